import { beforeAll, describe, expect, test } from '@jest/globals';
import { idOf, newIdOf } from '../../support/global-ids.js';
import type { Persona } from '../../support/partners/ask-server.js';
import type { BuiltFamily } from '../../support/world/families.js';
import { aDay } from './a-day.js';

const LIST = `{ families(first: 10) { edges { node { id label familyCardNumber address { street houseNumber note } participants { name nik phone } } } } }`;
const DOOR = `query ($id: ID!) { family(by: { id: $id }) { address(purpose: VISIT) { houseNumber note } participants { phone(purpose: VISIT) } } }`;
const PLAN = 'mutation ($input: PlanVisitInput!) { planVisit(input: $input) { __typename } }';
const ADDRESS =
  'mutation ($id: ID!, $address: AddressInput!) { recordFamilyAddress(input: { familyId: $id, address: $address }) { __typename } }';
const SEARCH = `query ($name: String!) { searchFamilies(name: $name, purpose: VISIT) { __typename ... on FamiliesFound { people { name family { id } } } } }`;
const TRANSFER_OUT = 'update portfolio_assignments set valid_through = $2 where family_id = $1';

interface Listed {
  readonly edges: readonly {
    readonly node: {
      readonly id: string;
      readonly label: string;
      readonly familyCardNumber: string;
      readonly address: object | null;
      readonly participants: readonly { readonly nik: string; readonly phone: string | null }[];
    };
  }[];
}

const day = aDay('2026-11-23', { zone: 'WITA' });
let phone: Persona;
let director: Persona;
let family: BuiltFamily;
let neighbour: BuiltFamily;

beforeAll(async () => {
  const village = (await day.world.region({ within: '64.72' })).code;
  const cadre = await day.world.cadre({ area: village });
  family = await day.world.family({ cadre, region: village });
  neighbour = await day.world.family({ region: village });
  phone = day.personas.cadre(cadre);
  director = day.personas.as('DIRECTOR', [village.slice(0, 5)]);
});

describe('row 24', () => {
  test('a cadre sees the families of the portfolio and no others, masked until the door, and every look in full is kept', async () => {
    const id = idOf('Family', family.id);
    await day.tell(phone, ADDRESS, {
      id,
      address: { street: 'Jl. Cendana', houseNumber: '12', rt: '3', note: 'pagar hijau' },
    });

    // The list tells households apart and gives nothing away.
    const { edges } = await day.tell<Listed>(phone, LIST);
    expect(edges.map(({ node }) => node.id)).toEqual([id]);
    const [shown] = edges.map(({ node }) => node);
    expect(shown).toMatchObject({
      label: expect.stringMatching(/ · Jl\. Cendana RT 003$/),
      familyCardNumber: expect.stringContaining('*'),
      address: { street: 'Jl. Cendana', houseNumber: null, note: null },
    });
    for (const { nik, phone: number } of shown?.participants ?? []) expect(`${nik}${number ?? '*'}`).toContain('*');

    // Without a visit nobody reads more, and with one it is planned for today.
    expect(await day.refusal(phone, DOOR, { id })).toBe('FORBIDDEN');
    await day.tell(phone, PLAN, { input: { id: newIdOf('Visit'), familyId: id, plannedFor: '2026-11-23' } });

    // At the door the cadre needs the house and the number: both are shown, and kept with the purpose.
    const door = await day.tell(phone, DOOR, { id });
    expect(door).toMatchObject({ address: { houseNumber: '12', note: 'pagar hijau' } });
    const { rows } = await day.database.pool.query<{ fields: string[]; role: string }>(
      "select fields, role from access_log where $1 = any(family_ids) and purpose = 'VISIT'",
      [family.id],
    );
    expect(new Set(rows.flatMap(({ fields }) => fields))).toEqual(new Set(['address', 'phone']));

    // A neighbour's family is not there, by its id nor by a name; a director sees no family at all.
    expect(await day.tell(phone, DOOR, { id: idOf('Family', neighbour.id) })).toBeNull();
    const word = neighbour.head.name.split(' ')[0] ?? '';
    const found = await day.tell<{ people: { family: { id: string } }[] }>(phone, SEARCH, { name: word });
    expect(found.people.filter((person) => person.family.id !== id)).toEqual([]);
    expect(await day.refusal(director, LIST)).toBe('FORBIDDEN');

    // Once the family has another cadre, nothing of it is left.
    await day.database.pool.query(TRANSFER_OUT, [family.id, '2026-11-23']);
    day.at('08:00', '2026-11-24');
    expect(await day.tell(phone, DOOR, { id })).toBeNull();
  });
});
