/** Lets three families pay while a cadre's phone and the branch's dashboard listen, and prints what happened when. */
import { findPersonas } from '../../sandbox/personas/index.js';
import { PROTOCOLS, sandboxesOf } from '../../api/webhooks/index.js';
import type { Server } from '../../composition/compose.js';
import {
  type SampleFamily,
  ensureSandboxPartners,
  findSuspendedFamilies,
  loadBranch,
  sandboxFile,
} from '../../sandbox/first-start/index.js';
import { systemClock } from '../../kernel/clock.js';
import { type CadreId, type PaymentId, randomIds } from '../../kernel/ids.js';
import { answerOf } from './answer-of.js';
import { type Payer, threePayers } from './payers.js';
import { type Moments, timeline } from './timeline.js';
import { type CardFrame, type Watcher, watchCards, watchTotals } from './watchers.js';
import { toGlobalId } from '../../platform/graphql/index.js';

interface Stage {
  readonly address: string;
  readonly token: string;
  readonly phone: Watcher<CardFrame>;
  /** The moments when calls to a path arrived and when events were committed, by `performance.now()`. */
  readonly moments: Moments;
  readonly say: (line: string) => void;
}

const PATIENCE_MS = 10_000;
const ARREARS =
  'query ($id: ID!) { family(by: { id: $id }) { arrears { status amountToReactivate monthsInArrears } } }';

interface FamilyAnswer {
  readonly family: {
    readonly arrears: {
      readonly status: string;
      readonly amountToReactivate: number;
      readonly monthsInArrears: number;
    };
  };
}

/** The number of the three cards that are active in the end, by the phone and by a query. */
export async function playPayments(
  server: Server,
  { localFolder, say }: { localFolder: string; say: (line: string) => void },
): Promise<number> {
  const { pool, localIssuer } = server;
  if (localIssuer === null) throw new Error('the demo needs a local issuer of tokens');
  const today = await loadBranch(server, systemClock);
  await server.startOwnWork();
  const moments = observe(server);
  const address = await server.app.listen({ host: '127.0.0.1', port: 0 });
  const personas = await findPersonas(pool);
  const tokenOf = (key: string): Promise<string> => {
    const persona = personas.find((one) => one.key === key);
    if (persona === undefined) throw new Error(`the demo branch has no ${key}`);
    return localIssuer.issueToken(persona.claims, { ttlSeconds: 600 });
  };
  const cadreId = personas.find(({ key }) => key === 'cadre')?.claims.cadre_id as CadreId;
  const families = await findSuspendedFamilies(pool, { cadreId, today, count: 3 });
  const credentials = await ensureSandboxPartners({
    partners: server.partners,
    find: server.findPartner,
    protocols: await sandboxesOf(PROTOCOLS),
    file: sandboxFile(localFolder),
  });
  const payers = threePayers(credentials, { baseUrl: address, now: () => systemClock.now(), newId: randomIds });

  const socket = `${address.replace('http', 'ws')}/graphql`;
  const token = await tokenOf('cadre');
  const phone = await watchCards(socket, token);
  const dashboard = await watchTotals(socket, await tokenOf('branch-head'));
  say(`A cadre's phone and the dashboard of the branch are subscribed at ${socket}\n`);
  try {
    // The families of the demo branch have paid today too, whatever the hour.
    const before = await dashboard.until(() => true, PATIENCE_MS);
    let active = 0;
    for (const [index, payer] of payers.entries()) {
      if (await playOne({ address, token, phone, moments, say }, payer, families[index])) active += 1;
    }
    const paid = before.payments + payers.length;
    const totals = await dashboard.until(({ payments }) => payments === paid, PATIENCE_MS);
    say(
      `The dashboard counts ${payers.length} payments more, ${totals.payments} today: Rp${totals.collected.toLocaleString('id-ID')}, ${totals.familiesReactivated} families reactivated.`,
    );
    return active;
  } finally {
    await phone.close();
    await dashboard.close();
  }
}

async function playOne(
  { address, token, phone, moments, say }: Stage,
  payer: Payer,
  family: SampleFamily | undefined,
): Promise<boolean> {
  if (family === undefined) throw new Error('the cadre has too few suspended families for the payers');
  const id = toGlobalId('Family', family.id);
  const ask = () => answerOf<FamilyAnswer>({ address, token, query: ARREARS, variables: { id } });
  const { arrears } = (await ask()).family;
  const answer = await payer.pay(family, arrears.amountToReactivate);
  if (answer.status !== 200)
    throw new Error(`${payer.title} was answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  const frame = await phone.until(({ familyId }) => familyId === id, PATIENCE_MS);
  const after = (await ask()).family.arrears.status;
  const owed = `${arrears.monthsInArrears} months in arrears, Rp${arrears.amountToReactivate.toLocaleString('id-ID')}`;
  say(timeline({ title: payer.title, owed, path: payer.path, moments, frame }));
  return frame.cardStatus === 'ACTIVE' && after === 'ACTIVE';
}

/** Notes when the server receives calls and commits events, without changing what it does. */
function observe({ app, feed }: Server): Moments {
  const moments: Moments = { receivedAt: new Map(), committedAt: new Map() };
  app.fastify.server.prependListener('request', ({ url }) => void moments.receivedAt.set(url ?? '', performance.now()));
  feed.listen('all', (event) => {
    if (event.kind === 'payment-confirmed' && 'paymentId' in event)
      moments.committedAt.set(toGlobalId('Payment', event.paymentId as PaymentId), performance.now());
    return false;
  });
  return moments;
}
