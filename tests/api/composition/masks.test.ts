/**
 * Reads everything that the schema shows of the people of a demo branch without a purpose, and counts how many numbers are
 * as likely as the true ones.
 */
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { type GraphQLSchema, isObjectType } from 'graphql';
import { buildSchema } from '../../../src/api/graphql/index.js';
import { RESOLVERS } from '../../../src/composition/schema/resolvers.js';
import { civilDate } from '../../../src/kernel/civil-date.js';
import type { FamilyCardNumber } from '../../../src/kernel/family-card-number.js';
import {
  GUESSES_MIN,
  accountGuesses,
  cardGuesses,
  familyCardGuesses,
  nikGuesses,
  phoneGuesses,
  serialsTried,
} from '../../../src/kernel/guesses.js';
import type { BranchId } from '../../../src/kernel/ids.js';
import type { Nik, Sex } from '../../../src/kernel/nik.js';
import type { PhoneNumber } from '../../../src/kernel/phone-number.js';
import type { RegionCode } from '../../../src/kernel/region-code.js';
import { loadDemoBranch } from '../../../src/sandbox/demo-data/index.js';
import { idOf, uuidOf } from '../../support/global-ids.js';
import { useServer } from '../../support/partners/a-server.js';
import { type Shown, listsOf, selectionsBelow, valuesBelow } from '../../support/shown/everything-shown.js';
import { type Born, believedOf, daysTold, monthOfBirth } from '../../support/shown/told-births.js';
import { useTestDatabase } from '../../support/test-database.js';
import { type User, askAs, signIn } from '../../support/world/as-users.js';
import { everybodysNiks } from '../../support/everybodys-niks.js';
import { everybodysPhones } from '../../support/everybodys-phones.js';
import { keyringOf } from '../../support/keyring.js';

const TODAY = civilDate('2026-11-24');
const SCHEMA = buildSchema([...RESOLVERS]);
const PAGE = 50;

interface Person extends Born {
  readonly nik: Nik;
  readonly sex: Sex;
  readonly phone: PhoneNumber | null;
  readonly home: RegionCode;
  readonly isBilledFromBirth: boolean;
  readonly sees: Shown[];
}
interface Household {
  readonly number: FamilyCardNumber;
  readonly home: RegionCode;
  readonly sees: Shown[];
}

const PEOPLE = `select p.id, p.family_id as "familyId", p.birth_date::text as "birthDate", p.sex, f.region_code as home,
    p.covered_from = date_trunc('month', p.birth_date) and p.covered_from > (
      select min(m.covered_from) from participants m where m.family_id = p.family_id) as "isBilledFromBirth"
  from participants p join families f on f.id = p.family_id`;
const HOUSEHOLDS = 'select id, family_card_number as number, region_code as home from families';

/** The fields that say of themselves that they mask a number; those that mask an address are not of a number. */
const masksOf = (schema: GraphQLSchema): string[] =>
  Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter(({ description }) => /\bmasked\b|\bhidden\b/i.test(description ?? ''))
        .map(({ name }) => `${type.name}.${name}`),
    )
    .toSorted();

const NO_NUMBER = (): number => Infinity;
/** The number of a telephone or a family card of which nothing but its mask is known. */
const ofPhone = (masked: string): number => phoneGuesses('628400000000' as PhoneNumber, masked);
const HIDDEN = 10 ** 4;
/** How many numbers each mask leaves; a new field that masks something belongs here. */
const LEFT_BY: Readonly<Record<string, (masked: string) => number>> = {
  'AcceptancePoint.depositAccount': accountGuesses,
  'Cadre.phone': ofPhone,
  'CadreAppointment.phone': ofPhone,
  'ChangedValue.before': NO_NUMBER, // of a change that was applied; the tests of changes look at it
  'Family.address': NO_NUMBER,
  'Family.familyCardNumber': (masked) => (/^\*{14}\d\d$/.test(masked) ? HIDDEN : 0),
  'FamilyAddress.houseNumber': NO_NUMBER,
  'FamilyAddress.note': NO_NUMBER,
  'Mandate.accountMasked': accountGuesses,
  'Message.phone': ofPhone,
  'Participant.nik': (masked) => (/^\d{4}\*{12}$/.test(masked) ? HIDDEN : 0),
  'Participant.phone': ofPhone,
  'PaymentDoubt.account': accountGuesses,
  'ReconciliationBreak.account': accountGuesses,
  'ReconciliationBreak.lineText': NO_NUMBER, // of a line that a partner wrote; the tests of settlement look at it
};
const SAVE = 'mutation ($input: SaveSegmentInput!) { saveSegment(input: $input) { __typename } }';

