import { beforeAll, describe, expect, test } from '@jest/globals';
import { useServer } from '../../../support/partners/a-server.js';
import { type Persona, personasOf } from '../../../support/partners/ask-server.js';
import { booksOf } from '../../../support/partners/books.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { parentOf } from '../../../../src/kernel/region-code.js';
import type { RegionCode } from '../../../../src/kernel/region-code.js';
import { aWorld } from '../../../support/world/world.js';
import { idOf, newIdOf, uuidOf } from '../../../support/global-ids.js';

const RESTRICTION = 'id region { code } validFrom validThrough mode reason';
const RESTRICT = `mutation ($input: RestrictServiceInput!) { restrictService(input: $input) { __typename ... on ServiceRestricted { restriction { ${RESTRICTION} } } ... on Problem { code } ... on InvalidInput { field } } }`;
const END = `mutation ($input: EndServiceRestrictionInput!) { endServiceRestriction(input: $input) { __typename ... on ServiceRestrictionEnded { restriction { ${RESTRICTION} } } ... on Problem { code } ... on InvalidInput { field } } }`;
const LIST = `query ($region: RegionCode, $on: CivilDate) { serviceRestrictions(region: $region, on: $on) { ${RESTRICTION} } }`;
const PLAN = `mutation ($input: PlanVisitInput!) { planVisit(input: $input) { __typename
  ... on VisitPlanned { visit { id } warnings { reason mode } } ... on VisitsRestricted { message restriction { ${RESTRICTION} } } } }`;
const RECORD = `mutation ($input: RecordVisitInput!) { recordVisit(input: $input) { __typename } }`;
const DAY = `query ($date: CivilDate!) { visitPlan(date: $date) { familiesRestricted restrictions { mode } stops { family { id } warnings { reason } } } }`;

interface Told {
  readonly __typename: string;
  readonly code?: string;
  readonly message?: string;
  readonly restriction?: Record<string, unknown>;
  readonly warnings?: readonly Record<string, unknown>[];
}

const database = useTestDatabase();
/** 5 March 2026, 10:00 in Samarinda. */
const host = useServer(database, '2026-03-05T02:00:00Z');
const world = aWorld(database);
const books = booksOf(database);
const personas = personasOf(host);

const tell = async (persona: Persona, query: string, variables: Record<string, unknown>): Promise<Told> => {
  const { data, errors } = await persona.ask<Record<string, Told>>(query, variables);
  expect(errors).toEqual([]);
  return Object.values(data!)[0]!;
};

const outcomeOf = ({ __typename: type, code }: Told): string => code ?? type;

/** A district of its own each time, so that no restriction of one test reaches another. */
let districts = 0;
const aNeighbourhood = async () => {
  const code = `64.72.${String((districts += 1)).padStart(2, '0')}.1001`;
  const cadre = await world.cadre({ area: (await world.region({ code })).code });
  const family = await world.family({ cadre, careClass: 'I', members: 1, paidThrough: '2025-11' });
  const district = parentOf(cadre.area)!;
  return { cadre, family, district, phone: personas.cadre(cadre), head: personas.as('BRANCH_HEAD', [district]) };
};
const restriction = (region: RegionCode, change: object = {}) => ({
  input: {
    id: newIdOf('ServiceRestriction'),
    region,
    validFrom: '2026-03-05',
    validThrough: '2026-03-20',
    mode: 'BLOCK',
    reason: 'Banjir di sepanjang sungai',
    ...change,
  },
});
const plan = (persona: Persona, familyId: string, on: string | { readonly day: string; readonly id: string }) => {
  const { day, id } = typeof on === 'string' ? { day: on, id: newIdOf('Visit') } : on;
  return tell(persona, PLAN, { input: { id, familyId: idOf('Family', familyId), plannedFor: day } });
};

