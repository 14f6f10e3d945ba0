/** Every list that can be sorted is sorted as it says, and is the same list from its beginning and from its end; rows of one moment included. */
import { isEnumType, isNonNullType } from 'graphql';
import { describe, expect, test } from '@jest/globals';
import { RESOLVERS } from '../../../../src/composition/schema/resolvers.js';
import { buildSchema } from '../../../../src/api/graphql/index.js';
import { PAGE_INFO, type Paged, readBothWays } from '../../../support/both-ways.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { askThrough } from '../../../support/world/ask.js';
import { asRole } from '../../../support/world/viewers.js';
import { aWorld } from '../../../support/world/world.js';

type Node = Readonly<Record<'id' | 'sorted', string>>;

/** The field that a list is sorted by, and whether its first row has the least of it. */
const SORTED_BY: Readonly<Record<string, Readonly<Record<string, readonly [field: string, isRising: boolean]>>>> = {
  calls: { NEWEST: ['calledAt', false], OLDEST: ['calledAt', true] },
  complaints: {
    NEWEST: ['receivedAt', false],
    OLDEST: ['receivedAt', true],
    DUE_FIRST: ['closeDueAt', true],
    NEXT_DUE_FIRST: ['nextDueAt', true],
  },
  families: { LONGEST_IN_ARREARS: ['paidThrough', true], SHORTEST_IN_ARREARS: ['paidThrough', false] },
  messages: { NEWEST: ['queuedAt', false], OLDEST: ['queuedAt', true] },
  payments: { NEWEST: ['postedAt', false], OLDEST: ['postedAt', true] },
  visits: { NEWEST: ['recordedAt', false], OLDEST: ['recordedAt', true] },
};
/** Its rows come of files of partners: the tests of settlement read it in each of its orders. */
const READ_ELSEWHERE = ['reconciliationBreaks'];

const query = (list: string, sort: string, field: string) =>
  `query ($first: Int, $after: String, $last: Int, $before: String) {
    list: ${list}(sort: ${sort}, first: $first, after: $after, last: $last, before: $before) {
      totalCount ${PAGE_INFO} edges { node { id sorted: ${field} } } } }`;

describe('sorted lists', () => {
  const database = useTestDatabase();
  const world = aWorld(database);
  const ask = askThrough(database);
  const ROWS = 7;

  /** Seven of each kind in one region, two of them of the same moment. */
  const aBusyRegion = async () => {
    const cadre = await world.cadre();
    for (let count = 0; count < ROWS; count += 1) {
      const paidThrough = `2025-0${count === 6 ? 3 : count + 2}`;
      const family = await world.family({ cadre, paidThrough });
      const at = `2026-03-0${count === 6 ? 3 : count + 1}T02:00:00.123456Z`;
      await world.payment({ family, postedAt: at, paidAt: at });
      await database.pool.query(
        `insert into visits (id, cadre_id, family_id, state, planned_for, recorded_at) values (gen_random_uuid(), $1, $2, 'PLANNED', '2026-04-01', $3)`,
        [cadre.id, family.id, at],
      );
      await database.pool.query(
        `insert into calls (id, family_id, caller, caller_name, caller_role, purpose, outcome, called_at, recorded_at)
         values (gen_random_uuid(), $1, 'x', 'X', 'TELE_COLLECTOR', 'REMINDER', 'NO_ANSWER', $2, $2)`,
        [family.id, at],
      );
      await database.pool.query(
        `insert into messages (id, family_id, template_id, channel, state, send_after, requested_by, queued_at)
         select gen_random_uuid(), $1, id, channel, 'QUEUED', $2, 'x', $2 from message_templates order by code limit 1`,
        [family.id, at],
      );
      // What came last is due first.
      await database.pool.query(
        `insert into complaints (id, category, level, channel, state, region_code, description, filed_by, filed_at, received_at, close_due_at)
         values (gen_random_uuid(), 'CARD_NOT_ACTIVE', 'GREEN', 'BRANCH', 'FILED', $1, 'x', 'x', $2, $2, '2026-05-01'::timestamptz - ($2::timestamptz - '2026-03-01'::timestamptz))`,
        [family.region, at],
      );
    }
    return asRole('BRANCH_HEAD', [cadre.area]);
  };

  test('every list with a sort is read here or where its rows are made', () => {
    const fields = Object.values(buildSchema(RESOLVERS).getQueryType()?.getFields() ?? {});
    const sorted = fields.flatMap(({ name, args }) => {
      const sort = args.find((argument) => argument.name === 'sort')?.type;
      if (sort === undefined) return [];
      const type = isNonNullType(sort) ? sort.ofType : sort;
      return [[name, isEnumType(type) ? type.getValues().map((value) => value.name) : []] as const];
    });
    expect(Object.fromEntries(sorted.filter(([name]) => !READ_ELSEWHERE.includes(name)))).toEqual(
      Object.fromEntries(
        Object.entries(SORTED_BY).map(([list, sorts]) => [list, expect.arrayContaining(Object.keys(sorts))]),
      ),
    );
    for (const [name, sorts] of sorted)
      if (name in SORTED_BY) expect(sorts).toHaveLength(Object.keys(SORTED_BY[name] ?? {}).length);
  });

  test('each sort holds over all pages, read from either end', async () => {
    const viewer = await aBusyRegion();
    for (const [list, sorts] of Object.entries(SORTED_BY))
      for (const [sort, [field, isRising]] of Object.entries(sorts)) {
        const read = async (page: Record<string, unknown>): Promise<Paged<Node>> => {
          const answer = await ask<{ list: Paged<Node> }>({ viewer }, query(list, sort, field), page);
          expect([list, answer.errors]).toEqual([list, []]);
          return answer.data!.list;
        };
        const nodes = await readBothWays(read);
        const values = nodes.map(({ sorted }) => sorted);
        const rising = values.toSorted();
        expect([list, sort, values]).toEqual([list, sort, isRising ? rising : rising.toReversed()]);
        expect([list, new Set(nodes.map(({ id }) => id)).size, new Set(values).size]).toEqual([list, ROWS, ROWS - 1]);
      }
  });
});
