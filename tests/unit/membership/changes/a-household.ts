/** Households for tests of changes, on 5 March 2026: say what matters, the rest is somebody born on 3 February 1990. */
import { lastingTerms } from '../../../../src/households/arrears/index.js';
import type { Family, OpenedParticipant } from '../../../../src/households/families/index.js';
import { billingMonth } from '../../../../src/kernel/billing-month.js';
import { civilDate } from '../../../../src/kernel/civil-date.js';
import type { FamilyId, ParticipantId } from '../../../../src/kernel/ids.js';
import { NO_RUPIAH, rupiah } from '../../../../src/kernel/rupiah.js';
import type { Change, PlanProblem } from '../../../../src/membership/changes/change.js';
import { JKN_CHANGE_POLICY } from '../../../../src/membership/changes/change-policy.js';
import { JKN_CLASS_POLICY } from '../../../../src/membership/changes/class-policy.js';
import type { Household, Households, Plan } from '../../../../src/membership/changes/household.js';
import { planChange } from '../../../../src/membership/changes/plan-change.js';

export const TODAY = civilDate('2026-03-05');

export const idOf = (text: string) => text as ParticipantId;
export const familyIdOf = (text: string) => text as FamilyId;

export const person = (id: string, change: Partial<OpenedParticipant> = {}): OpenedParticipant =>
  ({
    __typename: 'Participant',
    id: idOf(id),
    familyId: familyIdOf('a'),
    cardNumber: '0001234567890',
    nik: '6472010302900001',
    name: id,
    birthDate: civilDate('1990-02-03'),
    sex: 'MALE',
    relation: 'CHILD',
    phone: null,
    coveredFrom: billingMonth('2020-01'),
    coveredThrough: null,
    paidThrough: null,
    firstPremiumFrom: null,
    ending: null,
    successorId: null,
    ...change,
  }) as OpenedParticipant;

export function household(id: string, paidThrough: string, members: readonly OpenedParticipant[]): Household {
  const terms = lastingTerms('III', 'PBPU');
  const family = {
    id,
    paidThrough: billingMonth(paidThrough),
    credit: NO_RUPIAH,
    terms,
    instalments: null,
  } as unknown as Family;
  const own = members.map((member) => ({ ...member, familyId: familyIdOf(id) }));
  const account = {
    terms,
    paidThrough: family.paidThrough,
    credit: family.credit,
    firstPremiumFrom: null,
    members: own,
  };
  return { family, account, members: own };
}

export const withCredit = ({ family, account, members }: Household, amount: bigint): Household => {
  const credit = rupiah(amount);
  return { family: { ...family, credit }, account: { ...account, credit }, members };
};

export const HEAD = person('head', { relation: 'HEAD' });
export const WIFE = person('wife', { relation: 'SPOUSE' });
export const CHILD = person('child');
/** Three people who owe March. */
export const HOME = household('a', '2026-02', [HEAD, WIFE, CHILD]);

export const mapOf = (...households: readonly Household[]): Households =>
  new Map(households.map((each) => [each.family.id, each]));

/** Plans the change for the first of the households; a family has at most four people. */
export function planOrProblem(change: Change, on: string, ...households: readonly Household[]): Plan | PlanProblem {
  let made = 0;
  return planChange(
    { change, effectiveOn: civilDate(on) },
    {
      households: mapOf(...households),
      familyId: households[0]!.family.id,
      today: TODAY,
      membersMax: 4,
      policy: JKN_CHANGE_POLICY[1]!,
      classPolicy: JKN_CLASS_POLICY[0]!,
      newId: () => `new ${(made += 1)}`,
    },
  );
}

export function plan(change: Change, on: string, ...households: readonly Household[]): Plan | string {
  const planned = planOrProblem(change, on, ...households);
  return 'kind' in planned ? planned.kind : planned;
}

/** The plan; a test that expects one says so by asking for it here. */
export function planned(change: Change, on: string, ...households: readonly Household[]): Plan {
  const found = plan(change, on, ...households);
  if (typeof found === 'string') throw new Error(found);
  return found;
}

const row = (one: OpenedParticipant): string => `${one.id} ${one.relation} ${one.coveredThrough} ${one.ending}`;

/** The people whose rows change, each as `child CHILD 2026-02 DIED`; or the problem. */
export const rows = (found: Plan | string) => (typeof found === 'string' ? found : found.people.map(row));
