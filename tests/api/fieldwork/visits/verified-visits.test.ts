import { describe, expect, test } from '@jest/globals';
import { idOf, newIdOf } from '../../../support/global-ids.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { askThrough } from '../../../support/world/ask.js';
import { asCadre, asRole } from '../../../support/world/viewers.js';
import { parseRegionCode } from '../../../../src/kernel/region-code.js';
import { aWorld } from '../../../support/world/world.js';

const VERIFICATION = 'verification { state reasons distanceMeters }';
const RECORD = `mutation ($input: RecordVisitInput!) { recordVisit(input: $input) { __typename
  ... on VisitRecorded { visit { id ${VERIFICATION} family { place(purpose: VISIT) { latitude accuracyMeters } } } } ... on Problem { code } } }`;
const SYNC = `mutation ($items: [FieldItemInput!]!) { syncFieldBatch(input: { items: $items }) { ... on FieldBatchSynced { items { result {
  ... on VisitRecorded { visit { ${VERIFICATION} } } } } } } }`;
const PROPOSE = `mutation ($id: ID!) { proposeVisitConfirmation(input: { visitId: $id, evidence: "Foto rumah dan surat RT" }) { __typename ... on Problem { code }
  ... on VisitConfirmationTaken { visit { ${VERIFICATION} } } } }`;
const DECIDE = `mutation ($id: ID!, $confirm: Boolean!) { decideVisitConfirmation(input: { visitId: $id, confirm: $confirm }) { __typename ... on Problem { code }
  ... on VisitConfirmationTaken { visit { ${VERIFICATION} confirmations { step evidence takenBy } } } } }`;
const HOME = { latitude: -0.49483, longitude: 117.14361, accuracyMeters: 12 };
const JAKARTA = { latitude: -6.2, longitude: 106.8167, accuracyMeters: 12 };

interface Recorded {
  readonly recordVisit: {
    readonly visit: { readonly id: string; readonly verification: object; readonly family: object };
  };
}