describe('everything that is shown without a purpose', () => {
  const database = useTestDatabase();
  const limits = ['DEPTH', 'ALIASES', 'COST', 'ANSWER_LENGTH'].map((name) => [`GRAPHQL_${name}_MAX`, '10000000']);
  const host = useServer(database, `${TODAY}T03:00:00Z`, () => ({
    ...Object.fromEntries(limits),
    GRAPHQL_TIME_MAX_MS: '60000',
  }));
  const people = new Map<string, Person>();
  const households = new Map<string, Household>();
  /** What is shown elsewhere than below a family, and of cadres, partners and accounts. */
  const elsewhere: Shown[] = [];
  /** The people of each family, by its global id. */
  const members = new Map<string, Person[]>();
  const refusals = new Set<string>();
  let viewers: User[] = [];

  async function ask<Data>(user: User, query: string, variables: object = {}): Promise<Data | null> {
    const { data, errors = [] } = await askAs<Data>(host, user, [query, variables]);
    for (const { extensions, message } of errors)
      if (extensions.code !== 'FORBIDDEN') refusals.add(`${message} ${query.slice(100, 200)}`);
    return data;
  }

  interface Family {
    readonly id: string;
    readonly participants?: readonly { readonly id: string }[];
  }
  interface Page {
    readonly families: {
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
      readonly edges: readonly { readonly node: Family }[];
    };
  }

  /** Keeps what a family shows with the family and everybody in it, and what a person shows with the person alone. */
  function keep({ id, participants = [], ...own }: Family): void {
    const ofAll = [...valuesBelow(own)];
    households.get(uuidOf(id))?.sees.push(...ofAll);
    for (const member of members.get(id) ?? []) member.sees.push(...ofAll);
    for (const person of participants) people.get(uuidOf(person.id))?.sees.push(...valuesBelow(person));
  }

  async function readFamilies(user: User, selection: string): Promise<void> {
    const query = `query ($after: String) { families(first: ${PAGE}, after: $after) {
      pageInfo { hasNextPage endCursor } edges { node { __typename id ${selection} } } } }`;
    let after: string | null = null;
    do {
      const page: Page | null = await ask<Page>(user, query, { after });
      if (page?.families === undefined || page.families === null) return;
      for (const { node } of page.families.edges) keep(node);
      after = page.families.pageInfo.hasNextPage ? page.families.pageInfo.endCursor : null;
    } while (after !== null);
  }

  beforeAll(async () => {
    const scale = { cadres: 11, familiesPerCadre: 30 };
    const keyring = await keyringOf(database.pool);
    await loadDemoBranch(database.pool, { keyring, seed: 1, today: TODAY, scale });
    const niks = await everybodysNiks(database.pool, keyring);
    const phones = await everybodysPhones(database.pool, keyring);
    for (const { id, familyId, ...row } of (await database.pool.query(PEOPLE)).rows) {
      const person: Person = { ...row, nik: niks.get(id), phone: phones.get(id) ?? null, sees: [] };
      people.set(id, person);
      const family = idOf('Family', familyId);
      members.set(family, [...(members.get(family) ?? []), person]);
    }
    for (const { id, ...row } of (await database.pool.query(HOUSEHOLDS)).rows) households.set(id, { ...row, sees: [] });
    const roles = ['AUDITOR', 'BRANCH_OFFICER', 'OPERATOR', 'TELE_COLLECTOR'] as const;
    const branch = (await database.pool.query<{ id: BranchId }>('select id from branches')).rows[0];
    const place = { regions: 'ALL', ...(branch && { branchId: branch.id }) } as const;
    viewers = await Promise.all(roles.map((role) => signIn(host, { role, ...place })));
    const [auditor, officer] = viewers;
    for (const selection of selectionsBelow('Family', SCHEMA))
      for (const user of [auditor, officer]) if (user !== undefined) await readFamilies(user, selection);
    for (const { query } of listsOf(SCHEMA))
      for (const user of viewers) elsewhere.push(...valuesBelow(await ask(user, query)));
  }, 300_000);

  const shownAt = (shown: readonly Shown[], end: string): string[] =>
    shown.filter(({ place }) => place.endsWith(`/${end}`)).map(({ value }) => String(value));
  const everywhere = (): Shown[] => [
    ...elsewhere,
    ...[...people.values(), ...households.values()].flatMap(({ sees }) => sees),
  ];
  const maskOf = (shown: readonly Shown[], end: string): string => shownAt(shown, end)[0] ?? '';

  test('is asked for whole: nothing but what a role may not see is missing', () => {
    expect([...refusals]).toEqual([]);
    expect([...people.values()].filter(({ sees }) => maskOf(sees, 'Participant.nik') === '')).toHaveLength(0);
    expect(people.size).toBeGreaterThan(1_000);
  });

  test('leaves 1,000 NIK at least that are as likely as the true one, for everybody', () => {
    const believed = believedOf([...people.values()], TODAY);
    const few = [...people.values()].flatMap(({ nik, sex, home, ...person }) => {
      const born = daysTold(person, believed, TODAY);
      const left = nikGuesses(nik, { masked: maskOf(person.sees, 'Participant.nik'), sex, home, born });
      return left < GUESSES_MIN ? [{ born, left, believed: [...believed] }] : [];
    });
    expect(few.slice(0, 3)).toEqual([]);
  });

  test('tells of a date of birth by nothing but the age group, whatever is read as one', () => {
    const told = [...believedOf([...people.values()], TODAY)].map((key) => key.replace(/ \d+$/, ''));
    expect(new Set(told)).toEqual(new Set(['ages /Participant.ageGroup']));
  });

  test('shows no serial, which is what is left of a child whose month of birth the bill of its family tells', () => {
    const children = [...people.values()].filter(({ isBilledFromBirth }) => isBilledFromBirth);
    expect(children.length).toBeGreaterThan(10);
    const left = children.map(({ nik, sex, home, sees, ...child }) => {
      const masked = maskOf(sees, 'Participant.nik');
      return nikGuesses(nik, { masked, sex, home, born: monthOfBirth(child) }) * serialsTried(nik, masked);
    });
    expect(Math.min(...left)).toBeGreaterThanOrEqual(GUESSES_MIN);
  });

  test('leaves 1,000 telephones and family cards at least', () => {
    const phones = [...people.values()].flatMap(({ phone, sees }) =>
      phone === null ? [] : [phoneGuesses(phone, maskOf(sees, 'Participant.phone'))],
    );
    const issued = { first: civilDate('2006-12-29'), last: TODAY };
    const cards = [...households.values()].map(({ number, home, sees }) =>
      familyCardGuesses(number, { masked: maskOf(sees, 'Family.familyCardNumber'), issued, home }),
    );
    for (const left of [phones, cards]) {
      expect(left.length).toBeGreaterThan(100);
      expect(Math.min(...left)).toBeGreaterThanOrEqual(GUESSES_MIN);
    }
  });

  test.each(masksOf(SCHEMA))('%s is a mask of which it is known what it leaves', (field) => {
    const leaves = LEFT_BY[field];
    expect(leaves).toBeDefined();
    for (const masked of shownAt(everywhere(), field)) expect(leaves?.(masked)).toBeGreaterThanOrEqual(GUESSES_MIN);
  });

  test('no number in full stands where it is masked elsewhere', () => {
    const numbers = new Set<string>([...people.values()].flatMap(({ nik, phone }) => [nik, phone ?? nik]));
    for (const { number } of households.values()) numbers.add(number);
    const found = everywhere().filter(({ value }) => numbers.has(String(value)));
    expect(found.map(({ place }) => place)).toEqual([]);
  });

  test('a segment leaves as a file of masks alone', async () => {
    const collector = viewers.at(-1);
    if (collector === undefined) throw new Error('a tele-collector is signed in');
    const id = `SavedSegment_${randomUUID()}`;
    const input = { id, name: 'Semua', filter: { region: '64', monthsInArrears: { min: 1, max: 23 } } };
    await ask(collector, SAVE, { input });
    const headers = { authorization: `Bearer ${collector.token}` };
    const text = await (await fetch(`${host.baseUrl}/exports/segments/${id}`, { headers })).text();
    const [head = '', ...lines] = text.trim().split('\n');
    expect(lines.length).toBeGreaterThan(100);
    const columns = head.split(',');
    for (const line of lines) {
      const cells = new Map(line.split(',').map((cell, place) => [columns[place], cell]));
      expect(cells.get('family_card')).toMatch(/^\*{14}\d\d$/);
      expect(cells.get('phone')).toMatch(/^(62\*{8}\d{3})?$/);
      expect(cardGuesses(cells.get('card') ?? '')).toBeGreaterThanOrEqual(GUESSES_MIN);
    }
  });
});
