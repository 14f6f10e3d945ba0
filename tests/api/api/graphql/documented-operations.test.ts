/** Runs every operation that the pages of docs/ show, as a reader would: what they promise is answered by the server. */
import { readFileSync, readdirSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { Kind, type OperationDefinitionNode, parse, print } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sandbox as standardWebhooks } from '../../../../src/api/webhooks/adapters/standard-webhooks/sandbox/index.js';
import { fixedClock } from '../../../../src/kernel/clock.js';
import { sandboxPanel } from '../../../../src/sandbox/panel/index.js';
import { callerOf } from '../../../support/caller.js';
import { idOf, newIdOf } from '../../../support/global-ids.js';
import { listen } from '../../../support/listener.js';
import { type ShopOfTest, useServerWith } from '../../../support/partners/a-server.js';
import { aPushService } from '../../../support/push/a-push-service.js';
import { useTestDatabase } from '../../../support/test-database.js';
import type { BuiltFamily } from '../../../support/world/families.js';
import { aWorld } from '../../../support/world/world.js';

/** Sunday, 29 November 2026, 11:00 in Samarinda. */
const NOW = '2026-11-29T03:00:00Z';

/** The shop of the test as a partner of the sandbox, so that bills can be paid by the panel. */
const SHOP = {
  ...standardWebhooks,
  partners: [{ code: 'toko-halaman', name: 'toko-halaman', channel: 'MINIMARKET' }],
} as const;
const FOLDER = await mkdtemp(join(tmpdir(), 'sigap-pages-'));

interface Shown {
  readonly page: string;
  readonly name: string;
  readonly operation: OperationDefinitionNode;
}

const operationsOn = (page: string): Shown[] =>
  [...readFileSync(page, 'utf8').matchAll(/^```graphql\n(.*?)^```$/gms)].flatMap(([, document = '']) =>
    parse(document).definitions.flatMap((definition) => {
      if (definition.kind !== Kind.OPERATION_DEFINITION) return [];
      const [first] = definition.selectionSet.selections;
      const field = first?.kind === Kind.FIELD ? first.name.value : '';
      return [{ page, name: definition.name?.value ?? field, operation: definition }];
    }),
  );

