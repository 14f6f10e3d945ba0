import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Viewer } from '../../../../src/platform/auth/index.js';
import { idOf, newIdOf } from '../../../support/global-ids.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { askThrough } from '../../../support/world/ask.js';
import { fileComplaints } from '../../../support/world/complaints.js';
import type { BuiltFamily } from '../../../support/world/families.js';
import { asCadre, asRole } from '../../../support/world/viewers.js';
import { aWorld } from '../../../support/world/world.js';

const READ = `query ($id: ID!, $purpose: ReadPurpose) { family(by: { id: $id }) { familyCardNumber(purpose: $purpose) } }`;
const CLAIM = `mutation ($input: ClaimFamilyInput!) { claimFamily(input: $input) {
  __typename ... on FamilyClaimed { claim { purpose holdsUntil } } ... on Problem { code } } }`;
const PLAN = `mutation ($input: PlanVisitInput!) { planVisit(input: $input) { __typename } }`;
const NOW = '2026-03-05T02:00:00Z';

describe('numbers in full are read for work that a record shows', () => {
  const database = useTestDatabase();
  const world = aWorld(database);
  const ask = askThrough(database);
  let cadre: Awaited<ReturnType<typeof world.cadre>>;
  let family: BuiltFamily;
  let other: BuiltFamily;
  beforeEach(async () => {
    cadre = await world.cadre();
    [family, other] = [await world.family({ cadre }), await world.family({ cadre })];
  });

  /** Whether the number is shown; why not otherwise. */
  const read = async (viewer: Viewer, purpose: string, { of = family, now = NOW } = {}) => {
    const variables = { id: idOf('Family', of.id), purpose };
    const { data, errors } = await ask<{ family: { familyCardNumber: string } }>({ viewer, now }, READ, variables);
    return data?.family?.familyCardNumber === of.familyCardNumber ? 'shown' : errors[0];
  };
  const claim = async (viewer: Viewer, purpose: string, { of = family, now = NOW, reason = 'Sampel' } = {}) => {
    const input = { familyId: idOf('Family', of.id), purpose, reason: reason === '' ? null : reason };
    const { data } = await ask<{ claimFamily: object }>({ viewer, now }, CLAIM, { input });
    return data?.claimFamily;
  };
  const refused = (instead: string) => ({
    code: 'FORBIDDEN',
    field: 'familyCardNumber',
    message: expect.stringContaining(instead),
  });
  const plan = (viewer: Viewer, plannedFor: string) =>
    ask({ viewer, now: NOW }, PLAN, {
      input: { id: newIdOf('Visit'), familyId: idOf('Family', family.id), plannedFor },
    });

  test('VISIT: at a visit that the cadre planned for today, and of that family alone', async () => {
    const viewer = asCadre(cadre);
    expect(await read(viewer, 'VISIT')).toEqual(refused('planVisit'));
    await plan(viewer, '2026-03-06');
    expect(await read(viewer, 'VISIT')).toEqual(refused('planVisit'));
    await plan(viewer, '2026-03-05');
    expect(await read(viewer, 'VISIT')).toBe('shown');
    expect(await read(viewer, 'VISIT', { of: other })).toEqual(refused('planVisit'));
    expect(await read(asRole('BRANCH_OFFICER'), 'VISIT')).toEqual(refused('planVisit'));
    await database.pool.query('update visits set cadre_id = $1', [(await world.cadre()).id]);
    expect(await read(viewer, 'VISIT')).toEqual(refused('planVisit'));
  });

  test('what was refused for want of work is neither counted nor logged', async () => {
    const viewer = asCadre(cadre);
    for (const purpose of ['VISIT', 'CALL', 'COUNTER', 'COMPLAINT', 'AUDIT']) await read(viewer, purpose);
    for (const table of ['access_log', 'full_readings'])
      expect(
        (
          await database.pool.query(
            `select from ${table} where viewer = $1 ${table === 'access_log' ? "and purpose <> 'DUTY'" : ''}`,
            [viewer.subject],
          )
        ).rowCount,
      ).toBe(0);
  });

  test('CALL: of a family that was claimed, until another one is, or half an hour has passed', async () => {
    const viewer = asCadre(cadre);
    expect(await read(viewer, 'CALL')).toEqual(refused('assignNextCall'));
    expect(await claim(viewer, 'CALL')).toMatchObject({
      claim: { purpose: 'CALL', holdsUntil: '2026-03-05T02:30:00.000Z' },
    });
    expect(await read(viewer, 'CALL')).toBe('shown');
    expect(await read(viewer, 'COUNTER')).toEqual(refused('claimFamily'));
    expect(await read(viewer, 'CALL', { now: '2026-03-05T02:30:00Z' })).toEqual(refused('assignNextCall'));
    await claim(viewer, 'CALL', { of: other });
    expect(await read(viewer, 'CALL', { of: other })).toBe('shown');
    expect(await read(viewer, 'CALL')).toEqual(refused('assignNextCall'));
    expect(await read(asCadre(cadre), 'CALL', { of: other })).toEqual(refused('assignNextCall'));
  });

  test('a tele-collector claims a family again that was spoken with, and takes others from the queue', async () => {
    const viewer = asRole('TELE_COLLECTOR');
    expect(await claim(viewer, 'CALL')).toMatchObject({ code: 'CLAIM_NEVER_SPOKEN_WITH' });
    await database.pool.query(
      `insert into calls (id, family_id, caller, caller_name, caller_role, purpose, outcome, called_at, recorded_at)
       values (gen_random_uuid(), $1, $2, 'test', 'TELE_COLLECTOR', 'REMINDER', 'PAID_ALREADY', '2026-03-01', '2026-03-01')`,
      [family.id, viewer.subject],
    );
    expect(await claim(viewer, 'CALL')).toMatchObject({ __typename: 'FamilyClaimed' });
    expect(await read(viewer, 'CALL')).toBe('shown');
  });

  test('COUNTER and AUDIT: of a family that an office or an audit claimed, which says why', async () => {
    const [officer, auditor] = [asRole('BRANCH_OFFICER'), asRole('AUDITOR')];
    expect(await claim(officer, 'COUNTER', { reason: '' })).toMatchObject({ __typename: 'FamilyClaimed' });
    expect(await read(officer, 'COUNTER')).toBe('shown');
    expect(await claim(officer, 'AUDIT')).toMatchObject({ code: 'CLAIM_PURPOSE_OF_OTHERS' });
    expect(await claim(auditor, 'AUDIT', { reason: '' })).toMatchObject({ code: 'CLAIM_REASON_MISSING' });
    expect(await read(auditor, 'AUDIT')).toEqual(refused('claimFamily'));
    await claim(auditor, 'AUDIT');
    expect(await read(auditor, 'AUDIT')).toBe('shown');
    expect(await claim(asCadre(cadre), 'COUNTER')).toMatchObject({ code: 'CLAIM_PURPOSE_OF_OTHERS' });
  });

  test('COMPLAINT: while a complaint of the family is open', async () => {
    const viewer = asRole('BRANCH_OFFICER');
    expect(await read(viewer, 'COMPLAINT')).toEqual(refused('fileComplaint'));
    await fileComplaints(database.pool, [family]);
    expect(await read(viewer, 'COMPLAINT')).toBe('shown');
    expect(await read(viewer, 'COMPLAINT', { of: other })).toEqual(refused('fileComplaint'));
    await database.pool.query(
      `update complaints set state = 'CLOSED', answered_at = '2026-03-03', closed_at = '2026-03-04' where family_id = $1`,
      [family.id],
    );
    expect(await read(viewer, 'COMPLAINT')).toEqual(refused('fileComplaint'));
  });

  test('nobody claims a family out of sight', async () => {
    const stranger = await world.family();
    expect(await claim(asCadre(cadre), 'CALL', { of: stranger })).toMatchObject({ code: 'CLAIM_FAMILY_OUT_OF_REACH' });
  });
});
