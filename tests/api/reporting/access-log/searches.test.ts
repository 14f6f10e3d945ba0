/**
 * Whoever gives a number of somebody and is answered by whether anybody has it leaves a row that says by what: at every place of
 * the schema that takes such a number, whether it is called a search or not.
 */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { buildSchema } from '../../../../src/api/graphql/index.js';
import { RESOLVERS } from '../../../../src/composition/schema/resolvers.js';
import { idOf, newIdOf } from '../../../support/global-ids.js';
import { inputPlaces } from '../../../support/input-places.js';
import { useServer } from '../../../support/partners/a-server.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { type User, askAs, signIn } from '../../../support/world/as-users.js';
import type { BuiltFamily } from '../../../support/world/families.js';
import { evidence } from '../../../stories/people/a-branch.js';
import { newFamilyCardNumber, newNik } from '../../../support/world/synthetic-values.js';
import { aWorld } from '../../../support/world/world.js';
import { civilDate } from '../../../../src/kernel/civil-date.js';

const NOW = '2026-03-05T03:00:00Z';
const BORN = '1990-07-21';
const CHILD_BORN = '2015-01-31';

/** The places that take a number of somebody, or a name. */
const PLACES = inputPlaces(buildSchema(RESOLVERS), ['CardNumber', 'VirtualAccount', 'String'])
  .filter(
    ({ typeName, path, root }) =>
      typeName !== 'String' ||
      /\.(?:nik|familyCardNumber|accountNumber)$/.test(path) ||
      root === 'Query.searchFamilies',
  )
  .map(({ root, path }) => `${root} ${path}`);

const NO_SEARCH: Readonly<Record<string, string>> = {
  'Mutation.requestCorrection input.cardNumber': 'It is one of the own family, whom the answer tells nothing new.',
  'Mutation.enrolMandate input.accountNumber': 'It is kept, and no answer says who else has it.',
};

interface Given {
  readonly family: BuiltFamily;
  readonly other: BuiltFamily;
  readonly facilityId: string;
}
interface Search {
  /** The kind of number that the row names. */
  readonly kind: string;
  readonly query: string;
  readonly variables: (given: Given) => object;
}

const person = (nik: string, relation: string, birthDate = BORN) => ({
  nik,
  relation,
  name: 'Melati Uji',
  sex: 'FEMALE',
  birthDate,
});
const freeNik = () => newNik({ sex: 'FEMALE', birthDate: civilDate(BORN) });
const registration = ({ family, facilityId }: Given, change: object) => ({
  id: newIdOf('Family'),
  familyCardNumber: newFamilyCardNumber(),
  region: family.region,
  careClass: 'III',
  facilityId,
  members: [person(freeNik(), 'HEAD')],
  ...change,
});
const held = ({ family }: Given): string => family.head.nik;
const addition = (given: Given) => ({
  id: newIdOf('Participant'),
  familyId: idOf('Family', given.other.id),
  member: person(given.family.members[1]!.nik, 'CHILD', CHILD_BORN),
});
const correction = (given: Given) => ({
  id: newIdOf('MembershipChange'),
  participantId: idOf('Participant', given.other.members[1]!.id),
  nik: held(given),
  evidence: evidence('IDENTITY_CARD', '2026-03-01'),
});
const wedding = ({ family, other }: Given) => ({
  id: newIdOf('MembershipChange'),
  cause: 'MARRIAGE',
  movedOn: '2026-03-03',
  people: [{ participantId: idOf('Participant', other.members[1]!.id), relation: 'HEAD' }],
  founded: {
    id: newIdOf('Family'),
    familyCardNumber: family.familyCardNumber,
    region: family.region,
    careClass: 'III',
  },
  evidence: evidence('MARRIAGE_CERTIFICATE', '2026-03-03'),
});

const mutation = (name: string, input: string): string =>
  `mutation ($input: ${input}!) { ${name}(input: $input) { __typename } }`;
const query = (declared: string, call: string): string => `query (${declared}) { ${call} { __typename } }`;

const REGISTER = mutation('registerFamily', 'RegisterFamilyInput');
const ADD = mutation('addFamilyMember', 'AddFamilyMemberInput');
const SYNC = mutation('syncFieldBatch', 'SyncFieldBatchInput');
const asItem = (item: object) => ({ input: { items: [item] } });
const ofFamilyCard = (given: Given) => registration(given, { familyCardNumber: given.family.familyCardNumber });
const ofNik = (given: Given) => registration(given, { members: [person(held(given), 'HEAD')] });
const anyCard = ({ family }: Given) => ({ card: family.head.cardNumber });

