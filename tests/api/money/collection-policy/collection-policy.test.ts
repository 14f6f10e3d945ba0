import { describe, expect, test } from '@jest/globals';
import { type GraphQLNamedType, isEnumType, isInputObjectType, isObjectType } from 'graphql';
import { RESOLVERS } from '../../../../src/composition/schema/resolvers.js';
import { buildSchema } from '../../../../src/api/graphql/build-schema.js';
import { parentOf } from '../../../../src/kernel/region-code.js';
import { refusalOf, tell } from '../../../support/partners/a-channel.js';
import { useServer } from '../../../support/partners/a-server.js';
import { personasOf } from '../../../support/partners/ask-server.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { aWorld } from '../../../support/world/world.js';
import { idOf, newIdOf } from '../../../support/global-ids.js';

const POLICY = 'id region { code } validFrom validThrough assistModes reason';
const SET = `mutation ($input: SetCollectionPolicyInput!) { setCollectionPolicy(input: $input) { __typename
  ... on CollectionPolicySet { policy { ${POLICY} } } ... on CollectionPolicyOverlaps { policy { id } } ... on Problem { code message } ... on InvalidInput { field } } }`;
const END = `mutation ($input: EndCollectionPolicyInput!) { endCollectionPolicy(input: $input) { __typename
  ... on CollectionPolicyEnded { policy { ${POLICY} } } ... on Problem { code } ... on InvalidInput { field } } }`;
const NODE = 'query ($id: ID!) { node(id: $id) { __typename id ... on CollectionPolicy { reason } } }';
const EXPLAIN = `query ($id: ID!, $at: DateTime) { explainPolicy(familyId: $id, at: $at) {
  day modes decidedBy { id reason } overruled { id } reason } }`;
const LIST = `query ($region: RegionCode, $on: CivilDate) { collectionPolicies(region: $region, on: $on) { id } }`;

const database = useTestDatabase();
/** 5 March 2026, 10:00 in Samarinda. */
const host = useServer(database, '2026-03-05T02:00:00Z');
const world = aWorld(database);
const personas = personasOf(host);

let districts = 0;
/** A district of its own each time, so that no policy of one test reaches another. */
const aNeighbourhood = async () => {
  const code = `64.72.${String((districts += 1)).padStart(2, '0')}.1001`;
  const cadre = await world.cadre({ area: (await world.region({ code })).code });
  const family = await world.family({ cadre });
  const district = parentOf(cadre.area)!;
  return { family, district, phone: personas.cadre(cadre), head: personas.as('BRANCH_HEAD', [district]) };
};
const input = (region: string, change: object = {}) => ({
  input: {
    id: newIdOf('CollectionPolicy'),
    region,
    validFrom: '2026-03-05',
    validThrough: null,
    assistModes: ['ASSIST_EDC'],
    reason: 'Mesin EDC bank mitra',
    ...change,
  },
});

const end = (policyId: string, through: string) => ({ input: { policyId, validThrough: through } });

