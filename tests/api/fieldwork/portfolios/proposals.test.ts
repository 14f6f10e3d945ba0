import { describe, expect, test } from '@jest/globals';
import type { RegionCode } from '../../../../src/kernel/region-code.js';
import type { Persona } from '../../../support/partners/ask-server.js';
import { askThrough } from '../../../support/world/ask.js';
import { asRole } from '../../../support/world/viewers.js';
import { TRANSFER_FAMILY, type Told, historyOf, tell, usePortfolios } from './portfolio-programme.js';
import { idOf, newIdOf } from '../../../support/global-ids.js';

const PROPOSAL = 'id state familiesPlaced familiesWaiting validFrom computedFor approvedAt region { code }';
const PROPOSE = `mutation ($input: ProposePortfoliosInput!) { proposePortfolios(input: $input) { __typename ... on PortfoliosProposed { proposal { ${PROPOSAL} } } ... on Problem { code } } }`;
const APPROVE = `mutation ($id: ID!) { approvePortfolios(input: { proposalId: $id }) { __typename ... on Problem { code }
  ... on PortfoliosApproved { proposal { ${PROPOSAL} } } ... on ProposalIsStale { changes { kind count } } } }`;
const LINES = `query ($id: ID!, $first: Int, $after: String, $last: Int, $before: String, $cadreId: ID, $placed: Boolean) { portfolioProposal(id: $id) { state cadres { families cadre { id } }
  lines(first: $first, after: $after, last: $last, before: $before, cadreId: $cadreId, placed: $placed) { totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { node { place score monthsInArrears amount family { id } cadre { id } parts { part points reason monthsInArrears nearness } } } } } }`;

interface Line {
  readonly place: number;
  readonly score: number;
  readonly family: { readonly id: string } | null;
  readonly cadre: { readonly id: string } | null;
  readonly parts: readonly { readonly part: string; readonly points: number; readonly reason: string }[];
}
interface Lines {
  readonly portfolioProposal: {
    readonly cadres: readonly { readonly families: number; readonly cadre: { readonly id: string } }[];
    readonly lines: {
      readonly totalCount: number;
      readonly pageInfo: {
        readonly hasNextPage: boolean;
        readonly hasPreviousPage: boolean;
        readonly startCursor: string;
        readonly endCursor: string;
      };
      readonly edges: readonly { readonly node: Line }[];
    };
  } | null;
}

const { database, host, world, personas, aDistrict, fill } = usePortfolios();
const ask = askThrough(database);

const propose = (head: Persona, region: RegionCode, change: object = {}) =>
  tell(head, PROPOSE, { input: { id: newIdOf('PortfolioProposal'), region, validFrom: '2026-03-06', ...change } });
const proposalOf = (told: Told): string => (told['proposal'] as { id: string }).id;
const linesOf = async (persona: Persona, id: string, page: object = {}) => {
  const { data, errors } = await persona.ask<Lines>(LINES, { id, ...page });
  expect(errors).toEqual([]);
  return data?.portfolioProposal ?? null;
};