const SEARCHES: Readonly<Record<string, Search>> = {
  'Query.family by.virtualAccount': {
    kind: 'accountNumber',
    query: query('$number: VirtualAccount!', 'family(by: { virtualAccount: $number })'),
    variables: ({ family }) => ({ number: family.virtualAccount }),
  },
  'Query.family by.familyCardNumber': {
    kind: 'familyCardNumber',
    query: query('$number: String!', 'family(by: { familyCardNumber: $number })'),
    variables: ({ family }) => ({ number: family.familyCardNumber }),
  },
  'Query.participant by.cardNumber': {
    kind: 'cardNumber',
    query: query('$card: CardNumber!', 'participant(by: { cardNumber: $card })'),
    variables: anyCard,
  },
  'Query.participant by.nik': {
    kind: 'nik',
    query: query('$nik: String!', 'participant(by: { nik: $nik })'),
    variables: () => ({ nik: freeNik() }),
  },
  'Query.searchFamilies name': {
    kind: 'name',
    query: query('$name: String!', 'searchFamilies(name: $name, purpose: COUNTER)'),
    variables: () => ({ name: 'Tidak Ada' }),
  },
  'Query.publicStatus cardNumber': {
    kind: 'cardNumber',
    query: query('$card: CardNumber!, $born: CivilDate!', 'publicStatus(cardNumber: $card, birthDate: $born)'),
    variables: (given) => ({ ...anyCard(given), born: BORN }),
  },
  'Query.servicePenalty patient.cardNumber': {
    kind: 'cardNumber',
    query: query(
      '$card: CardNumber!',
      'servicePenalty(patient: { cardNumber: $card }, admittedOn: "2026-03-05", packageCost: 1000000)',
    ),
    variables: anyCard,
  },
  'Mutation.requestSignIn input.cardNumber': {
    kind: 'cardNumber',
    query: mutation('requestSignIn', 'RequestSignInInput'),
    variables: ({ family }) => ({ input: { cardNumber: family.head.cardNumber, birthDate: BORN } }),
  },
  'Mutation.registerFamily input.familyCardNumber': {
    kind: 'familyCardNumber',
    query: REGISTER,
    variables: (given) => ({ input: ofFamilyCard(given) }),
  },
  'Mutation.registerFamily input.members.0.nik': {
    kind: 'nik',
    query: REGISTER,
    variables: (given) => ({ input: ofNik(given) }),
  },
  'Mutation.addFamilyMember input.member.nik': {
    kind: 'nik',
    query: ADD,
    variables: (given) => ({ input: addition(given) }),
  },
  'Mutation.correctParticipant input.nik': {
    kind: 'nik',
    query: mutation('correctParticipant', 'CorrectParticipantInput'),
    variables: (given) => ({ input: correction(given) }),
  },
  'Mutation.moveParticipants input.founded.familyCardNumber': {
    kind: 'familyCardNumber',
    query: mutation('moveParticipants', 'MoveParticipantsInput'),
    variables: (given) => ({ input: wedding(given) }),
  },
  'Mutation.syncFieldBatch input.items.0.registration.familyCardNumber': {
    kind: 'familyCardNumber',
    query: SYNC,
    variables: (given) => asItem({ registration: ofFamilyCard(given) }),
  },
  'Mutation.syncFieldBatch input.items.0.registration.members.0.nik': {
    kind: 'nik',
    query: SYNC,
    variables: (given) => asItem({ registration: ofNik(given) }),
  },
  'Mutation.syncFieldBatch input.items.0.member.member.nik': {
    kind: 'nik',
    query: SYNC,
    variables: (given) => asItem({ member: addition(given) }),
  },
};

describe('the places that take a number of somebody', () => {
  const database = useTestDatabase();
  const world = aWorld(database);
  const host = useServer(database, NOW);
  let given: Given;
  let officer: User;
  let cadre: User;

  beforeAll(async () => {
    const held = await world.cadre();
    const born = [BORN, CHILD_BORN].map((birthDate) => ({ sex: 'FEMALE' as const, birthDate }));
    const family = await world.family({ cadre: held, members: born, paidThrough: '2026-02' });
    const other = await world.family({ cadre: held, members: 2, paidThrough: '2026-02' });
    const facility = await world.facility({ region: held.area });
    given = { family, other, facilityId: idOf('Facility', facility.id) };
    officer = await signIn(host, { role: 'BRANCH_OFFICER', regions: [held.area] });
    cadre = await signIn(host, { role: 'CADRE', regions: [held.area], cadreId: held.id });
  });

  test('are each listed, as a search or with the reason why it is none', () => {
    expect(PLACES.toSorted()).toEqual([...Object.keys(SEARCHES), ...Object.keys(NO_SEARCH)].toSorted());
  });

  test.each(Object.entries(SEARCHES))('%s leaves a row that says by what', async (place, search) => {
    const asking = place.startsWith('Mutation.sync') ? cadre : officer;
    const rowsOf = async (): Promise<string[]> => {
      const { rows } = await database.pool.query<{ kinds: string[] }>(
        `select searched_by || case when purpose = 'REGISTRATION' then fields else '{}' end as kinds from access_log where viewer = $1`,
        [asking.subject],
      );
      return rows.flatMap(({ kinds }) => kinds);
    };
    const before = await rowsOf();
    const { data, errors } = await askAs<object>(host, asking, [search.query, search.variables(given)]);
    expect({ errors, isAnswered: data !== null }).toEqual({ errors: undefined, isAnswered: true });
    expect((await rowsOf()).toSorted()).toEqual([...before, search.kind].toSorted());
  });

  test('leave no number in the log', async () => {
    const numbers = [given.family.familyCardNumber, given.family.head.nik, given.family.head.cardNumber];
    for (const number of numbers) {
      const { rows } = await database.pool.query('select from access_log l where strpos(l::text, $1) > 0', [number]);
      expect(rows).toEqual([]);
    }
  });
});
