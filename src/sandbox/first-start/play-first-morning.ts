/**
 * Leaves an officer something to find on the first morning: money that belongs to nobody yet, and a post office whose file
 * does not agree with the books. It all comes through the addresses that everybody uses; a repeat changes nothing.
 */
import type { Pool } from '../../platform/db/pool.js';
import type { CardNumber } from '../../kernel/card-number.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import { toVirtualAccount, type VirtualAccount } from '../../kernel/virtual-account.js';
import { protocolOf, report } from '../../partners/stand-ins/index.js';
import { type Persona, TOKEN_SECONDS } from '../personas/index.js';
import { type DemoDays, reconcileDemoDays } from './reconcile-demo-days.js';
import type { ReliefPlay } from './play-relief.js';

export interface FirstMorning extends ReliefPlay {
  readonly pool: Pool;
  readonly partners: DemoDays['partners'];
  readonly findPartner: DemoDays['findPartner'];
  readonly today: CivilDate;
}

const SHOP = 'sandbox-minimarket';
/** How long the own server may take for a file of one day. */
const FILE_WITHIN_MS = 60_000;
/** A number in the form of an account that no card has. */
const NOBODYS = '8888899999999990' as VirtualAccount;

/** A family some months behind, from the end of the list, where a newcomer does not begin. */
const SOMEBODY = `
  select p.card_number as "cardNumber" from families f join participants p on p.family_id = f.id and p.relation = 'HEAD'
  where f.paid_through between date_trunc('month', $1::date) - interval '9 months' and date_trunc('month', $1::date) - interval '5 months'
    and not exists (select from instalment_plans i where i.family_id = f.id)
  order by f.id desc limit 1`;

export async function playFirstMorning(morning: FirstMorning): Promise<void> {
  await payIntoSuspense(morning);
  const operator = morning.personas.find(({ key }) => key === 'operator');
  if (operator !== undefined) await handInFiles(morning, operator);
}

/** A till took a number that is nobody's, and less than a family owes. */
async function payIntoSuspense({ address: baseUrl, pool, today, ...play }: FirstMorning): Promise<void> {
  const shop = play.credentials.find(({ code }) => code === SHOP);
  const { rows } = await pool.query<{ cardNumber: CardNumber }>(SOMEBODY, [today]);
  if (shop === undefined) return;
  const wire = { baseUrl, now: play.now, newId: play.newId };
  const player = protocolOf(play.protocols, shop.code)?.play(shop, wire);
  if (player === undefined) return;
  const accounts = [NOBODYS, ...rows.map(({ cardNumber }) => toVirtualAccount(cardNumber))];
  for (const [place, account] of accounts.entries()) {
    play.stopping?.throwIfAborted();
    await report(player, wire, { account, amount: 25_000n, reference: `DEMO-SUSPENSE-${place + 1}` });
  }
}

async function handInFiles(morning: FirstMorning, operator: Persona): Promise<void> {
  const { address, issuer, now } = morning;
  const token = await issuer.issueToken(operator.claims, { ttlSeconds: TOKEN_SECONDS.play });
  await reconcileDemoDays({
    ...morning,
    now: now(),
    async reconcileFile({ code }, body) {
      morning.stopping?.throwIfAborted();
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'text/csv' };
      const answer = await fetch(`${address}/settlement-files/${code}?name=setoran-harian.csv`, {
        method: 'POST',
        headers,
        body,
        signal: AbortSignal.timeout(FILE_WITHIN_MS),
      });
      if (!answer.ok) throw new Error(`the demo's settlement file was refused: ${answer.status}`);
    },
  });
}