const SHOWN = readdirSync('docs', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.md'))
  .toSorted()
  .flatMap((file) => operationsOn(join('docs', file)));

/** The variables that a page prints, of the blocks in which a word stands. */
const variablesOn = <Variables>(page: string, word: string): Variables[] =>
  [...readFileSync(page, 'utf8').matchAll(/^```json\n(.*?)^```$/gms)]
    .map(([, text = '']) => text)
    .filter((text) => text.includes(word))
    .map((text) => JSON.parse(text) as Variables);

interface Suspended {
  readonly liveCursor: string;
  readonly families: { readonly edges: readonly { readonly node: { readonly id: string } }[] };
}

/** Somebody who asks, and the one family of the portfolio, which owes three months. */
interface Asker {
  readonly token: string;
  readonly cadreId: string;
  readonly family: BuiltFamily;
  readonly familyId: string;
}

const OWED = 450_000;
const ACTIVE = { arrears: { status: 'ACTIVE' } };

describe('the operations on the pages of docs/', () => {
  const database = useTestDatabase();
  const credentialsFile = join(FOLDER, 'sandbox-partners.json');
  const host = useServerWith({
    database,
    now: NOW,
    ownClock: { ...fixedClock(new Date(NOW)), follow: () => Promise.resolve(0) },
    sandbox: sandboxPanel({ protocols: [SHOP], credentialsFile, address: () => host.baseUrl }),
  });
  const world = aWorld(database);
  const { asCadre, asRole, tell } = callerOf(host, 'en');
  let shop: ShopOfTest;

  afterAll(() => rm(FOLDER, { recursive: true, force: true }));
  beforeAll(async () => {
    shop = await host.shop('toko-halaman');
    await writeFile(credentialsFile, JSON.stringify([{ code: shop.code, secret: shop.secret }]));
  });

  async function aCadre(): Promise<Asker> {
    const cadre = await world.cadre();
    const family = await world.family({ cadre, careClass: 'I', members: 1, paidThrough: '2026-08' });
    const ids = { cadreId: idOf('Cadre', cadre.id), familyId: idOf('Family', family.id) };
    return { token: await asCadre(cadre), family, ...ids };
  }

  const shown = (name: string): string => {
    const found = SHOWN.find((one) => one.name === name);
    if (found === undefined) throw new Error(`no page of docs/ shows the operation ${name}`);
    return print(found.operation);
  };
  const ask = <Data>({ token }: Pick<Asker, 'token'>, name: string, variables: object = {}): Promise<Data> =>
    tell<Data>(token, shown(name), variables);

  /** Pays after the moment of `liveCursor` and before anybody listens. */
  async function payAfter(asker: Asker): Promise<string> {
    const { liveCursor } = await ask<Suspended>(asker, 'Suspended');
    const { status } = await shop.sender.pay({ accountNumber: asker.family.virtualAccount, amount: OWED });
    expect(status).toBe(200);
    return liveCursor;
  }
  async function hear({ token }: Asker, name: string, variables: Record<string, unknown>): Promise<unknown> {
    const listener = listen({ baseUrl: host.baseUrl, token, query: shown(name), variables });
    const first = await Promise.race([listener.next(), listener.ended]);
    await listener.stop();
    return first;
  }

  const visitOf = (familyId: string) => ({
    id: idOf('Visit', v7()),
    familyId,
    visitedAt: '2026-11-29T02:30:00Z',
    outcome: 'PROMISED_TO_PAY',
    promise: { amount: OWED, promisedFor: '2026-12-05' },
  });

  /** How each operation is run, and what it must answer. */
  const RUN: Record<string, (asker: Asker) => Promise<void>> = {
    async WhoAmI(asker) {
      expect(await ask(asker, 'WhoAmI')).toMatchObject({ viewer: { role: 'CADRE', cadreId: asker.cadreId } });
    },
    async Suspended(asker) {
      const { families, liveCursor } = await ask<Suspended>(asker, 'Suspended');
      const arrears = { status: 'SUSPENDED', amountToReactivate: OWED };
      expect(families.edges).toMatchObject([{ node: { id: asker.familyId, arrears } }]);
      expect(liveCursor).toEqual(expect.any(String));
    },
    async Worklist(asker) {
      const edges = [{ node: { id: asker.familyId, lastVisit: null } }];
      expect(await ask(asker, 'Worklist')).toMatchObject({ families: { totalCount: 1, edges } });
    },
    async Doorway(asker) {
      const change = { familyId: asker.familyId, cardStatus: 'ACTIVE' };
      const heard = hear(asker, 'Doorway', {});
      await new Promise((resolve) => setTimeout(resolve, 500)); // it listens from now on
      await payAfter(asker);
      expect(await heard).toMatchObject({ cardStatusChanged: change });
    },
    async Door(asker) {
      expect(await ask(asker, 'Door', { id: asker.familyId })).toMatchObject({
        liveCursor: expect.any(String),
        family: { id: asker.familyId, arrears: { amountToReactivate: OWED }, membersCovered: { covered: 0, of: 1 } },
      });
    },
    async DoorAfter(asker) {
      const variables = { id: asker.familyId, after: await payAfter(asker) };
      const membersCovered = { covered: 1, of: 1 };
      expect(await hear(asker, 'DoorAfter', variables)).toMatchObject({
        cardStatusChanged: {
          partner: { name: 'toko-halaman' },
          membersCovered,
          family: { id: asker.familyId, ...ACTIVE },
        },
      });
    },
    async Buttons(asker) {
      expect(await ask(asker, 'Buttons', { id: asker.familyId })).toEqual({
        viewer: { role: 'CADRE', may: { assignNextCall: false, readNumbersInFull: true } },
        family: {
          id: asker.familyId,
          viewerMay: { recordVisit: true, issuePaymentCode: true, startInstalmentPlan: false },
        },
      });
    },
    async Sizes(asker) {
      expect(await ask(asker, 'Sizes')).toMatchObject({ limits: { pageSize: 100, batchItems: 200 } });
    },
    async Personas() {
      const { personas } = await ask<{ personas: object[] }>({ token: await asRole('OPERATOR') }, 'Personas');
      expect(personas).toContainEqual(expect.objectContaining({ key: 'operator', token: expect.any(String) }));
    },
    async PayAtATill(asker) {
      const reference = v7();
      expect(await ask(asker, 'PayAtATill', { familyId: asker.familyId, reference })).toMatchObject({
        payBill: { delivery: { reference, amount: OWED, outcome: 'TAKEN', trace: { status: 200 } } },
      });
    },
    async PayBill(asker) {
      expect(await ask(asker, 'PayBill', { familyId: asker.familyId })).toMatchObject({
        payBill: { __typename: 'BillPaid', delivery: { amount: OWED, outcome: 'TAKEN' } },
      });
    },
    async Card(asker) {
      const variables = { familyId: asker.familyId, after: await payAfter(asker) };
      const family = { id: asker.familyId, arrears: { status: 'ACTIVE', amountToReactivate: 0 } };
      expect(await hear(asker, 'Card', variables)).toMatchObject({
        cardStatusChanged: { cursor: expect.any(String), cardStatus: 'ACTIVE', family },
      });
    },
    async Missed(asker) {
      const after = await payAfter(asker);
      expect(await ask(asker, 'Missed', { after })).toMatchObject({
        paymentEvents: {
          hasMore: false,
          events: [{ amount: OWED, family: { id: asker.familyId, ...ACTIVE } }],
          cardStatusChanges: [{ cardStatus: 'ACTIVE', family: { id: asker.familyId, ...ACTIVE } }],
        },
      });
    },
    async Visited(asker) {
      const input = visitOf(asker.familyId);
      const recorded = { __typename: 'VisitRecorded', visit: { id: input.id, promise: { amount: OWED } } };
      expect(await ask(asker, 'Visited', { input })).toMatchObject({ recordVisit: recorded });
      expect(await ask(asker, 'Visited', { input })).toMatchObject({ recordVisit: recorded });
      const other = { input: { ...input, outcome: 'REFUSED', promise: undefined } };
      expect(await ask(asker, 'Visited', other)).toMatchObject({
        recordVisit: { __typename: 'ConflictsWithEarlier', code: expect.any(String), message: expect.any(String) },
      });
    },
    async DayAlong(asker) {
      const { phone } = asker.family.head;
      expect(await ask(asker, 'DayAlong')).toMatchObject({
        dayToTakeAlong: {
          familiesLeft: 0,
          families: [{ id: asker.familyId, address: null, participants: [{ phone }] }],
        },
      });
    },
    async Changed(asker) {
      interface Changed {
        readonly fieldChanges: { readonly cursor: string };
      }
      const first = await ask<Changed>(asker, 'Changed');
      expect(first).toMatchObject({ fieldChanges: { startsOver: true, families: [{ id: asker.familyId }] } });
      await payAfter(asker);
      const since = first.fieldChanges.cursor;
      expect(await ask(asker, 'Changed', { since })).toMatchObject({
        fieldChanges: { startsOver: false, hasMore: false, families: [{ id: asker.familyId, ...ACTIVE }] },
      });
    },
    async SendQueue(asker) {
      const [printed] = variablesOn<{ items: readonly { readonly visit: object }[] }>('docs/frontend.md', '"items"');
      const pasted = printed?.items.map(({ visit }) => ({ visit: { ...visit, familyId: asker.familyId } }));
      expect(await ask(asker, 'SendQueue', { ...printed, items: pasted })).toMatchObject({
        syncFieldBatch: { items: [{ result: { __typename: 'VisitRecorded' } }] },
      });
      const visit = visitOf(asker.familyId);
      const items = [{ visit }, { visit: { ...visitOf(asker.familyId), note: 'x\u0000' } }];
      expect(await ask(asker, 'SendQueue', { items, sentAt: NOW })).toMatchObject({
        syncFieldBatch: {
          clockAheadSeconds: 0,
          items: [
            { itemId: visit.id, result: { __typename: 'VisitRecorded', visit: { id: visit.id } } },
            { result: { __typename: 'FieldItemUnreadable', field: 'visit.note' } },
          ],
        },
      });
    },
    async Key(asker) {
      expect(await ask(asker, 'Key')).toEqual({ pushKey: expect.any(String) });
    },
    async TellMe(asker) {
      const service = await aPushService();
      const { pushKey } = await ask<{ pushKey: string }>(asker, 'Key');
      expect(await ask(asker, 'TellMe', { input: service.phone(pushKey) })).toEqual({
        subscribePush: { expiresAt: expect.any(String) },
      });
      await service.close();
    },
    async Words(asker) {
      const { enumLabels } = await ask<{ enumLabels: readonly { readonly values: readonly object[] }[] }>(
        asker,
        'Words',
      );
      expect(enumLabels).toMatchObject([{ name: 'CardStatus' }, { name: 'VisitOutcome' }]);
      expect(enumLabels[0]?.values).toContainEqual({ value: 'ACTIVE', label: expect.any(String) });
    },
    async LostPhone() {
      const operator = { token: await asRole('OPERATOR') };
      const answer = await ask(operator, 'LostPhone', { id: newIdOf('AccessRevocation'), subject: 'cadre:of-nobody' });
      expect(answer).toEqual({
        revokeAccess: { revocation: { id: expect.any(String), person: null, revokedAt: expect.any(String) } },
      });
    },
    async proposePolicy() {
      const answer = await ask({ token: await asRole('OPERATOR') }, 'proposePolicy');
      expect(answer).toEqual({ proposePolicy: { proposal: { state: 'PROPOSED' } } });
    },
  };

  test.each(SHOWN.map(({ page, name }) => [name, page] as const))('%s of %s', async (name) => {
    const run = RUN[name];
    if (run === undefined) throw new Error(`say here how ${name} is run`);
    await expect(run(await aCadre())).resolves.toBeUndefined();
  });

  test('each that is run here is shown on a page', () => {
    expect(Object.keys(RUN).toSorted()).toEqual([...new Set(SHOWN.map(({ name }) => name))].toSorted());
  });
});
