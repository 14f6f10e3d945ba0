/**
 * Builds families with their people; credit comes with the payment that left it, so that the journal still balances.
 */
import type { Pool } from '../../../src/platform/db/pool.js';
import { type BillingMonth, billingMonth } from '../../../src/kernel/billing-month.js';
import { type BillingNumber, type CardNumber, billingNumberOf } from '../../../src/kernel/card-number.js';
import { CARE_CLASSES, type CareClass } from '../../../src/kernel/care-class.js';
import { type CivilDate, civilDate, firstDayOf } from '../../../src/kernel/civil-date.js';
import type { FamilyCardNumber } from '../../../src/kernel/family-card-number.js';
import type { CadreId, FamilyId, ParticipantId } from '../../../src/kernel/ids.js';
import type { Nik, Sex } from '../../../src/kernel/nik.js';
import type { PhoneNumber } from '../../../src/kernel/phone-number.js';
import type { RegionCode } from '../../../src/kernel/region-code.js';
import { type Rupiah, rupiah } from '../../../src/kernel/rupiah.js';
import { type VirtualAccount, toVirtualAccount } from '../../../src/kernel/virtual-account.js';
import { assign } from './cadres.js';
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

export interface BuiltMember {
  readonly id: ParticipantId;
  readonly name: string;
  readonly cardNumber: CardNumber;
  readonly billingNumber: BillingNumber;
  readonly nik: Nik;
  readonly birthDate: CivilDate;
  readonly sex: Sex;
  readonly relation: 'HEAD' | 'SPOUSE' | 'CHILD';
  readonly phone: PhoneNumber | null;
  readonly coveredFrom: BillingMonth;
  readonly coveredThrough: BillingMonth | null;
}

export interface BuiltFamily {
  readonly id: FamilyId;
  readonly familyCardNumber: FamilyCardNumber;
  readonly region: RegionCode;
  readonly careClass: CareClass;
  readonly paidThrough: BillingMonth;
  readonly credit: Rupiah;
  readonly firstPremiumFrom: null;
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

async function saveMember(pool: Pool, familyId: FamilyId, member: BuiltMember): Promise<void> {
  await pool.query(
    `insert into participants (id, family_id, card_number, nik, name, birth_date, sex, relation, phone, covered_from, covered_through)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      member.id,
      familyId,
      member.cardNumber,
      member.nik,
      member.name,
      member.birthDate,
      member.sex,
      member.relation,
      member.phone,
      firstDayOf(member.coveredFrom),
      member.coveredThrough === null ? null : firstDayOf(member.coveredThrough),
    ],
  );
}

async function saveFamily(pool: Pool, family: Omit<BuiltFamily, 'head' | 'virtualAccount'>): Promise<void> {
  await pool.query(
    `insert into families (id, family_card_number, region_code, care_class, paid_through, credit, registered_at)
     values ($1, $2, $3, $4, $5, $6, '2014-01-02T03:00:00Z')`,
    [
      family.id,
      family.familyCardNumber,
      family.region,
      family.careClass,
      firstDayOf(family.paidThrough),
      family.credit,
    ],
  );
  for (const member of family.members) await saveMember(pool, family.id, member);
  if (family.credit > 0n) await bookCredit(pool, family);
}

export async function buildFamily(pool: Pool, params: FamilyParams = {}): Promise<BuiltFamily> {
  const members = describeMembers(params.members);
  const [head] = members;
  if (head === undefined) throw new Error('a family has at least one member');
  const family: BuiltFamily = {
    id: anyId<FamilyId>(),
    familyCardNumber: newFamilyCardNumber(),
    region: params.region ?? params.cadre?.area ?? (await buildRegion(pool)).code,
    careClass: params.careClass ?? anyOf(CARE_CLASSES),
    paidThrough: params.paidThrough === undefined ? anyPaidThrough() : billingMonth(params.paidThrough),
    credit: rupiah(params.credit ?? 0n),
    firstPremiumFrom: null,
    members,
    head,
    virtualAccount: toVirtualAccount(head.cardNumber),
  };
  await saveFamily(pool, family);
  if (params.cadre !== undefined) await assign(pool, { cadre: params.cadre, family });
  return family;
}
