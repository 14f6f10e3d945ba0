import { describe, expect, test } from '@jest/globals';
import { parseRegionCode } from '../../../../src/kernel/region-code.js';
import { idOf, newIdOf } from '../../../support/global-ids.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { askThrough } from '../../../support/world/ask.js';
import { asCadre, asRole } from '../../../support/world/viewers.js';
import { aWorld } from '../../../support/world/world.js';

const CALL = `mutation ($input: RecordCallInput!) { recordCall(input: $input) { __typename ... on CallRecorded { call { conductBreaches } } } }`;
const VISIT = `mutation ($input: RecordVisitInput!) { recordVisit(input: $input) { __typename ... on VisitRecorded { visit { conductBreaches } } } }`;
const BREACHES = `query ($filter: ConductBreachesFilter) { conductBreaches(filter: $filter) { totalCount edges { node {
  kind rules contactedAt committedBy family { id } cadre { id } } } } conductCounts(filter: $filter) { rule contacts cadre { id } } }`;
const FIGURES = `query { cadrePerformance(period: { from: "2026-03-01", through: "2026-03-31" }, first: 5) { edges { node { cadre { id } summary { calls conductBreaches } } } } }`;

describe('rules of conduct', () => {
  const database = useTestDatabase();
  const world = aWorld(database);
  const ask = askThrough(database);

  test('seven calls in a day, at three in the night and on a Sunday are recorded and marked, for the cadre and the branch', async () => {
    const cadre = await world.cadre();
    const family = await world.family({ cadre });
    const viewer = asCadre(cadre);
    const told = { familyId: idOf('Family', family.id), outcome: 'NO_ANSWER', purpose: 'REMINDER' };
    const call = async (calledAt: string) => {
      const input = { ...told, id: newIdOf('Call'), calledAt };
      const { data } = await ask<{ recordCall: { call: { conductBreaches: string[] } } }>(
        { viewer, now: '2026-03-16T09:00:00Z' },
        CALL,
        { input },
      );
      return data?.recordCall.call.conductBreaches;
    };
    const day = [];
    for (let hour = 1; hour <= 7; hour += 1) day.push(await call(`2026-03-05T0${hour}:00:00Z`));
    expect(day).toEqual([
      [],
      [],
      ['TOO_MANY_A_DAY'],
      ...Array.from({ length: 4 }, () => ['TOO_MANY_A_DAY', 'TOO_MANY_A_WEEK']),
    ]);
    expect(await call('2026-03-13T19:00:00Z')).toEqual(['OUTSIDE_HOURS']);
    expect(await call('2026-03-15T02:00:00Z')).toEqual(['REST_DAY']);
    const visit = {
      id: newIdOf('Visit'),
      familyId: told.familyId,
      visitedAt: '2026-03-15T02:00:00Z',
      outcome: 'REFUSED',
    };
    expect((await ask({ viewer, now: '2026-03-16T09:00:00Z' }, VISIT, { input: visit })).data).toMatchObject({
      recordVisit: { visit: { conductBreaches: ['REST_DAY'] } },
    });

    const head = asRole('BRANCH_HEAD', [cadre.area]);
    const seen = { totalCount: 8 };
    const counts = [
      { rule: 'TOO_MANY_A_DAY', contacts: 5 },
      { rule: 'TOO_MANY_A_WEEK', contacts: 4 },
      { rule: 'REST_DAY', contacts: 2 },
      { rule: 'OUTSIDE_HOURS', contacts: 1 },
    ].map((count) => ({ ...count, cadre: { id: idOf('Cadre', cadre.id) } }));
    for (const reader of [viewer, head])
      expect((await ask({ viewer: reader }, BREACHES)).data).toMatchObject({
        conductBreaches: seen,
        conductCounts: counts,
      });
    const sundays = await ask({ viewer: head }, BREACHES, {
      filter: { rule: 'REST_DAY', cadreId: idOf('Cadre', cadre.id) },
    });
    expect(sundays.data).toMatchObject({
      conductBreaches: {
        totalCount: 2,
      },
    });
    const elsewhere = asRole('BRANCH_HEAD', [parseRegionCode('11.01')!]);
    expect((await ask({ viewer: elsewhere }, BREACHES)).data).toMatchObject({
      conductBreaches: { totalCount: 0 },
      conductCounts: [],
    });
    expect((await ask({ viewer: head, now: '2026-03-16T09:00:00Z' }, FIGURES)).data).toMatchObject({
      cadrePerformance: { edges: [{ node: { summary: { calls: 9, conductBreaches: 8 } } }] },
    });
  });
});