describe('who is visited first when there are too few cadres', () => {
  test('the most urgent families of a district get the last places, each part of their score is named, and approval puts them into the portfolio', async () => {
    const { district, head, one, village } = await aDistrict();
    const cadre = await world.cadre({ area: one });
    await fill(cadre, 698);
    const two = await village(1002);
    const old = await world.family({ region: two, paidThrough: '2024-01', careClass: 'I', members: 3 });
    const middle = await world.family({ region: one, paidThrough: '2024-09', careClass: 'I', members: 2 });
    const young = await world.family({ region: one, paidThrough: '2025-12', careClass: 'III', members: 1 });
    await world.family({ region: one, paidThrough: '2026-03' });

    const proposed = await propose(head, district);
    expect(proposed).toMatchObject({
      __typename: 'PortfoliosProposed',
      proposal: {
        state: 'DRAFT',
        familiesPlaced: 2,
        familiesWaiting: 1,
        validFrom: '2026-03-06',
        computedFor: '2026-03-05',
        region: { code: district },
      },
    });
    const proposal = await linesOf(head, proposalOf(proposed));
    const lines = proposal!.lines.edges.map(({ node }) => node);
    expect(proposal!.cadres).toEqual([{ families: 2, cadre: { id: idOf('Cadre', cadre.id) } }]);
    expect(lines.map(({ family, cadre }) => [family?.id, cadre?.id ?? null])).toEqual([
      [idOf('Family', old.id), idOf('Cadre', cadre.id)],
      [idOf('Family', middle.id), idOf('Cadre', cadre.id)],
      [idOf('Family', young.id), null],
    ]);
    expect(lines[0]?.parts).toEqual([
      { part: 'AGE_OF_ARREARS', points: 240, reason: 'Menunggak 25 bulan', monthsInArrears: 25, nearness: null },
      {
        part: 'AMOUNT',
        points: 100,
        reason: 'Perlu Rp11.250.000 agar kartu aktif kembali',
        monthsInArrears: null,
        nearness: null,
      },
      {
        part: 'PROMISE_DUE',
        points: 0,
        reason: 'Tidak ada janji bayar yang masih berlaku',
        monthsInArrears: null,
        nearness: null,
      },
      { part: 'LAST_CONTACT', points: 60, reason: 'Belum pernah dihubungi', monthsInArrears: null, nearness: null },
      {
        part: 'NEARNESS',
        points: 20,
        reason: 'Satu kecamatan dengan rumah kader',
        monthsInArrears: null,
        nearness: 'SAME_DISTRICT',
      },
    ]);
    for (const { score, parts } of lines) expect(parts.reduce((sum, { points }) => sum + points, 0)).toBe(score);

    expect(await historyOf(head, old.id)).toEqual({ cadre: null, assignments: [] });
    expect(await tell(head, APPROVE, { id: proposalOf(proposed) })).toMatchObject({
      __typename: 'PortfoliosApproved',
      proposal: { state: 'APPROVED', approvedAt: '2026-03-05T02:00:00.000Z' },
    });
    expect(await historyOf(head, old.id)).toEqual({
      cadre: null,
      assignments: [
        { validFrom: '2026-03-06', validThrough: null, reason: 'PROPOSAL', cadre: { id: idOf('Cadre', cadre.id) } },
      ],
    });
    expect(await historyOf(head, young.id)).toEqual({ cadre: null, assignments: [] });
  });

  test('own-area visits only: nobody is proposed for, or handed to, a cadre of another neighbourhood', async () => {
    const { district, head, one } = await aDistrict();
    const next = await aDistrict();
    const stranger = await world.cadre({ area: next.one });
    const family = await world.family({ region: one, paidThrough: '2025-06' });
    const proposed = await propose(head, district);
    expect(proposed).toMatchObject({ proposal: { familiesPlaced: 0, familiesWaiting: 1 } });
    const both = personas.as('BRANCH_HEAD', [district, next.district]);
    const input = {
      familyId: idOf('Family', family.id),
      toCadreId: idOf('Cadre', stranger.id),
      validFrom: '2026-03-06',
    };
    expect(await tell(both, TRANSFER_FAMILY, { input })).toEqual({
      __typename: 'FamilyOutsideNeighbourhood',
      code: 'TRANSFER_OUTSIDE_NEIGHBOURHOOD',
      families: 1,
    });
  });

  test('the same question is the same proposal twenty times over, and a second proposal of equal facts is equal', async () => {
    const { district, head, one, village } = await aDistrict();
    for (const area of [one, await village(1002)]) await world.cadre({ area });
    for (let count = 0; count < 12; count += 1)
      await world.family({
        region: count % 2 === 0 ? one : await village(1002),
        paidThrough: '2025-06',
        careClass: 'III',
        members: 2,
      });
    const id = newIdOf('PortfolioProposal');
    const answers = await Promise.all(Array.from({ length: 20 }, () => propose(head, district, { id })));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    const placesOf = async (proposal: string) =>
      (await linesOf(head, proposal))!.lines.edges.map(({ node }) => [node.family?.id, node.cadre?.id, node.score]);
    const again = await propose(head, district);
    expect(await placesOf(proposalOf(again))).toEqual(await placesOf(id));
    expect(await propose(head, district, { id, validFrom: '2026-03-09' })).toEqual({
      __typename: 'ConflictsWithEarlier',
      code: 'PROPOSAL_CONFLICTS_WITH_EARLIER',
    });
  });

  test('families of a cadre whose appointment has ended wait too, and what they were stays as history', async () => {
    const { district, head, one } = await aDistrict();
    const former = await world.cadre({ area: one, appointedThrough: '2026-02-28' });
    const family = await world.family({ cadre: former, paidThrough: '2025-06' });
    const successor = await world.cadre({ area: one });
    const proposed = await propose(head, district);
    expect(proposed).toMatchObject({ proposal: { familiesPlaced: 1 } });
    expect(await tell(head, APPROVE, { id: proposalOf(proposed) })).toMatchObject({ __typename: 'PortfoliosApproved' });
    expect(await historyOf(head, family.id)).toMatchObject({
      assignments: [
        { validFrom: '2026-03-06', validThrough: null, cadre: { id: idOf('Cadre', successor.id) } },
        { validFrom: '2020-01-01', validThrough: '2026-03-05', reason: null, cadre: { id: idOf('Cadre', former.id) } },
      ],
    });
  });

  test.each([
    { what: 'a region of another branch', change: { region: '73' }, answer: 'PROPOSAL_REGION_OUT_OF_REACH' },
    { what: 'yesterday', change: { validFrom: '2026-03-04' }, answer: 'PORTFOLIO_DAY_PASSED' },
    { what: 'a district where nobody waits', change: {}, answer: 'PROPOSAL_NOBODY_WAITS' },
  ])('$what is answered $answer', async ({ change, answer }) => {
    const { district, head } = await aDistrict();
    expect((await propose(head, district, change))['code']).toBe(answer);
  });

  test('a code nobody has is answered by name, and an id that is none names its field', async () => {
    const head = personas.as('BRANCH_HEAD', ['64']);
    expect(await propose(head, '64.98' as RegionCode)).toEqual({
      __typename: 'NotFound',
      code: 'PROPOSAL_REGION_NOT_FOUND',
    });
    const { errors } = await head.ask(PROPOSE, { input: { id: 'one', region: '64', validFrom: '2026-03-06' } });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_INPUT', field: 'input.id' } }]);
  });
});

