import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { v7 } from 'uuid';
import { VISIT_OUTCOMES } from '../../../../src/fieldwork/visits/visit-outcome.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { askThrough } from '../../../support/world/ask.js';
import type { BuiltCadre } from '../../../support/world/cadres.js';
import type { BuiltFamily } from '../../../support/world/families.js';
import { asCadre } from '../../../support/world/viewers.js';
import { aWorld } from '../../../support/world/world.js';
import { idOf } from '../../../support/global-ids.js';

const SYNC =
  'mutation ($items: [FieldItemInput!]!) { syncFieldBatch(input: { items: $items }) { __typename ... on FieldBatchSynced { items { itemId result { __typename ... on Problem { code } } } } } }';
/** Signal is back on Thursday; the phone was without since Monday at the same hour. */
const NOW = '2026-11-26T02:00:00Z';
const SINCE = Date.parse('2026-11-23T02:00:00Z');
const OFFLINE_MINUTES = 72 * 60;

/** What happened at a minute of the three days; `who` picks a family, the last of which is a stranger's. */
const happening = fc.record({
  minute: fc.integer({ min: 0, max: OFFLINE_MINUTES }),
  who: fc.nat({ max: 4 }),
  kind: fc.constantFrom('visit', 'promise', 'session', 'complaint'),
  detail: fc.nat({ max: 1_000 }),
});
type Happening = typeof happening extends fc.Arbitrary<infer Value> ? Value : never;

const history = fc.uniqueArray(happening, { minLength: 1, maxLength: 25, selector: ({ minute }) => minute });

/** How the items reach us: a doubled item is sent twice; they are shuffled by `order` and cut into batches. */
const delivery = fc.record({
  doubled: fc.array(fc.boolean(), { minLength: 25, maxLength: 25 }),
  order: fc.infiniteStream(fc.nat()),
  batch: fc.integer({ min: 1, max: 12 }),
});

function toItem({ minute, who, kind, detail }: Happening, families: readonly { readonly id: string }[]): object {
  const at = new Date(SINCE + minute * 60_000);
  const id = v7({ msecs: at.getTime() });
  const familyId = idOf('Family', families[who]?.id);
  const told = { id: idOf('Visit', id), familyId, visitedAt: at.toISOString() };
  switch (kind) {
    case 'visit':
      return { visit: { ...told, outcome: VISIT_OUTCOMES[detail % VISIT_OUTCOMES.length], note: `catatan ${detail}` } };
    case 'promise': {
      const promise = { amount: detail, promisedFor: '2026-11-30' };
      return { visit: { ...told, outcome: 'PROMISED_TO_PAY', promise } };
    }
    case 'session': {
      const familyIds = families.slice(0, 1 + (detail % families.length)).map((family) => idOf('Family', family.id));
      const heldOn = new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
      return {
        educationSession: {
          id: idOf('EducationSession', id),
          topic: 'HOW_TO_PAY',
          place: 'Balai RT',
          heldOn,
          familyIds,
          othersPresent: detail,
        },
      };
    }
    case 'complaint':
      return {
        complaint: {
          id: idOf('Complaint', id),
          category: 'OTHER',
          description: `keluhan ${detail}`,
          filedAt: at.toISOString(),
          familyId,
        },
      };
  }
}

/** Everything the items may leave behind, but for the ids that are made here. */
const STATE = [
  'select * from visits order by id',
  'select visit_id, family_id, promised_for, amount from promises_to_pay order by visit_id',
  'select * from education_sessions order by id',
  'select * from education_attendance order by session_id, family_id',
  'select * from complaints order by id',
  "select details->>'complaintId' as complaint, count(*) from live_events group by 1 order by 1",
];

describe('72 hours without signal', () => {
  const database = useTestDatabase();
  const world = aWorld(database);
  const ask = askThrough(database);

  const send = async (cadre: BuiltCadre, items: readonly object[]): Promise<string[]> => {
    const answer = await ask<{
      syncFieldBatch: { items: { itemId: string; result: { __typename: string; code?: string } }[] };
    }>({ viewer: { ...asCadre(cadre), subject: cadre.id }, now: NOW }, SYNC, { items });
    expect(answer.errors).toEqual([]);
    return (answer.data?.syncFieldBatch.items ?? []).map(
      ({ itemId, result }) => `${itemId} ${result.code ?? result.__typename}`,
    );
  };

  const endState = async (): Promise<unknown[]> => {
    const state = [];
    for (const query of STATE) state.push((await database.pool.query(query)).rows);
    return state;
  };

  /** Back to the morning before; the events of that run are gone from the state by the complaints that go. */
  const forget = async (): Promise<void> => {
    const appendOnly = ['live_events', 'conduct_breaches'];
    for (const table of appendOnly)
      await database.pool.query(`alter table ${table} disable trigger ${table}_are_append_only`);
    await database.pool.query(
      `delete from live_events; update live_streams set head = 0; delete from conduct_breaches; delete from promises_to_pay; delete from visits;
       delete from education_attendance; delete from education_sessions; delete from complaints`,
    );
    for (const table of appendOnly)
      await database.pool.query(`alter table ${table} enable trigger ${table}_are_append_only`);
  };

  test('sent shuffled, doubled and in pieces they end in the same state, with the same answers, as sent once in order', async () => {
    const cadre = await world.cadre();
    const families: BuiltFamily[] = [];
    while (families.length < 4) families.push(await world.family({ cadre }));
    families.push(await world.family());
    const kinds = new Set<string>();

    await fc.assert(
      fc.asyncProperty(history, delivery, async (happenings, { doubled, order, batch }) => {
        const inOrder = happenings
          .toSorted((a, b) => a.minute - b.minute)
          .map((happening) => toItem(happening, families));
        const expected = new Set(await send(cadre, inOrder));
        const calm = await endState();
        for (const answer of expected) kinds.add(answer.split(' ')[1] ?? '');
        await forget();

        const twice = inOrder.flatMap((item, index) => (doubled[index] === true ? [item, item] : [item]));
        const places = order[Symbol.iterator]();
        const shuffled = twice
          .map((item) => ({ item, place: Number(places.next().value) }))
          .toSorted((a, b) => a.place - b.place)
          .map(({ item }) => item);
        const answers = new Set<string>();
        for (let from = 0; from < shuffled.length; from += batch)
          for (const answer of await send(cadre, shuffled.slice(from, from + batch))) answers.add(answer);
        expect(await endState()).toEqual(calm);
        expect([...answers].toSorted()).toEqual([...expected].toSorted());
        await forget();
      }),
      { numRuns: 20 },
    );
    const taken = ['VisitRecorded', 'EducationSessionRecorded', 'ComplaintFiled', 'VISIT_FAMILY_OUT_OF_REACH'];
    expect([...kinds]).toEqual(expect.arrayContaining(taken)); // the histories were worth replaying
  });
});
