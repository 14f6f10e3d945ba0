import { beforeAll, describe, expect, test } from '@jest/globals';
import type { RegionCode } from '../../../src/kernel/region-code.js';
import { idOf, newIdOf } from '../../support/global-ids.js';
import type { Persona } from '../../support/partners/ask-server.js';
import type { BuiltFamily } from '../../support/world/families.js';
import { aDay } from './a-day.js';

const RECORD = `mutation ($input: RecordVisitInput!) { recordVisit(input: $input) { __typename
  ... on VisitRecorded { visit { id verification { state reasons } } } } }`;
const CLAIM = 'id state amount days { day visits amount } unverifiedVisits { id verification { reasons } }';
const DRAFT = `mutation ($input: DraftReimbursementInput!) { draftReimbursement(input: $input) { __typename ... on ReimbursementDrafted { claim { ${CLAIM} } } } }`;
const SUBMIT = `mutation ($input: SubmitReimbursementInput!) { submitReimbursement(input: $input) { __typename ... on ReimbursementSubmitted { claim { ${CLAIM} } } } }`;
const APPROVE = `mutation ($input: ApproveReimbursementInput!) { approveReimbursement(input: $input) { __typename ... on ReimbursementDecided { claim { ${CLAIM} } } } }`;
const PROPOSE = `mutation ($id: ID!) { proposeVisitConfirmation(input: { visitId: $id, evidence: "Surat RT 003" }) { __typename } }`;
const DECIDE = `mutation ($id: ID!) { decideVisitConfirmation(input: { visitId: $id, confirm: true }) { __typename } }`;
const HOME = { latitude: -0.49483, longitude: 117.14361, accuracyMeters: 12 };
const JAKARTA = { latitude: -6.2, longitude: 106.8167, accuracyMeters: 12 };

interface Claim {
  readonly id: string;
  readonly amount: number;
  readonly days: readonly { readonly day: string; readonly visits: number; readonly amount: number }[];
  readonly unverifiedVisits: readonly { readonly id: string }[];
}

const day = aDay('2026-11-23', { zone: 'WITA' });
let phone: Persona;
let officer: Persona;
let head: Persona;
let family: BuiltFamily;
let other: BuiltFamily;

beforeAll(async () => {
  const village = (await day.world.region({ within: '64.72' })).code;
  const cadre = await day.world.cadre({ area: village });
  family = await day.world.family({ cadre, region: village });
  other = await day.world.family({ cadre, region: village });
  phone = day.personas.cadre(cadre);
  const branch = [village.slice(0, 5) as RegionCode];
  officer = day.personas.as('BRANCH_OFFICER', branch);
  head = day.personas.as('BRANCH_HEAD', branch);
});

describe('row 26', () => {
  test('a cadre is paid the way to the doors where visits took place, and sees why the others are not paid', async () => {
    const visit = async (
      to: BuiltFamily,
      time: string,
      told: object,
    ): Promise<{ id: string; verification: object }> => {
      const input = {
        id: newIdOf('Visit'),
        familyId: idOf('Family', to.id),
        visitedAt: day.instant(time),
        outcome: 'REFUSED',
      };
      const recorded = { input: { ...input, ...told }, success: 'VisitRecorded' };
      return (await day.does<{ visit: { id: string; verification: object } }>(phone, RECORD, recorded)).visit;
    };

    // A day in November: one home is found, one visit comes from Jakarta, and one phone has no position.
    day.at('09:05');
    await visit(family, '09:00', { position: HOME, placeConsent: true });
    day.at('17:05');
    expect(await visit(family, '17:00', { position: JAKARTA })).toMatchObject({
      verification: { state: 'UNVERIFIED', reasons: ['TOO_FAR', 'TOO_FAST'] },
    });
    const withoutPosition = await visit(other, '16:00', { position: null });

    // In December the claim is drafted: it pays one way and shows the two others with their reasons.
    day.at('08:00', '2026-12-01');
    const { claim } = await day.does<{ claim: Claim }>(phone, DRAFT, {
      input: { month: '2026-11' },
      success: 'ReimbursementDrafted',
    });
    expect(claim).toMatchObject({
      amount: 10_000,
      days: [{ day: '2026-11-23', visits: 1, amount: 10_000 }],
      unverifiedVisits: [
        { verification: { reasons: ['NO_POSITION'] } },
        { verification: { reasons: ['TOO_FAR', 'TOO_FAST'] } },
      ],
    });

    // The officer has a letter for one of them; the branch head, a second person, confirms it.
    day.at('09:00', '2026-12-01');
    await day.tell(officer, PROPOSE, { id: withoutPosition.id });
    expect((await day.tell(head, DECIDE, { id: withoutPosition.id })).__typename).toBe('VisitConfirmationTaken');
    const submitted = await day.does<{ claim: Claim }>(phone, SUBMIT, {
      input: { claimId: claim.id },
      success: 'ReimbursementSubmitted',
    });
    expect([submitted.claim.amount, submitted.claim.unverifiedVisits.length]).toEqual([20_000, 1]);
    const decided = await day.does<{ claim: Claim }>(head, APPROVE, {
      input: { claimId: claim.id },
      success: 'ReimbursementDecided',
    });
    expect(decided.claim).toMatchObject({ state: 'APPROVED', amount: 20_000 });
  });
});