describe('approving a proposal', () => {
  const aProposal = async () => {
    const there = await aDistrict();
    const cadre = await world.cadre({ area: there.one });
    const family = await world.family({ region: there.one, paidThrough: '2025-06', careClass: 'I', members: 1 });
    const id = proposalOf(await propose(there.head, there.district));
    return { ...there, cadre, family, id };
  };
  const stale = (kind: string, count = 1) => ({
    __typename: 'ProposalIsStale',
    code: 'PROPOSAL_STALE',
    changes: [{ kind, count }],
  });
  const held = async (family: string) =>
    (await database.pool.query('select cadre_id from portfolio_assignments where family_id = $1', [family])).rows;

  test('is refused once a family has paid, and nobody is handed over', async () => {
    const { head, id, family, one } = await aProposal();
    const other = await world.family({ region: one, paidThrough: '2025-06' });
    const shop = await host.shop('toko-portofolio');
    const answer = await shop.sender.pay({ accountNumber: family.virtualAccount, amount: 1_350_000 });
    expect([answer.status, answer.body?.['outcome']]).toEqual([200, 'posted']);
    expect(await tell(head, APPROVE, { id })).toEqual(stale('FAMILY_NOT_IN_ARREARS'));
    expect([await held(family.id), await held(other.id)]).toEqual([[], []]);
  });

  test.each([
    {
      fact: 'the cadre is no longer appointed',
      sql: `update cadre_appointments set valid_through = '2026-03-05' where cadre_id = $1`,
      of: 'cadre' as const,
      kind: 'CADRE_NOT_APPOINTED',
    },
    {
      fact: 'the family has moved to another village',
      sql: `update families set region_code = left(region_code, 9) || '1009' where id = $1`,
      of: 'family' as const,
      kind: 'FAMILY_MOVED',
    },
  ])('is refused when $fact', async ({ sql, of, kind }) => {
    const proposal = await aProposal();
    await world.region({ code: `${proposal.district}.1009` });
    await database.pool.query(sql, [proposal[of].id]);
    expect(await tell(proposal.head, APPROVE, { id: proposal.id })).toEqual(stale(kind));
    expect(await held(proposal.family.id)).toEqual([]);
  });

  test('is refused when somebody holds the family by now, and when the portfolio has been filled', async () => {
    const taken = await aProposal();
    const other = await world.cadre({ area: taken.one });
    const input = {
      familyId: idOf('Family', taken.family.id),
      toCadreId: idOf('Cadre', other.id),
      validFrom: '2026-03-06',
    };
    expect(await tell(taken.head, TRANSFER_FAMILY, { input })).toMatchObject({ __typename: 'PortfolioTransferred' });
    expect(await tell(taken.head, APPROVE, { id: taken.id })).toEqual(stale('FAMILY_HAS_CADRE'));
    const full = await aProposal();
    await fill(full.cadre, 700);
    expect(await tell(full.head, APPROVE, { id: full.id })).toEqual(stale('PORTFOLIO_FULL'));
  });

  test('is refused when its day has passed or its facts are too old', async () => {
    const { head, id, district } = await aProposal();
    const later = proposalOf(await propose(head, district, { validFrom: '2026-04-01' }));
    host.clock.set(new Date('2026-03-14T02:00:00Z'));
    const [passed, old] = [await tell(head, APPROVE, { id }), await tell(head, APPROVE, { id: later })];
    host.clock.set(new Date('2026-03-05T02:00:00Z'));
    expect(passed).toEqual(stale('DAY_HAS_PASSED'));
    expect(old).toEqual(stale('TOO_OLD'));
  });

  test('ten times at once hands each family over once, and answers the same', async () => {
    const { head, id, family } = await aProposal();
    const answers = await Promise.all(Array.from({ length: 10 }, () => tell(head, APPROVE, { id })));
    expect(new Set(answers.map(({ __typename: type }) => type))).toEqual(new Set(['PortfoliosApproved']));
    expect(await held(family.id)).toHaveLength(1);
  });

  test('two proposals for one family at once: one is applied, the other is stale', async () => {
    const { head, id, district, family } = await aProposal();
    const second = proposalOf(await propose(head, district));
    const answers = await Promise.all([id, second].map((proposal) => tell(head, APPROVE, { id: proposal })));
    expect(answers.map(({ __typename: type }) => type).toSorted()).toEqual(['PortfoliosApproved', 'ProposalIsStale']);
    expect(await held(family.id)).toHaveLength(1);
  });

  test('is for the branch whose region it is: to others the proposal does not exist', async () => {
    const { id, family, head } = await aProposal();
    const stranger = personas.as('BRANCH_HEAD', ['73']);
    expect(await tell(stranger, APPROVE, { id })).toEqual({ __typename: 'NotFound', code: 'PROPOSAL_NOT_FOUND' });
    expect(await linesOf(stranger, id)).toBeNull();
    const NODE = 'query ($id: ID!) { node(id: $id) { __typename } }';
    expect((await stranger.ask(NODE, { id })).data).toEqual({ node: null });
    expect((await head.ask(NODE, { id })).data).toEqual({ node: { __typename: 'PortfolioProposal' } });
    expect(await held(family.id)).toEqual([]);
  });

  test.each(['BRANCH_OFFICER', 'TELE_COLLECTOR', 'AUDITOR', 'DIRECTOR'] as const)(
    'a %s approves nothing',
    async (role) => {
      const { id } = await aProposal();
      const { errors } = await personas.as(role).ask(APPROVE, { id });
      expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    },
  );

  test('its lines page without gap or repeat, narrow by cadre and by who waits, and cost as many statements for many as for few', async () => {
    const { district, head, one } = await aDistrict();
    const cadre = await world.cadre({ area: one });
    await fill(cadre, 690);
    for (let count = 0; count < 15; count += 1) await world.family({ region: one, paidThrough: '2025-06', members: 2 });
    const id = proposalOf(await propose(head, district));
    const first = (await linesOf(head, id, { first: 9 }))!.lines;
    const second = (await linesOf(head, id, { first: 9, after: first.pageInfo.endCursor }))!.lines;
    expect([...first.edges, ...second.edges].map(({ node }) => node.place)).toEqual(
      Array.from({ length: 15 }, (_, place) => place + 1),
    );
    expect([first.totalCount, first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([15, true, false]);
    const ending = (await linesOf(head, id, { last: 9 }))!.lines;
    const before = (await linesOf(head, id, { last: 9, before: ending.pageInfo.startCursor }))!.lines;
    expect([...before.edges, ...ending.edges].map(({ node }) => node.place)).toEqual(
      Array.from({ length: 15 }, (_, place) => place + 1),
    );
    expect([ending, before].map(({ pageInfo }) => [pageInfo.hasPreviousPage, pageInfo.hasNextPage])).toEqual([
      [true, false],
      [false, true],
    ]);
    expect((await linesOf(head, id, { placed: true }))!.lines.totalCount).toBe(10);
    expect((await linesOf(head, id, { placed: false }))!.lines.totalCount).toBe(5);
    expect((await linesOf(head, id, { cadreId: idOf('Cadre', cadre.id) }))!.lines.totalCount).toBe(10);
    const viewer = asRole('BRANCH_HEAD', [district]);
    const few = await ask<Lines>({ viewer }, LINES, { id, first: 2 });
    const many = await ask<Lines>({ viewer }, LINES, { id, first: 15 });
    expect([few.errors, many.statements]).toEqual([[], few.statements]);
  });
});
