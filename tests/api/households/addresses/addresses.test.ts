import { describe, expect, test } from '@jest/globals';
import { idOf } from '../../../support/global-ids.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { askThrough } from '../../../support/world/ask.js';
import { planVisits } from '../../../support/world/planned-visits.js';
import { fileComplaints } from '../../../support/world/complaints.js';
import { asCadre, asRole } from '../../../support/world/viewers.js';
import { aWorld } from '../../../support/world/world.js';

const RECORD = `mutation ($id: ID!, $address: AddressInput!) {
  recordFamilyAddress(input: { familyId: $id, address: $address }) {
    __typename ... on FamilyAddressRecorded { family { label address { street houseNumber rt rw note recordedBy } } } ... on Problem { code } } }`;
const READ = `query ($id: ID!) { family(by: { id: $id }) { label address(purpose: VISIT) { street houseNumber rt rw note }
  addressHistory(purpose: COMPLAINT) { street } place(purpose: VISIT) { latitude longitude accuracyMeters } } }`;
/** An office reads it for a complaint of the family. */
const AT_OFFICE = READ.replaceAll('VISIT', 'COMPLAINT');
const FORGET = `mutation ($id: ID!) { forgetFamilyPlace(input: { familyId: $id, reason: MOVED }) {
  __typename ... on FamilyPlaceForgotten { family { place { latitude } } } ... on Problem { code } } }`;
const ADDRESS = { street: ' Jl.  Cendana ', houseNumber: '12', rt: '3', rw: '11', note: 'belakang masjid' };
const KEPT = { street: 'Jl. Cendana', houseNumber: '12', rt: '003', rw: '011', note: 'belakang masjid' };

describe('where a family lives', () => {
  const database = useTestDatabase();
  const world = aWorld(database);
  const ask = askThrough(database);

  test('a cadre writes the address; lists show street and RT, the whole is logged, and the history keeps both', async () => {
    const cadre = await world.cadre();
    const family = await world.family({ cadre });
    const viewer = asCadre(cadre);
    const id = idOf('Family', family.id);
    const [first = '', ...others] = family.head.name.split(' ');
    const short = [first, ...others.map((word) => word[0])].join(' ');

    const { data: recorded } = await ask({ viewer }, RECORD, { id, address: ADDRESS });
    expect(recorded).toEqual({
      recordFamilyAddress: {
        __typename: 'FamilyAddressRecorded',
        family: {
          label: `${short} · Jl. Cendana RT 003`,
          address: { ...KEPT, houseNumber: null, note: null, recordedBy: viewer.subject },
        },
      },
    });
    await ask({ viewer }, RECORD, { id, address: ADDRESS });
    await ask({ viewer, now: '2026-03-06T02:00:00Z' }, RECORD, { id, address: { street: 'Gang Rukun' } });
    await planVisits(database.pool, { cadre, families: [family] });
    await fileComplaints(database.pool, [family]);
    expect((await ask({ viewer }, READ, { id })).data).toEqual({
      family: {
        label: `${short} · Gang Rukun`,
        address: { street: 'Gang Rukun', houseNumber: null, rt: null, rw: null, note: null },
        addressHistory: [{ street: 'Gang Rukun' }, { street: 'Jl. Cendana' }],
        place: null,
      },
    });
    const { rows } = await database.pool.query('select fields, purpose from access_log where $1 = any(family_ids)', [
      family.id,
    ]);
    expect(rows).toEqual(
      expect.arrayContaining([
        { fields: ['address'], purpose: 'VISIT' },
        { fields: ['address'], purpose: 'COMPLAINT' },
      ]),
    );
  });

  test('nobody writes of a family out of sight, and what is no address is refused by its field', async () => {
    const cadre = await world.cadre();
    const neighbour = await world.family({ region: cadre.area });
    const viewer = asCadre(cadre);
    const asked = { id: idOf('Family', neighbour.id), address: { street: 'Jl. Cendana' } };
    expect((await ask({ viewer }, RECORD, asked)).data).toEqual({
      recordFamilyAddress: { __typename: 'OutOfReach', code: 'ADDRESS_FAMILY_OUT_OF_REACH' },
    });
    for (const [field, part] of [
      ['input.address.rt', { rt: 'III' }],
      ['input.address.rw', { rw: '1234' }],
      ['input.address.street', { street: ' ' }],
      ['input.address.note', { note: 'x'.repeat(201) }],
    ] as const)
      expect((await ask({ viewer }, RECORD, { ...asked, address: { ...ADDRESS, ...part } })).errors).toMatchObject([
        { code: 'BAD_INPUT', field },
      ]);
  });

  test('a place is forgotten by the office alone, and one that nobody knows cannot be', async () => {
    const cadre = await world.cadre();
    const family = await world.family({ cadre });
    const id = idOf('Family', family.id);
    const officer = asRole('BRANCH_OFFICER', [cadre.area]);
    expect((await ask({ viewer: officer }, FORGET, { id })).data).toMatchObject({
      forgetFamilyPlace: { code: 'PLACE_NOT_KNOWN' },
    });
    await database.pool.query(
      `insert into family_places (id, family_id, region_code, latitude, longitude, accuracy_meters, measured_at, recorded_by, recorded_at)
       select gen_random_uuid(), id, region_code, -0.49483, 117.14361, 12, now(), 'test', '2026-03-01' from families where id = $1`,
      [family.id],
    );
    await fileComplaints(database.pool, [family]);
    expect((await ask({ viewer: officer }, AT_OFFICE, { id })).data).toMatchObject({
      family: { place: { latitude: -0.49483, longitude: 117.14361, accuracyMeters: 12 } },
    });
    expect((await ask({ viewer: asCadre(cadre) }, FORGET, { id })).errors).toMatchObject([{ code: 'FORBIDDEN' }]);
    expect((await ask({ viewer: officer }, FORGET, { id })).data).toEqual({
      forgetFamilyPlace: { __typename: 'FamilyPlaceForgotten', family: { place: null } },
    });
    expect((await ask({ viewer: officer }, AT_OFFICE, { id })).data).toMatchObject({ family: { place: null } });
  });

  test('a page of labels costs one statement more', async () => {
    const cadre = await world.cadre();
    for (let family = 0; family < 5; family += 1) await world.family({ cadre });
    const viewer = asCadre(cadre);
    const bare = await ask({ viewer }, '{ families(first: 5) { edges { node { id } } } }');
    const labelled = await ask({ viewer }, '{ families(first: 5) { edges { node { id label } } } }');
    expect(labelled.statements).toBe(bare.statements + 1);
  });
});
