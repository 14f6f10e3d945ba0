import { describe, expect, test } from '@jest/globals';
import type { Language } from '../../../../src/platform/texts/index.js';
import { callerOf } from '../../../support/caller.js';
import { tokenOf } from '../../../support/token-of.js';
import { useServer } from '../../../support/partners/a-server.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { aWorld } from '../../../support/world/world.js';
import { idOf, newIdOf } from '../../../support/global-ids.js';

const NEAR = `query ($near: NearPointInput!) { facilities(near: $near, kind: KLINIK, first: 1) { edges { distanceKm node { id name } } } }`;
const ELIGIBLE = `query ($id: ID!) { fktpChangeEligibility(participantId: $id) { isEligible earliestRequestOn explanation } }`;
const REQUEST = `mutation ($input: RequestFktpChangeInput!) { requestFktpChange(input: $input) { __typename
  ... on FktpChangeRequested { explanation choice { id } } ... on Problem { code message } } }`;
const CLINIC = `query ($id: ID!) { participant(by: { id: $id }) { facility { facility { name } } } node(id: $id) { id } }`;

describe('a family that wants a nearer clinic', () => {
  const database = useTestDatabase();
  const host = useServer(database, '2026-03-05T02:00:00Z');
  const world = aWorld(database);

  test('hears the rule from its cadre at the door, asks on the first day it may, and is with the new clinic on the 1st', async () => {
    const cadre = await world.cadre();
    const family = await world.family({ cadre, paidThrough: '2026-12' });
    const far = await world.facility({ region: cadre.area, name: 'Puskesmas Uji Jauh', latitude: -0.6 });
    await world.facility({ region: cadre.area, name: 'Klinik Uji Dekat', kind: 'KLINIK' });
    await world.choice({ participant: family.head, facility: far, from: '2026-01-10' });
    const claims = {
      sub: 'kader-uji',
      name: 'Kader Uji',
      role: 'CADRE',
      cadre_id: cadre.id,
      regions: [cadre.area],
    } as const;
    const token = await tokenOf(host, claims, 3_600 * 24 * 90);
    const ask = (query: string, variables: object, language: Language = 'id') =>
      callerOf(host, language).tell<Record<string, unknown>>(token, query, variables);

    const near = await ask(NEAR, { near: { latitude: -0.503, longitude: 117.153, withinKm: 3 } });
    expect(near).toMatchObject({ facilities: { edges: [{ distanceKm: 0.111, node: { name: 'Klinik Uji Dekat' } }] } });
    const [edge] = (near['facilities'] as { edges: { node: { id: string } }[] }).edges;
    const id = family.head.id;
    expect(await ask(ELIGIBLE, { id: idOf('Participant', id) })).toMatchObject({
      fktpChangeEligibility: {
        isEligible: false,
        earliestRequestOn: '2026-04-10',
        explanation:
          'FKTP dapat diganti satu kali dalam tiga bulan; permohonan dapat diajukan mulai 10 April 2026. FKTP baru berlaku mulai 1 Mei 2026.',
      },
    });
    const input = { id: newIdOf('FacilityChoice'), participantId: idOf('Participant', id), facilityId: edge?.node.id };
    host.clock.set(new Date('2026-04-09T15:59:00Z')); // 9 April, 23:59 in Samarinda
    expect(await ask(REQUEST, { input })).toMatchObject({ requestFktpChange: { __typename: 'FktpChangeNotAllowed' } });
    expect(await ask(REQUEST, { input }, 'en')).toMatchObject({
      requestFktpChange: {
        code: 'FKTP_CHANGE_NOT_ALLOWED',
        message:
          'The clinic can be changed once in three months; it may be asked for from April 10, 2026. The new clinic holds from May 1, 2026.',
      },
    });
    host.clock.set(new Date('2026-04-09T16:00:00Z'));
    expect(await ask(REQUEST, { input })).toEqual({
      requestFktpChange: {
        __typename: 'FktpChangeRequested',
        explanation: 'Klinik Uji Dekat berlaku mulai 1 Mei 2026.',
        choice: { id: input.id },
      },
    });
    expect(await ask(CLINIC, { id: idOf('Participant', id) })).toMatchObject({
      participant: { facility: { facility: { name: far.name } } },
    });
    host.clock.set(new Date('2026-04-30T16:00:00Z'));
    expect(await ask(CLINIC, { id: idOf('Participant', id) })).toMatchObject({
      participant: { facility: { facility: { name: 'Klinik Uji Dekat' } } },
    });
    expect(await ask(`query ($id: ID!) { node(id: $id) { __typename id } }`, { id: edge?.node.id })).toEqual({
      node: { __typename: 'Facility', id: edge?.node.id },
    });
    const CHOICE = `query ($id: ID!) { node(id: $id) { ... on FacilityChoice { id validFrom facility { name } } } }`;
    expect(await ask(CHOICE, { id: input.id })).toEqual({
      node: { id: input.id, validFrom: '2026-05-01', facility: { name: 'Klinik Uji Dekat' } },
    });
  });
});
