/**
 * Builds families with their people; credit comes with the payment that left it, so that the journal still balances.
 */
import { type FamilyTerms, lastingTerms } from '../../../src/households/arrears/index.js';
import type { Pool } from '../../../src/platform/db/pool.js';
import { billingMonth } from '../../../src/kernel/billing-month.js';
import { type BillingNumber, type CardNumber, billingNumberOf } from '../../../src/kernel/card-number.js';
import { CARE_CLASSES, type CareClass } from '../../../src/kernel/care-class.js';
import { civilDate } from '../../../src/kernel/civil-date.js';
import type { CadreId, FamilyId, ParticipantId } from '../../../src/kernel/ids.js';
import type { Sex } from '../../../src/kernel/nik.js';
import type { PhoneNumber } from '../../../src/kernel/phone-number.js';
import type { RegionCode } from '../../../src/kernel/region-code.js';
import { type Rupiah, rupiah } from '../../../src/kernel/rupiah.js';
import { type VirtualAccount, toVirtualAccount } from '../../../src/kernel/virtual-account.js';
import {
  FAMILIES,
  type FamilyRow,
  type ParticipantRow,
  participantsTable,
} from '../../../src/sandbox/world/family-tables.js';
import { insertRows } from '../../../src/sandbox/world/insert-rows.js';
import { keyringOf } from '../keyring.js';
import { assignAll } from './cadres.js';
import { bookCredit } from './payments.js';
import { buildRegion } from './regions.js';
import {
  anyBirthDate,
  anyId,
  anyName,
  anyOf,
  anyPaidThrough,
  anySex,
  newCardNumber,
  newFamilyCardNumber,
  newNik,
  newPhoneNumber,
} from './synthetic-values.js';

export interface MemberParams {
  readonly name?: string;
  readonly sex?: Sex;
  readonly birthDate?: string;
  readonly cardNumber?: CardNumber;
  readonly phone?: PhoneNumber | null;
  /** The first month of cover; 2014-01 when absent. */
  readonly coveredFrom?: string;
  /** The last month of cover; still a member when absent. */
  readonly coveredThrough?: string;
}

export interface FamilyParams {
  /** The village of the family; the cadre's area, else a new one, when absent. */
  readonly region?: RegionCode;
  readonly careClass?: CareClass;
  /** The last month that is paid; some month of 2024 or 2025 when absent. */
  readonly paidThrough?: string;
  readonly credit?: bigint;
  /** The number of members, or the members, of whom the first is the head; two to four when absent. */
  readonly members?: number | readonly MemberParams[];
  /** The cadre who holds the family in the portfolio from 2020-01-01 on; nobody when absent. */
  readonly cadre?: { readonly id: CadreId; readonly area: RegionCode };
}

export interface BuiltMember extends Omit<ParticipantRow, 'familyId'> {
  readonly billingNumber: BillingNumber;
}

export interface BuiltFamily extends Omit<FamilyRow, 'registeredAt'> {
  readonly credit: Rupiah;
  readonly firstPremiumFrom: null;
  readonly instalments: null;
  readonly terms: readonly FamilyTerms[];
  readonly members: readonly BuiltMember[];
  readonly head: BuiltMember;
  /** The virtual account of the head, with the prefix that BRI, BNI, BTN and BCA share. */
  readonly virtualAccount: VirtualAccount;
}

const RELATIONS = ['HEAD', 'SPOUSE'] as const;

function describeMember(params: MemberParams, place: number): BuiltMember {
  const sex = params.sex ?? anySex();
  const birthDate = params.birthDate === undefined ? anyBirthDate() : civilDate(params.birthDate);
  const cardNumber = params.cardNumber ?? newCardNumber();
  return {
    id: anyId<ParticipantId>(),
    name: params.name ?? anyName(),
    cardNumber,
    billingNumber: billingNumberOf(cardNumber),
    nik: newNik({ sex, birthDate }),
    birthDate,
    sex,
    relation: RELATIONS[place] ?? 'CHILD',
    phone: params.phone === undefined ? newPhoneNumber() : params.phone,
    coveredFrom: billingMonth(params.coveredFrom ?? '2014-01'),
    coveredThrough: params.coveredThrough === undefined ? null : billingMonth(params.coveredThrough),
  };
}

function describeMembers(params: FamilyParams['members']): BuiltMember[] {
  const count = params ?? anyOf([2, 3, 4]);
  const requests = typeof count === 'number' ? Array.from({ length: count }, (): MemberParams => ({})) : count;
  return requests.map(describeMember);
}

function describeFamily(params: FamilyParams & { readonly region: RegionCode }): BuiltFamily {
  const members = describeMembers(params.members);
  const [head] = members;
  if (head === undefined) throw new Error('a family has at least one member');
  const careClass = params.careClass ?? anyOf(CARE_CLASSES);
  return {
    id: anyId<FamilyId>(),
    familyCardNumber: newFamilyCardNumber(),
    region: params.region,
    careClass,
    terms: lastingTerms(careClass, 'PBPU'),
    paidThrough: params.paidThrough === undefined ? anyPaidThrough() : billingMonth(params.paidThrough),
    credit: rupiah(params.credit ?? 0n),
    firstPremiumFrom: null,
    instalments: null,
    members,
    head,
    virtualAccount: toVirtualAccount(head.cardNumber),
  };
}

/** Builds so many families alike with a handful of statements; all live in one village. */
export async function buildFamilies(pool: Pool, count: number, params: FamilyParams = {}): Promise<BuiltFamily[]> {
  const region = params.region ?? params.cadre?.area ?? (await buildRegion(pool)).code;
  const families = Array.from({ length: count }, () => describeFamily({ ...params, region }));
  await insertRows(
    pool,
    FAMILIES,
    families.map((family) => ({ ...family, registeredAt: new Date('2014-01-02T03:00:00Z') })),
  );
  await insertRows(
    pool,
    participantsTable(await keyringOf(pool)),
    families.flatMap(({ id: familyId, members }) => members.map((member) => ({ ...member, familyId }))),
  );
  for (const family of families) if (family.credit > 0n) await bookCredit(pool, family);
  if (params.cadre !== undefined) await assignAll(pool, { cadre: params.cadre, families });
  return families;
}

export async function buildFamily(pool: Pool, params: FamilyParams = {}): Promise<BuiltFamily> {
  const [family] = await buildFamilies(pool, 1, params);
  if (family === undefined) throw new Error('one family was asked for');
  return family;
}
