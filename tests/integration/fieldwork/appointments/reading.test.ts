import { describe, expect, test } from '@jest/globals';
import { useTestDatabase } from '../../../support/test-database.js';
import { askThrough } from '../../../support/world/ask.js';
import { asRole } from '../../../support/world/viewers.js';
import { aWorld } from '../../../support/world/world.js';
import { idOf, newIdOf } from '../../../support/global-ids.js';

const APPLY = `mutation ($input: ApplyForAppointmentInput!) { applyForAppointment(input: $input) { __typename } }`;
const LIST = `query ($first: Int) { cadreAppointments(first: $first) { totalCount edges { node { id state homeRegion { name } cadre { name }
  credential { state code } villageNotice { givenAt } history { state note } } } } }`;
const CADRES = `query ($first: Int) { cadres(first: $first) { edges { node { id appointments { id state history { state } } } } } }`;

describe('lists of appointments', () => {
  const database = useTestDatabase();
  const world = aWorld(database);
  const ask = askThrough(database);

  test('ask the database little, however many rows they hold', async () => {
    const district = await world.region({ level: 'DISTRICT' });
    const branch = await world.branch({ regions: [district.code] });
    const viewer = asRole('BRANCH_HEAD', [district.code]);
    for (let count = 0; count < 8; count += 1) {
      const cadre = await world.cadre({ branch, area: (await world.region({ within: district.code })).code });
      const input = {
        id: newIdOf('CadreAppointment'),
        applicant: { cadreId: idOf('Cadre', cadre.id) },
        photoReference: `foto/${count}.jpg`,
      };
      expect((await ask({ viewer }, APPLY, { input })).data).toEqual({
        applyForAppointment: { __typename: 'AppointmentApplied' },
      });
    }
    const [short, long] = [await ask({ viewer }, LIST, { first: 1 }), await ask({ viewer }, LIST, { first: 50 })];
    expect(long.data).toMatchObject({ cadreAppointments: { totalCount: 8 } });
    expect([short.statements, long.statements]).toEqual([5, 5]); // page, count, regions, cadres, histories
    const cadres = await ask({ viewer }, CADRES, { first: 50 });
    expect(cadres.errors).toEqual([]);
    expect(cadres.statements).toBe(3); // cadres, appointments, histories
  });

  test('a tele-collector reads cadres, and none of their appointments', async () => {
    await world.cadre();
    const { data, errors } = await ask({ viewer: asRole('TELE_COLLECTOR') }, CADRES, { first: 1 });
    expect(data).toMatchObject({ cadres: { edges: [{ node: { appointments: null } }] } });
    expect(errors).toMatchObject([{ code: 'FORBIDDEN' }]);
  });
});