describe('the collection policy', () => {
  test('there is no cash mode', () => {
    const schema = buildSchema(RESOLVERS);
    const wordsOf = (type: GraphQLNamedType): string[] => {
      if (isEnumType(type)) return type.getValues().map(({ name }) => name);
      if (isObjectType(type) || isInputObjectType(type)) return Object.keys(type.getFields());
      return [];
    };
    const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
    const words = types.flatMap((type) => [type.name, ...wordsOf(type)]);
    expect(words.length).toBeGreaterThan(500);
    const cash = words.filter((word) => /cash(?!ier)|tunai/i.test(word));
    // A complaint about a request for cash is the only place where the word stands.
    expect(new Set(cash)).toEqual(new Set(['CASH_REQUEST_FRAUD']));
    expect(wordsOf(schema.getType('PaymentIntentMode')!)).toEqual(['REFER', 'ASSIST_EDC', 'ASSIST_AGENT']);
    const mutations = Object.keys(schema.getMutationType()!.getFields());
    expect(mutations.filter((name) => /^(record|take|collect|receive)\w*(Cash|Payment|Money)/.test(name))).toEqual([]);
  });

  test('without any policy a family may be referred and nothing else, and it is said so', async () => {
    const { family, phone } = await aNeighbourhood();
    expect(await tell(phone, EXPLAIN, { id: idOf('Family', family.id) })).toEqual({
      day: '2026-03-05',
      modes: ['REFER'],
      decidedBy: null,
      overruled: [],
      reason:
        'Belum ada kebijakan yang ditetapkan di wilayah ini; berlaku aturan program. Yang diizinkan: Rujukan ke kanal resmi.',
    });
    const { data } = await phone.ask<{ explainPolicy: object }>(EXPLAIN, { id: idOf('Family', family.id) }, 'en');
    expect(data?.explainPolicy).toMatchObject({
      reason: "No policy is set here; the programme's rule holds. Allowed: Referral to official channels.",
    });
  });

  test('a branch head allows terminals in a district from a day on: it holds from then, there, and the nearest region wins', async () => {
    const { family, district, phone, head } = await aNeighbourhood();
    const wide = input(district, { validFrom: '2026-03-08', assistModes: ['ASSIST_EDC', 'ASSIST_AGENT', 'REFER'] });
    expect(await tell(head, SET, wide)).toMatchObject({
      __typename: 'CollectionPolicySet',
      policy: { region: { code: district }, assistModes: ['ASSIST_EDC', 'ASSIST_AGENT'] },
    });
    const near = input(family.region, {
      validFrom: '2026-03-10',
      validThrough: '2026-03-11',
      assistModes: [],
      reason: 'Mesin ditarik',
    });
    await tell(head, SET, near);

    const modesAt = async (at: string) =>
      tell<Record<string, unknown>>(phone, EXPLAIN, { id: idOf('Family', family.id), at });
    expect(await modesAt('2026-03-07T15:59:59Z')).toMatchObject({
      day: '2026-03-07',
      modes: ['REFER'],
      decidedBy: null,
    });
    expect(await modesAt('2026-03-07T16:00:00Z')).toMatchObject({
      day: '2026-03-08',
      modes: ['REFER', 'ASSIST_EDC', 'ASSIST_AGENT'],
      decidedBy: { id: wide.input.id },
    });
    const narrowed = await modesAt('2026-03-10T04:00:00Z');
    expect(narrowed).toMatchObject({
      modes: ['REFER'],
      decidedBy: { id: near.input.id },
      overruled: [{ id: wide.input.id }],
    });
    expect(narrowed['reason']).toBe(
      `Kebijakan wilayah ${family.region} sejak 10 Maret 2026. Yang diizinkan: Rujukan ke kanal resmi. Alasan: Mesin ditarik`,
    );
    expect(await modesAt('2026-03-12T04:00:00Z')).toMatchObject({ decidedBy: { id: wide.input.id } });
  });

  test('policies of one region never overlap, also when ten are set at once', async () => {
    const { district, head } = await aNeighbourhood();
    const requests = Array.from({ length: 10 }, () => input(district));
    const answers = await Promise.all(requests.map((one) => tell(head, SET, one)));
    const kinds = answers.map(({ __typename }) => __typename).toSorted();
    expect(kinds).toEqual([...Array.from({ length: 9 }, () => 'CollectionPolicyOverlaps'), 'CollectionPolicySet']);
    const standing = requests[answers.findIndex(({ __typename }) => __typename === 'CollectionPolicySet')]!;
    expect(await tell(head, END, end(standing.input.id, '2026-03-20'))).toMatchObject({
      __typename: 'CollectionPolicyEnded',
      policy: { validThrough: '2026-03-20' },
    });
    const late = input(district, { validFrom: '2026-03-20' });
    expect(await tell(head, SET, late)).toMatchObject({
      __typename: 'CollectionPolicyOverlaps',
      code: 'COLLECTION_POLICY_OVERLAPS',
      message: 'Wilayah ini sudah memiliki kebijakan sejak 5 Maret 2026; akhiri dahulu kebijakan tersebut.',
      policy: { id: standing.input.id },
    });
    expect((await head.ask<{ setCollectionPolicy: object }>(SET, late, 'en')).data?.setCollectionPolicy).toMatchObject({
      message: 'The region has a policy from March 5, 2026 on; end it first.',
    });
    expect(await tell(head, SET, input(district, { validFrom: '2026-03-21' }))).toMatchObject({
      __typename: 'CollectionPolicySet',
    });
    // Told again the first is still itself; other words for its id are refused.
    expect(await tell(head, SET, standing)).toMatchObject({
      policy: { id: standing.input.id, validThrough: '2026-03-20' },
    });
    const changed = { input: { ...standing.input, assistModes: ['ASSIST_AGENT'] } };
    expect(await tell(head, SET, changed)).toMatchObject({
      __typename: 'ConflictsWithEarlier',
      code: 'COLLECTION_POLICY_CONFLICTS_WITH_EARLIER',
    });
  });

  test('each way in which a policy cannot stand has its own answer', async () => {
    const { district, head } = await aNeighbourhood();
    const elsewhere = await aNeighbourhood();
    const refused = async (change: object, region = district) => tell(head, SET, input(region, change));
    expect(await refused({}, elsewhere.district)).toMatchObject({
      __typename: 'OutOfReach',
      code: 'COLLECTION_POLICY_REGION_OUT_OF_REACH',
    });
    expect(await refused({}, `${district}.1999` as typeof district)).toMatchObject({
      __typename: 'NotFound',
      code: 'COLLECTION_POLICY_REGION_NOT_FOUND',
    });
    expect(await refused({ validFrom: '2026-03-04' })).toMatchObject({
      code: 'COLLECTION_POLICY_PERIOD_PASSED',
      field: 'input.validFrom',
    });
    expect(await refused({ validThrough: '2026-03-04' })).toMatchObject({
      code: 'COLLECTION_POLICY_PERIOD_EMPTY',
      field: 'input.validThrough',
    });
    expect(await refusalOf(head, SET, input(district, { reason: ' ' }))).toBe('BAD_INPUT');

    const coming = input(district, { validFrom: '2026-03-10', validThrough: '2026-03-12' });
    await tell(head, SET, coming);
    const ended = async (through: string, id = coming.input.id, persona = head) =>
      (await tell(persona, END, end(id, through)))['code'];
    expect(await ended('2026-03-09')).toBe('COLLECTION_POLICY_PERIOD_EMPTY');
    expect(await ended('2026-03-13')).toBe('COLLECTION_POLICY_ENDS_SOONER');
    expect(await ended('2026-03-10', newIdOf('CollectionPolicy'))).toBe('COLLECTION_POLICY_NOT_FOUND');
    expect(await ended('2026-03-10', coming.input.id, elsewhere.head)).toBe('COLLECTION_POLICY_NOT_FOUND');
    host.clock.set(new Date('2026-03-11T02:00:00Z'));
    expect(await ended('2026-03-10')).toBe('COLLECTION_POLICY_PERIOD_PASSED');
    host.clock.set(new Date('2026-03-05T02:00:00Z'));
  });

  test('a cadre is told nothing of a family outside the portfolio, and only a branch head sets policies', async () => {
    const { district, phone, head } = await aNeighbourhood();
    const elsewhere = await aNeighbourhood();
    expect(await tell(phone, EXPLAIN, { id: idOf('Family', elsewhere.family.id) })).toBeNull();
    for (const role of ['TELE_COLLECTOR', 'BRANCH_OFFICER', 'DIRECTOR', 'AUDITOR', 'PARTNER'] as const)
      expect(await refusalOf(personas.as(role, [district]), SET, input(district))).toBe('FORBIDDEN');
    expect(await refusalOf(phone, SET, input(district))).toBe('FORBIDDEN');
    const made = input(district);
    await tell(head, SET, made);
    const listed = async (persona: typeof head, on: string) =>
      (await tell<{ id: string }[]>(persona, LIST, { on })).map(({ id }) => id);
    expect(await listed(personas.as('BRANCH_OFFICER', [district]), '2026-03-05')).toEqual([made.input.id]);
    expect(await listed(personas.as('BRANCH_OFFICER', [district]), '2026-03-04')).toEqual([]);
    expect(await listed(personas.as('BRANCH_OFFICER', [elsewhere.district]), '2026-03-05')).toEqual([]);
    const nodeFor = async (persona: typeof head) => tell(persona, NODE, { id: made.input.id });
    expect(await nodeFor(personas.as('BRANCH_OFFICER', [district]))).toEqual({
      __typename: 'CollectionPolicy',
      id: made.input.id,
      reason: 'Mesin EDC bank mitra',
    });
    expect(await nodeFor(personas.as('BRANCH_OFFICER', [elsewhere.district]))).toBeNull();
  });
});
