import { describe, expect, test } from '@jest/globals';
import { metersBetween } from '../../../../src/households/addresses/distance.js';
import type { FamilyId } from '../../../../src/kernel/ids.js';
import { WITA } from '../../../../src/kernel/time-zone.js';
import { JKN_VERIFICATION_POLICY } from '../../../../src/fieldwork/visits/verification-policy.js';
import { type VisitFacts, verifyVisit } from '../../../../src/fieldwork/visits/verify-visit.js';

const [POLICY] = JKN_VERIFICATION_POLICY;
const HOME = { latitude: -0.5, longitude: 117.15 };
/** So many metres north of home. */
const north = (meters: number, accuracyMeters: number | null = 10) => ({
  latitude: HOME.latitude + (meters / 6_371_000) * (180 / Math.PI),
  longitude: HOME.longitude,
  accuracyMeters,
});
const at = (time: string) => new Date(`2026-03-05T${time}:00+08:00`);
const other = (family: string, time: string, meters: number) => ({
  familyId: family as FamilyId,
  visitedAt: at(time),
  ...north(meters),
});
const FACTS: VisitFacts = {
  familyId: 'family' as FamilyId,
  visitedAt: at('10:00'),
  toldAt: at('10:01'),
  outcome: 'REFUSED',
  position: north(0),
  placeConsent: false,
  zone: WITA,
  place: { ...HOME, accuracyMeters: 10 },
  centre: null,
  others: [],
};
const NOWHERE = { place: null, centre: null };
const VILLAGE = { place: null, centre: { ...HOME, radiusMeters: 2_000, source: 'test' } };
const thrice = ['a', 'b', 'c'].map((family, hour) => other(family, `0${hour + 6}:00`, 0));

describe('a visit is verified', () => {
  test.each<[string, Partial<VisitFacts>, string]>([
    ['at the place', {}, 'AT_THE_PLACE'],
    ['as far as nearness and both positions reach', { position: north(170) }, 'AT_THE_PLACE'],
    ['without an accuracy, which counts as 100 metres', { position: north(260, null) }, 'AT_THE_PLACE'],
    ['by the first one with consent, which sets the place', { ...NOWHERE, placeConsent: true }, 'SET_THE_PLACE'],
    ['within the village of a family without a place', { ...VILLAGE, position: north(2_010) }, 'IN_THE_VILLAGE'],
    ['with consent within the village', { ...VILLAGE, placeConsent: true }, 'SET_THE_PLACE'],
    ['told on the last day', { toldAt: new Date(at('10:00').getTime() + 14 * 86_400_000) }, 'AT_THE_PLACE'],
    ['in the last believable minute', { visitedAt: at('21:59'), toldAt: at('21:59') }, 'AT_THE_PLACE'],
    ['at one spot with two other families', { ...VILLAGE, others: thrice.slice(0, 2) }, 'IN_THE_VILLAGE'],
    ['at a spot of many families whose place is known there', { others: thrice }, 'AT_THE_PLACE'],
    ['as fast as a vehicle', { others: [other('a', '09:00', 90_000)] }, 'AT_THE_PLACE'],
  ])('%s', (_, facts, ground) => {
    const { state, reasons } = verifyVisit({ ...FACTS, ...facts }, POLICY!);
    expect([state, reasons]).toEqual(['VERIFIED', [ground]]);
  });
});

describe('a visit is not verified', () => {
  test.each<[string, Partial<VisitFacts>, string[]]>([
    ['1,200 km away', { position: { latitude: -6.2, longitude: 106.8, accuracyMeters: 10 } }, ['TOO_FAR']],
    ['a metre too far', { position: north(171) }, ['TOO_FAR']],
    ['outside its village', { ...VILLAGE, position: north(2_011) }, ['TOO_FAR']],
    ['without a position', { position: null }, ['NO_POSITION']],
    ['with one that may be anywhere', { position: north(0, 201) }, ['TOO_INACCURATE']],
    ['where nobody knows the place', NOWHERE, ['NO_PLACE_KNOWN']],
    ['with consent of nobody', { ...NOWHERE, placeConsent: true, outcome: 'NOT_AT_HOME' }, ['NO_PLACE_KNOWN']],
    [
      'with consent and a rough position',
      { ...NOWHERE, placeConsent: true, position: north(0, 51) },
      ['NO_PLACE_KNOWN'],
    ],
    ['told two months late', { toldAt: new Date('2026-05-05T10:00:00+08:00') }, ['TOLD_TOO_LATE']],
    ['before dawn', { visitedAt: at('04:59'), toldAt: at('05:10') }, ['AT_NIGHT']],
    ['at ten in the evening', { visitedAt: at('22:00'), toldAt: at('22:10') }, ['AT_NIGHT']],
    ['at one spot with three other families', { ...VILLAGE, placeConsent: true, others: thrice }, ['SAME_SPOT']],
    ['sooner than any vehicle comes from the visit before', { others: [other('a', '09:00', 90_100)] }, ['TOO_FAST']],
    ['sooner than any vehicle comes to the visit after', { others: [other('a', '10:10', 20_000)] }, ['TOO_FAST']],
    ['for every doubt at once', { position: north(500), visitedAt: at('03:00') }, ['AT_NIGHT', 'TOO_FAR']],
  ])('%s', (_, facts, doubts) => {
    const { state, reasons, setsPlace } = verifyVisit({ ...FACTS, ...facts }, POLICY!);
    expect([state, reasons, setsPlace]).toEqual(['UNVERIFIED', doubts, false]);
  });

  test('and no doubtful one sets the place', () => {
    const facts = { ...FACTS, ...NOWHERE, placeConsent: true };
    expect(verifyVisit(facts, POLICY!).setsPlace).toBe(true);
    expect(verifyVisit({ ...facts, toldAt: new Date('2026-05-05T10:00:00+08:00') }, POLICY!).setsPlace).toBe(false);
    expect(verifyVisit({ ...facts, place: FACTS.place }, POLICY!).setsPlace).toBe(false);
  });
});

test('the distance of Samarinda from Jakarta is 1,305 km', () => {
  const jakarta = { latitude: -6.2, longitude: 106.8167 };
  expect(Math.round(metersBetween({ latitude: -0.5022, longitude: 117.1536 }, jakarta) / 1000)).toBe(1_310);
});