describe('restrictions of visits', () => {
  test('a branch head blocks visits in a district for some days: plans there are refused with the reason, before and after they are not', async () => {
    const { family, district, phone, head } = await aNeighbourhood();
    const params = restriction(district, { validFrom: '2026-03-07', validThrough: '2026-03-09' });
    const made = await tell(head, RESTRICT, params);
    expect(made).toEqual({
      __typename: 'ServiceRestricted',
      restriction: {
        id: params.input.id,
        region: { code: district },
        validFrom: '2026-03-07',
        validThrough: '2026-03-09',
        mode: 'BLOCK',
        reason: params.input.reason,
      },
    });
    expect(await plan(phone, family.id, '2026-03-06')).toMatchObject({ __typename: 'VisitPlanned', warnings: [] });
    for (const day of ['2026-03-07', '2026-03-09']) {
      const id = newIdOf('Visit');
      const refused = await plan(phone, family.id, { day, id });
      expect(refused).toMatchObject({ __typename: 'VisitsRestricted', restriction: made.restriction });
      expect(refused.message).toContain(params.input.reason);
      expect((await database.pool.query('select id from visits where id = $1', [uuidOf(id)])).rows).toEqual([]);
    }
    expect(await plan(phone, family.id, '2026-03-10')).toMatchObject({ __typename: 'VisitPlanned' });
  });

  test('a warning is shown with the plan, and only where it holds', async () => {
    const { cadre, family, phone, head } = await aNeighbourhood();
    const elsewhere = await aNeighbourhood();
    await tell(head, RESTRICT, restriction(cadre.area, { mode: 'WARN', validThrough: null, reason: 'Pakai masker' }));
    const id = newIdOf('Visit');
    const planned = { __typename: 'VisitPlanned', warnings: [{ mode: 'WARN', reason: 'Pakai masker' }] };
    expect(await plan(phone, family.id, { day: '2026-03-06', id })).toMatchObject(planned);
    expect(await plan(phone, family.id, { day: '2026-03-06', id })).toMatchObject(planned);
    expect(await plan(elsewhere.phone, elsewhere.family.id, '2026-03-06')).toMatchObject({ warnings: [] });
  });

  test('a block of the province holds in every village of it, and is lifted for the days after its new end', async () => {
    const village = await world.region({ within: '73.71' });
    const cadre = await world.cadre({ area: village.code });
    const family = await world.family({ cadre });
    const head = personas.as('BRANCH_HEAD', ['73']);
    const params = restriction('73' as RegionCode, { validThrough: null });
    await tell(head, RESTRICT, params);
    expect(await plan(personas.cadre(cadre), family.id, '2026-03-08')).toMatchObject({
      __typename: 'VisitsRestricted',
    });
    expect(
      await tell(head, END, { input: { restrictionId: params.input.id, validThrough: '2026-03-07' } }),
    ).toMatchObject({
      __typename: 'ServiceRestrictionEnded',
      restriction: { validThrough: '2026-03-07' },
    });
    expect(await plan(personas.cadre(cadre), family.id, '2026-03-08')).toMatchObject({ __typename: 'VisitPlanned' });
  });

  test('a restriction blocks planning, never paying', async () => {
    const shop = await host.shop('toko-di-zona-merah');
    const { family, district, phone, head } = await aNeighbourhood();
    await tell(head, RESTRICT, restriction(district));
    expect(await plan(phone, family.id, '2026-03-05')).toMatchObject({ __typename: 'VisitsRestricted' });

    const answer = await shop.sender.pay({ accountNumber: family.virtualAccount, amount: 600_000 });
    expect([answer.status, answer.body?.['outcome']]).toEqual([200, 'posted']);
    expect([await books.paidThrough(family), await books.eventsOf(family)]).toEqual(['2026-03', 1]);
    expect(await plan(phone, family.id, '2026-03-05')).toMatchObject({ __typename: 'VisitsRestricted' });
  });

  test('what took place is still told, and a day of visits leaves restricted families out', async () => {
    const { cadre, family, district, phone, head } = await aNeighbourhood();
    const neighbouring = await world.region({ code: `${district}.1002` });
    const other = await world.family({ region: neighbouring.code, paidThrough: '2025-12' });
    await world.assignment({ cadre, family: other });
    await tell(head, RESTRICT, restriction(cadre.area));
    await tell(head, RESTRICT, restriction(neighbouring.code, { mode: 'WARN', reason: 'Jalan licin' }));
    const { data } = await phone.ask<{ visitPlan: unknown }>(DAY, { date: '2026-03-06' });
    expect(data?.visitPlan).toEqual({
      familiesRestricted: 1,
      restrictions: [{ mode: 'BLOCK' }, { mode: 'WARN' }],
      stops: [{ family: { id: idOf('Family', other.id) }, warnings: [{ reason: 'Jalan licin' }] }],
    });
    const told = {
      id: newIdOf('Visit'),
      familyId: idOf('Family', family.id),
      visitedAt: '2026-03-05T01:00:00Z',
      outcome: 'NOT_AT_HOME',
    };
    expect(await tell(phone, RECORD, { input: told })).toEqual({ __typename: 'VisitRecorded' });
  });

  test('the same restriction told twenty times at once is one, and other words for its id are refused', async () => {
    const { district, head } = await aNeighbourhood();
    const params = restriction(district);
    const answers = await Promise.all(Array.from({ length: 20 }, () => tell(head, RESTRICT, params)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]?.__typename).toBe('ServiceRestricted');
    for (const change of [{ mode: 'WARN' }, { reason: 'lain' }, { validFrom: '2026-03-06' }, { validThrough: null }]) {
      expect(await tell(head, RESTRICT, { input: { ...params.input, ...change } })).toEqual({
        __typename: 'ConflictsWithEarlier',
        code: 'RESTRICTION_CONFLICTS_WITH_EARLIER',
      });
    }
    const { rows } = await database.pool.query('select mode from service_restrictions where region_code = $1', [
      district,
    ]);
    expect(rows).toEqual([{ mode: 'BLOCK' }]);
  });

  test.each([
    { what: 'a region of another branch', change: { region: '73' }, answer: 'RESTRICTION_REGION_OUT_OF_REACH' },
    { what: 'a region above the own ones', change: { region: '64' }, answer: 'RESTRICTION_REGION_OUT_OF_REACH' },
    { what: 'yesterday', change: { validFrom: '2026-03-04' }, answer: 'RESTRICTION_PERIOD_PASSED' },
    { what: 'an end before the beginning', change: { validThrough: '2026-03-04' }, answer: 'RESTRICTION_PERIOD_EMPTY' },
    { what: 'one day', change: { validThrough: '2026-03-05' }, answer: 'ServiceRestricted' },
  ])('$what is answered $answer', async ({ change, answer }) => {
    const { district, head } = await aNeighbourhood();
    expect(outcomeOf(await tell(head, RESTRICT, restriction(district, change)))).toBe(answer);
  });

  test('a refusal is written in the language that was asked for, and names the field', async () => {
    const { district, head } = await aNeighbourhood();
    const REFUSED =
      'mutation ($input: RestrictServiceInput!) { restrictService(input: $input) { ... on InvalidInput { field message } } }';
    const refusedIn = async (language: 'id' | 'en') =>
      (await head.ask<object>(REFUSED, restriction(district, { validFrom: '2026-03-04' }), language)).data;
    expect([await refusedIn('id'), await refusedIn('en')]).toEqual([
      {
        restrictService: {
          field: 'input.validFrom',
          message: 'Tanggal tersebut sudah lewat; pilih hari ini atau sesudahnya.',
        },
      },
      { restrictService: { field: 'input.validFrom', message: 'That day has passed there; choose today or later.' } },
    ]);
  });

  test('a code nobody has is answered by name', async () => {
    const head = personas.as('BRANCH_HEAD', ['64']);
    expect(await tell(head, RESTRICT, restriction('64.99' as RegionCode))).toEqual({
      __typename: 'NotFound',
      code: 'RESTRICTION_REGION_NOT_FOUND',
    });
  });

  test.each([
    { what: 'an end before its beginning', validThrough: '2026-03-06', answer: 'RESTRICTION_PERIOD_EMPTY' },
    { what: 'a later end', validThrough: '2026-03-21', answer: 'RESTRICTION_ENDS_SOONER' },
    { what: 'the end it has', validThrough: '2026-03-20', answer: 'ServiceRestrictionEnded' },
    { what: 'an earlier end', validThrough: '2026-03-07', answer: 'ServiceRestrictionEnded' },
  ])('ending with $what is answered $answer', async ({ validThrough, answer }) => {
    const { district, head } = await aNeighbourhood();
    const params = restriction(district, { validFrom: '2026-03-07' });
    await tell(head, RESTRICT, params);
    expect(outcomeOf(await tell(head, END, { input: { restrictionId: params.input.id, validThrough } }))).toBe(answer);
  });

  test('a day that has passed is not released, and nobody ends what belongs to another branch', async () => {
    const { district, head } = await aNeighbourhood();
    const params = restriction(district);
    await tell(head, RESTRICT, params);
    const stranger = personas.as('BRANCH_HEAD', ['73']);
    const unknown = { __typename: 'NotFound', code: 'RESTRICTION_NOT_FOUND' };
    expect(
      await tell(stranger, END, { input: { restrictionId: params.input.id, validThrough: '2026-03-06' } }),
    ).toEqual(unknown);
    expect(
      await tell(head, END, { input: { restrictionId: newIdOf('ServiceRestriction'), validThrough: '2026-03-06' } }),
    ).toEqual(unknown);
    host.clock.set(new Date('2026-03-10T02:00:00Z'));
    const passed = await tell(head, END, { input: { restrictionId: params.input.id, validThrough: '2026-03-09' } });
    host.clock.set(new Date('2026-03-05T02:00:00Z'));
    expect(passed).toEqual({
      __typename: 'InvalidInput',
      code: 'RESTRICTION_PERIOD_PASSED',
      field: 'input.validThrough',
    });
  });

  test.each([
    { field: 'input.id', change: { id: 'one' } },
    { field: 'input.reason', change: { reason: '   ' } },
    { field: 'input.reason', change: { reason: 'x'.repeat(501) } },
  ])('names $field when it is no restriction at all', async ({ field, change }) => {
    const { district, head } = await aNeighbourhood();
    const { errors } = await head.ask(RESTRICT, restriction(district, change));
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_INPUT', field } }]);
  });

  describe('who sees and does what', () => {
    let there: Awaited<ReturnType<typeof aNeighbourhood>>;
    let id: string;
    beforeAll(async () => {
      there = await aNeighbourhood();
      const params = restriction(there.district, { validThrough: '2026-03-06' });
      id = params.input.id;
      await tell(there.head, RESTRICT, params);
    });
    const idsFor = async (persona: Persona, variables: object = {}) => {
      const { data, errors } = await persona.ask<{ serviceRestrictions: { id: string }[] }>(LIST, { ...variables });
      expect(errors).toEqual([]);
      return data?.serviceRestrictions.map((found) => found.id);
    };

    test('the cadre of a village sees what holds around it, and each office what holds in its regions', async () => {
      expect(await idsFor(there.phone)).toEqual([id]);
      expect(await idsFor(there.phone, { on: '2026-03-07' })).toEqual([]);
      expect(await idsFor(personas.as('TELE_COLLECTOR', ['64.72']), { region: there.cadre.area })).toEqual([id]);
      expect(await idsFor(personas.as('AUDITOR'), { region: there.district, on: '2026-03-06' })).toEqual([id]);
      expect(await idsFor(personas.as('BRANCH_OFFICER', ['71']))).toEqual([]);
      expect(await idsFor(personas.as('BRANCH_OFFICER', ['71']), { region: there.district })).toEqual([]);
    });

    test('a restriction is read again by its id where it is listed, and nowhere else', async () => {
      const nodeFor = async (persona: Persona) =>
        (await persona.ask<{ node: unknown }>('query ($id: ID!) { node(id: $id) { __typename id } }', { id })).data
          ?.node;
      const found = { __typename: 'ServiceRestriction', id };
      expect(await nodeFor(there.phone)).toEqual(found);
      expect(await nodeFor(personas.as('BRANCH_OFFICER', ['64.72']))).toEqual(found);
      expect(await nodeFor(personas.as('BRANCH_OFFICER', ['71']))).toBeNull();
    });

    test.each(['TELE_COLLECTOR', 'BRANCH_OFFICER', 'AUDITOR', 'DIRECTOR', 'OPERATOR'] as const)(
      'a %s restricts nothing',
      async (role) => {
        const { errors } = await personas.as(role).ask(RESTRICT, restriction(there.district));
        expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
      },
    );

    test('a cadre restricts nothing', async () => {
      const { errors } = await there.phone.ask(RESTRICT, restriction(there.district));
      expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    });
  });
});
