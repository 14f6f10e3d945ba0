import { beforeAll, describe, expect, test } from '@jest/globals';
import { idOf, newIdOf } from '../../support/global-ids.js';
import type { Persona } from '../../support/partners/ask-server.js';
import type { BuiltFamily } from '../../support/world/families.js';
import { aDay } from './a-day.js';

const NEAR = `query ($near: NearPointInput!) { facilities(near: $near, first: 1) { edges { node { id name } } } }`;
const MAY_I = `query ($id: ID!, $reason: FktpChangeReason, $documents: [FktpDocument!]) {
  fktpChangeEligibility(participantId: $id, reason: $reason, documents: $documents) {
    isEligible earliestRequestOn missingDocuments } }`;
const REQUEST = `mutation ($input: RequestFktpChangeInput!) { requestFktpChange(input: $input) { __typename
  ... on Problem { message } ... on FktpChangeRequested { explanation choice { validFrom } } } }`;
const CLINIC = 'query ($id: ID!) { participant(by: { id: $id }) { facility { facility { name } } } }';

interface Eligibility {
  readonly isEligible: boolean;
  readonly missingDocuments: readonly string[];
}

/** The family chose its clinic two months ago: three months must pass, but not for who moves house. */
const day = aDay('2026-03-10', { zone: 'WITA', from: '10:00' });
let phone: Persona;
let family: BuiltFamily;

beforeAll(async () => {
  const cadre = await day.world.cadre();
  family = await day.world.family({ cadre, paidThrough: '2026-12', members: 1 });
  const far = await day.world.facility({ region: cadre.area, name: 'Puskesmas Uji Jauh', latitude: -0.6 });
  await day.world.facility({ region: cadre.area, name: 'Klinik Uji Dekat', kind: 'KLINIK' });
  await day.world.choice({ participant: family.head, facility: far, from: '2026-01-10' });
  phone = day.personas.cadre(cadre);
});

describe('row 18', () => {
  test('a participant asks its cadre for a nearer clinic, hears when and with which papers, and is there from the next month', async () => {
    const participantId = idOf('Participant', family.head.id);
    const clinic = async () =>
      (await day.tell<{ facility: { facility: { name: string } } }>(phone, CLINIC, { id: participantId })).facility
        .facility.name;

    // At the door: which clinic is near, and may it be asked for? Not yet; who moves house may, with papers.
    const near = { latitude: -0.503, longitude: 117.153, withinKm: 3 };
    const { edges } = await day.tell<{ edges: { node: { id: string; name: string } }[] }>(phone, NEAR, { near });
    const facilityId = edges[0]?.node.id;
    expect(edges[0]?.node.name).toBe('Klinik Uji Dekat');
    const asked = await day.tell<Eligibility>(phone, MAY_I, { id: participantId });
    expect(asked).toMatchObject({ isEligible: false, earliestRequestOn: '2026-04-10' });
    const moved = await day.tell<Eligibility>(phone, MAY_I, { id: participantId, reason: 'MOVED_DOMICILE' });
    expect(moved.isEligible).toBe(false);
    expect(moved.missingDocuments).not.toEqual([]);
    const documents = moved.missingDocuments;
    const complete = { id: participantId, reason: 'MOVED_DOMICILE', documents };
    expect(await day.tell(phone, MAY_I, complete)).toMatchObject({ isEligible: true, missingDocuments: [] });

    // Without the papers the request is refused and says why; with them it is taken, also when it is sent again.
    const input = { id: newIdOf('FacilityChoice'), participantId, facilityId };
    await day.does(phone, REQUEST, { input, success: 'FktpChangeNotAllowed' });
    for (let told = 0; told < 2; told += 1)
      expect(
        await day.does(phone, REQUEST, {
          input: { ...input, reason: 'MOVED_DOMICILE', documents },
          success: 'FktpChangeRequested',
        }),
      ).toMatchObject({
        explanation: 'Klinik Uji Dekat berlaku mulai 1 April 2026.',
        choice: { validFrom: '2026-04-01' },
      });

    // The last evening of March is of the old clinic, the first morning of April of the new one.
    day.at('23:59', '2026-03-31');
    expect(await clinic()).toBe('Puskesmas Uji Jauh');
    day.at('00:00', '2026-04-01');
    expect(await clinic()).toBe('Klinik Uji Dekat');
  });
});
