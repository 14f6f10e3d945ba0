import { afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { v7 } from 'uuid';
import { callerOf } from '../../../support/caller.js';
import { type ShopOfTest, useServer } from '../../../support/partners/a-server.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { assign } from '../../../support/world/cadres.js';
import { aWorld } from '../../../support/world/world.js';
import { idOf, newIdOf } from '../../../support/global-ids.js';

/** Tuesday, 24 November 2026, 10:00 in Samarinda. */
const NOW = '2026-11-24T02:00:00Z';
const SYNC =
  'mutation ($items: [FieldItemInput!]!) { result: syncFieldBatch(input: { items: $items }) { __typename ... on FieldBatchSynced { items { itemId result { __typename ... on VisitRecorded { visit { id outcome } } ... on EducationSessionRecorded { session { id } } ... on ComplaintFiled { complaint { id } } ... on FieldItemUnreadable { field detail } ... on Problem { code message } ... on InvalidInput { field } } } } ... on FieldBatchTooLong { itemsMax code message } } }';
const CHANGES =
  'query ($since: String, $first: Int) { fieldChanges(since: $since, first: $first) { cursor hasMore startsOver goneFamilyIds families { id arrears { status } lastVisit { outcome } participants { name } } } }';

interface Synced {
  readonly result: {
    readonly __typename: string;
    readonly itemsMax?: number;
    readonly items: readonly {
      readonly itemId: string;
      readonly result: {
        readonly __typename: string;
        readonly code?: string;
        readonly field?: string;
        readonly detail?: string;
        readonly message?: string;
      };
    }[];
  };
}
interface Changes {
  readonly cursor: string;
  readonly hasMore: boolean;
  readonly startsOver: boolean;
  readonly goneFamilyIds: readonly string[];
  readonly families: readonly {
    readonly id: string;
    readonly arrears: { readonly status: string };
    readonly lastVisit: { readonly outcome: string } | null;
  }[];
}

describe('a phone without signal', () => {
  const database = useTestDatabase();
  const world = aWorld(database);
  const host = useServer(database, NOW);
  const { asCadre, asRole, ask, tell } = callerOf(host);
  let shop: ShopOfTest;

  beforeAll(async () => {
    shop = await host.shop('minimarket');
  });
  afterEach(() => host.clock.set(new Date(NOW)));

  const aPost = async (families = 3) => {
    const cadre = await world.cadre();
    const held = [];
    while (held.length < families)
      held.push(await world.family({ cadre, careClass: 'I', members: 1, paidThrough: '2026-08' }));
    return { cadre, families: held, token: await asCadre(cadre) };
  };
  const send = async (token: string, items: readonly object[]) => (await tell<Synced>(token, SYNC, { items })).result;
  const answersOf = ({ items }: Synced['result']) => items.map(({ result }) => result.code ?? result.__typename);
  const pull = async (token: string, since?: string, first = 100) =>
    (await tell<{ fieldChanges: Changes }>(token, CHANGES, { since, first })).fieldChanges;
  const idsOf = ({ families }: Changes) => families.map(({ id }) => id).toSorted();

  const visit = (familyId: string, more: object = {}) => ({
    visit: { id: idOf('Visit', v7()), familyId, visitedAt: '2026-11-23T03:00:00Z', outcome: 'REFUSED', ...more },
  });
  const session = (familyIds: readonly string[], more: object = {}) => ({
    educationSession: {
      id: idOf('EducationSession', v7()),
      topic: 'RIGHTS',
      place: 'Pos RT',
      heldOn: '2026-11-22',
      familyIds,
      ...more,
    },
  });
  const complaint = (more: object = {}) => ({
    complaint: {
      id: idOf('Complaint', v7()),
      category: 'OTHER',
      description: 'Antrean panjang.',
      filedAt: '2026-11-21T03:00:00Z',
      ...more,
    },
  });

  describe('sends what it did', () => {
    test('visits, promises, sessions and complaints are each answered as their own mutation answers', async () => {
      const { families, token } = await aPost();
      const [one, two] = families.map(({ id }) => idOf('Family', id)) as [string, string];
      const promise = { amount: 450_000, promisedFor: '2026-11-30' };
      const items = [
        visit(one, { outcome: 'PROMISED_TO_PAY', promise }),
        session([one, two]),
        complaint({ familyId: two }),
        visit(newIdOf('Family')),
        visit(two, { outcome: 'PROMISED_TO_PAY' }),
        session([newIdOf('Family')]),
        complaint({ familyId: newIdOf('Family') }),
      ];
      const answer = await send(token, items);
      expect(answersOf(answer)).toEqual([
        'VisitRecorded',
        'EducationSessionRecorded',
        'ComplaintFiled',
        'VISIT_FAMILY_OUT_OF_REACH',
        'VISIT_PROMISE_MISSING',
        'EDUCATION_FAMILIES_OUT_OF_REACH',
        'COMPLAINT_FAMILY_OUT_OF_REACH',
      ]);
      expect(answer.items[4]?.result.field).toBe('visit.promise');
      expect(answer.items.map(({ itemId }) => itemId)).toEqual(items.map((item) => Object.values(item)[0]?.id));
    });

    test('a half bad batch loses nothing: what cannot be read is named, the rest is kept', async () => {
      const { families, token } = await aPost();
      const familyId = idOf('Family', families[0]?.id);
      const answer = await send(token, [
        visit(familyId),
        visit(familyId, { id: newIdOf('Visit') }), // any version of a UUID will do
        visit(familyId, { id: 'one' }),
        visit(familyId, { note: 'x'.repeat(1_001) }),
        session([], { place: '' }),
        complaint({ description: ' ' }),
        complaint(),
      ]);
      expect(answer.items.map(({ result }) => result.field ?? result.__typename)).toEqual([
        'VisitRecorded',
        'VisitRecorded',
        'visit.id',
        'visit.note',
        'educationSession.place',
        'complaint.description',
        'ComplaintFiled',
      ]);
      expect(answer.items[3]?.result).toEqual({
        __typename: 'FieldItemUnreadable',
        code: 'FIELD_ITEM_UNREADABLE',
        field: 'visit.note',
        detail: 'visit.note: expected at most 1000 characters',
        message: 'Data ini tidak dapat diterima; perbaiki isian visit.note.',
      });
    });

    test('an item that we fail to take is answered so, costs no other item, and is taken when it comes again', async () => {
      const { families, token } = await aPost();
      const items = [visit(idOf('Family', families[0]?.id)), session([]), complaint()];
      await database.pool.query('alter table education_sessions add constraint broken check (place is null) not valid');
      const answer = await send(token, items);
      await database.pool.query('alter table education_sessions drop constraint broken');
      expect(answersOf(answer)).toEqual(['VisitRecorded', 'FIELD_ITEM_NOT_TAKEN', 'ComplaintFiled']);
      expect(host.logged.some(({ msg }) => String(msg).includes('item of a phone'))).toBe(true);
      expect(answersOf(await send(token, items))).toEqual([
        'VisitRecorded',
        'EducationSessionRecorded',
        'ComplaintFiled',
      ]);
    });

    test('the same id in other words is a conflict of its own kind, and changes nothing', async () => {
      const { families, token } = await aPost();
      const items = [visit(idOf('Family', families[0]?.id)), session([]), complaint()] as const;
      await send(token, items);
      const changed = [
        { visit: { ...items[0].visit, outcome: 'MOVED' } },
        { educationSession: { ...items[1].educationSession, place: 'lain' } },
        { complaint: { ...items[2].complaint, description: 'lain' } },
      ];
      expect(answersOf(await send(token, changed))).toEqual([
        'VISIT_CONFLICTS_WITH_EARLIER',
        'EDUCATION_SESSION_CONFLICTS_WITH_EARLIER',
        'COMPLAINT_CONFLICTS_WITH_EARLIER',
      ]);
      expect(answersOf(await send(token, items))).toEqual([
        'VisitRecorded',
        'EducationSessionRecorded',
        'ComplaintFiled',
      ]);
    });

    test('a batch is bounded, an item is of one kind, and only a cadre sends any', async () => {
      const { token } = await aPost(0);
      expect(
        await send(
          token,
          Array.from({ length: 201 }, () => complaint()),
        ),
      ).toMatchObject({
        __typename: 'FieldBatchTooLong',
        code: 'FIELD_BATCH_TOO_LONG',
        itemsMax: 200,
        message: 'Kirim paling banyak 200 data sekaligus.',
      });
      const tooLong = { items: Array.from({ length: 201 }, () => complaint()) };
      const inEnglish = await callerOf(host, 'en').tell<Synced>(token, SYNC, tooLong);
      expect(inEnglish.result).toMatchObject({ message: 'Send at most 200 at once.' });
      const ofTwoKinds = await send(token, [{ ...complaint(), ...session([]) }]);
      expect(ofTwoKinds.items[0]?.result).toMatchObject({ code: 'FIELD_ITEM_UNREADABLE', field: 'educationSession' });
      for (const role of ['BRANCH_HEAD', 'AUDITOR', 'DIRECTOR'] as const) {
        const office = await asRole(role);
        for (const [query, variables] of [
          [SYNC, { items: [] }],
          [CHANGES, {}],
        ] as const)
          expect((await ask(office, query, variables)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
      }
    });
  });

  describe('asks what changed', () => {
    test('the first time it takes the whole portfolio in pages, then nothing until something changes', async () => {
      const { families, token } = await aPost(5);
      const taken: string[] = [];
      let page = await pull(token, undefined, 2);
      expect([page.startsOver, page.hasMore]).toEqual([true, true]);
      for (; ; page = await pull(token, page.cursor, 2)) {
        taken.push(...idsOf(page));
        if (!page.hasMore) break;
        expect(page.families).toHaveLength(2);
      }
      expect(page.startsOver).toBe(false);
      expect(taken.toSorted()).toEqual(families.map(({ id }) => idOf('Family', id)).toSorted());
      expect(await pull(token, page.cursor)).toMatchObject({
        startsOver: false,
        hasMore: false,
        families: [],
        goneFamilyIds: [],
      });
    });

    test('a visit, a payment, a new member, a new family and one that left each come down once', async () => {
      const { cadre, families, token } = await aPost(5);
      const [visited, paid, grown, left] = families;
      const { cursor } = await pull(token);
      await send(token, [visit(idOf('Family', visited?.id), { outcome: 'NOT_AT_HOME' })]);
      await shop.sender.pay({ accountNumber: paid?.virtualAccount ?? '', amount: 450_000n });
      await database.pool.query('update participants set phone = null where family_id = $1', [grown?.id]);
      await database.pool.query("update portfolio_assignments set valid_through = '2026-11-23' where family_id = $1", [
        left?.id,
      ]);
      const arrived = await world.family({ cadre });
      await aPost(1); // another cadre's portfolio

      const changes = await pull(token, cursor);
      expect(changes).toMatchObject({ startsOver: false, goneFamilyIds: [idOf('Family', left?.id)] });
      expect(idsOf(changes)).toEqual(
        [visited, paid, grown, arrived].map((family) => idOf('Family', family?.id)).toSorted(),
      );
      const byId = new Map(changes.families.map((family) => [family.id, family]));
      expect(byId.get(idOf('Family', paid?.id))?.arrears.status).toBe('ACTIVE');
      expect(byId.get(idOf('Family', visited?.id))?.lastVisit?.outcome).toBe('NOT_AT_HOME');
      expect(await pull(token, changes.cursor)).toMatchObject({ families: [], goneFamilyIds: [] });
    });

    test('what a slower transaction commits later is never missed', async () => {
      const { cadre, token } = await aPost(1);
      const late = await world.family({ region: cadre.area });
      const slow = await database.pool.connect();
      await slow.query('begin');
      await assign(slow, { cadre, family: late, from: '2026-01-01' });
      const quick = await world.family({ cadre });
      const during = await pull(token);
      expect(idsOf(during)).toContain(idOf('Family', quick.id));
      expect(idsOf(during)).not.toContain(idOf('Family', late.id));
      await slow.query('commit');
      slow.release();
      const after = await pull(token, during.cursor);
      expect(idsOf(after)).toContain(idOf('Family', late.id));
      expect((await pull(token, after.cursor)).families).toEqual([]);
    });

    test('an assignment that begins or ends with a day comes down on that day, though nobody writes', async () => {
      const { cadre, families, token } = await aPost(1);
      const coming = await world.family({ region: cadre.area });
      await world.assignment({ cadre, family: coming, from: '2026-11-26', through: '2026-11-27' });
      const { cursor } = await pull(token);
      host.clock.set(new Date('2026-11-25T16:00:00Z')); // the 26th begins in Samarinda
      const begun = await pull(token, cursor);
      expect([idsOf(begun), begun.goneFamilyIds]).toEqual([[idOf('Family', coming.id)], []]);
      host.clock.set(new Date('2026-11-27T16:00:00Z'));
      const ended = await pull(token, begun.cursor);
      expect([idsOf(ended), ended.goneFamilyIds]).toEqual([[], [idOf('Family', coming.id)]]);
      host.clock.set(new Date('2026-11-30T16:00:00Z')); // December: every family owes a month more
      const december = await pull(token, ended.cursor);
      expect([december.startsOver, idsOf(december)]).toEqual([true, [idOf('Family', families[0]?.id)]]);
    });

    test('with the appointment everything goes, and with a new one everything comes again', async () => {
      const { cadre, families, token } = await aPost(2);
      const { cursor } = await pull(token);
      await database.pool.query("update cadre_appointments set valid_through = '2026-11-23' where cadre_id = $1", [
        cadre.id,
      ]);
      const ended = await pull(token, cursor);
      expect(ended).toMatchObject({ startsOver: true, families: [], hasMore: false });
      expect(await pull(token, ended.cursor)).toMatchObject({ startsOver: false, families: [] });
      await database.pool.query('update cadre_appointments set valid_through = null where cadre_id = $1', [cadre.id]);
      const again = await pull(token, ended.cursor);
      expect([again.startsOver, idsOf(again)]).toEqual([true, families.map(({ id }) => idOf('Family', id)).toSorted()]);
    });

    test("another cadre's cursor and anything else is refused by name", async () => {
      const [one, other] = [await aPost(1), await aPost(1)];
      const { cursor } = await pull(one.token);
      const otherVersion = Buffer.from(Buffer.from(cursor, 'base64url').toString().replace('"a"', '"z"')).toString(
        'base64url',
      );
      expect((await ask(one.token, CHANGES, { since: otherVersion })).errors).toMatchObject([
        { extensions: { code: 'BAD_INPUT', field: 'since' } },
      ]);
      for (const since of [cursor, 'nothing'])
        expect((await ask(other.token, CHANGES, { since })).errors).toMatchObject([
          { extensions: { code: 'BAD_INPUT', field: 'since' } },
        ]);
      expect((await ask(one.token, CHANGES, { first: 101 })).errors).toMatchObject([
        { extensions: { code: 'BAD_INPUT', field: 'first' } },
      ]);
    });
  });
});