describe('verified visits', () => {
  const database = useTestDatabase();
  const world = aWorld(database);
  const ask = askThrough(database);
  const visitOf = (family: { id: string }, told: object = {}) => ({
    id: newIdOf('Visit'),
    familyId: idOf('Family', family.id),
    visitedAt: '2026-03-05T01:00:00Z',
    outcome: 'REFUSED',
    position: HOME,
    ...told,
  });

  test('the first visit with consent sets the place, and one 1,300 km away is kept and not verified', async () => {
    const cadre = await world.cadre();
    const family = await world.family({ cadre });
    const viewer = asCadre(cadre);
    const record = async (told: object, now?: string) =>
      (await ask<Recorded>({ viewer, ...(now && { now }) }, RECORD, { input: visitOf(family, told) })).data?.recordVisit
        .visit;

    expect(await record({})).toMatchObject({
      verification: { state: 'UNVERIFIED', reasons: ['NO_PLACE_KNOWN'], distanceMeters: null },
      family: { place: null },
    });
    expect(await record({ placeConsent: true, visitedAt: '2026-03-05T01:30:00Z' })).toMatchObject({
      verification: { state: 'VERIFIED', reasons: ['SET_THE_PLACE'] },
      family: { place: { latitude: HOME.latitude, accuracyMeters: 12 } },
    });
    const day = '2026-03-20T02:00:00Z';
    expect(await record({ visitedAt: '2026-03-20T01:00:00Z' }, day)).toMatchObject({
      verification: { state: 'VERIFIED', reasons: ['AT_THE_PLACE'], distanceMeters: 0 },
    });
    expect(await record({ visitedAt: '2026-03-12T01:00:00Z', position: JAKARTA }, day)).toMatchObject({
      verification: { state: 'UNVERIFIED', reasons: ['TOO_FAR'], distanceMeters: 1_309_745 },
    });
  });

  test('a visit told offline two months late is kept and not verified; several from one sofa are not either', async () => {
    const cadre = await world.cadre();
    const families = await Promise.all(Array.from({ length: 4 }, () => world.family({ cadre })));
    const viewer = asCadre(cadre);
    const items = families.map((family, place) => ({
      visit: visitOf(family, { visitedAt: `2026-03-05T01:0${place}:00Z`, placeConsent: true }),
    }));
    const late = { visit: visitOf(families[0]!, { visitedAt: '2026-01-05T01:00:00Z' }) };
    const { data, errors } = await ask<{ syncFieldBatch: { items: { result: { visit: object } }[] } }>(
      { viewer },
      SYNC,
      {
        items: [...items, late],
      },
    );
    expect(errors).toEqual([]);
    expect(data?.syncFieldBatch.items.map(({ result }) => result.visit)).toMatchObject([
      ...Array.from({ length: 3 }, () => ({ verification: { reasons: ['SET_THE_PLACE'] } })),
      { verification: { state: 'UNVERIFIED', reasons: ['SAME_SPOT'] } },
      { verification: { state: 'UNVERIFIED', reasons: ['TOLD_TOO_LATE'] } },
    ]);
  });

  test('two persons confirm by hand what the rule could not: one proposes with evidence, another decides', async () => {
    const cadre = await world.cadre();
    const family = await world.family({ cadre });
    const told = visitOf(family, { position: null });
    const { id } = told;
    await ask({ viewer: asCadre(cadre) }, RECORD, { input: told });
    const [officer, head] = [asRole('BRANCH_OFFICER', [cadre.area]), asRole('BRANCH_HEAD', [cadre.area])];
    const decide = async (viewer: typeof head, confirm = true) =>
      (await ask({ viewer }, DECIDE, { id, confirm })).data as { decideVisitConfirmation: object };

    expect(await decide(head)).toMatchObject({ decideVisitConfirmation: { code: 'VISIT_NOTHING_PROPOSED' } });
    expect(
      (await ask({ viewer: asRole('BRANCH_HEAD', [parseRegionCode('11.01')!]) }, PROPOSE, { id })).data,
    ).toMatchObject({
      proposeVisitConfirmation: { code: 'VISIT_OUT_OF_REACH' },
    });
    expect((await ask({ viewer: asCadre(cadre) }, PROPOSE, { id })).errors).toMatchObject([{ code: 'FORBIDDEN' }]);
    for (const time of ['first', 'again'])
      expect([time, (await ask({ viewer: officer }, PROPOSE, { id })).data]).toMatchObject([
        time,
        { proposeVisitConfirmation: { visit: { verification: { state: 'PROPOSED', reasons: ['NO_POSITION'] } } } },
      ]);
    expect(await decide(officer)).toMatchObject({ decideVisitConfirmation: { code: 'VISIT_SECOND_PERSON_NEEDED' } });
    expect(await decide(head)).toEqual({
      decideVisitConfirmation: {
        __typename: 'VisitConfirmationTaken',
        visit: {
          verification: { state: 'VERIFIED', reasons: ['BY_HAND', 'NO_POSITION'], distanceMeters: null },
          confirmations: [
            { step: 'PROPOSED', evidence: 'Foto rumah dan surat RT', takenBy: officer.subject },
            { step: 'CONFIRMED', evidence: null, takenBy: head.subject },
          ],
        },
      },
    });
    expect((await ask({ viewer: officer }, PROPOSE, { id })).data).toMatchObject({
      proposeVisitConfirmation: { code: 'VISIT_NOT_UNVERIFIED' },
    });
    const list = `{ visits(filter: { verification: UNVERIFIED }) { edges { node { id } } } }`;
    expect((await ask({ viewer: head }, list)).data).toEqual({ visits: { edges: [] } });
  });

  test('the centre of a village verifies visits to families without a place', async () => {
    const cadre = await world.cadre();
    const family = await world.family({ cadre });
    const set = `mutation ($input: RecordRegionCentreInput!) { recordRegionCentre(input: $input) {
      ... on RegionCentreRecorded { region { centre { radiusMeters source } } } ... on Problem { code } } }`;
    const centre = { latitude: HOME.latitude, longitude: HOME.longitude, radiusMeters: 1500, source: 'BIG 2024' };
    const input = { region: cadre.area, ...centre };
    expect((await ask({ viewer: asRole('OPERATOR') }, set, { input })).data).toEqual({
      recordRegionCentre: { region: { centre: { radiusMeters: 1500, source: 'BIG 2024' } } },
    });
    const record = async (position: object, visitedAt: string) =>
      (await ask<Recorded>({ viewer: asCadre(cadre) }, RECORD, { input: visitOf(family, { position, visitedAt }) }))
        .data?.recordVisit.visit.verification;
    expect(await record(HOME, '2026-03-04T01:00:00Z')).toMatchObject({ reasons: ['IN_THE_VILLAGE'] });
    expect(await record(JAKARTA, '2026-03-01T01:00:00Z')).toMatchObject({ reasons: ['TOO_FAR'] });
  });
});
