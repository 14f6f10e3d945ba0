/** Describes how families, their people and their plans to pay in stages are written. */
import type { BillingMonth } from '../../kernel/billing-month.js';
import type { CardNumber } from '../../kernel/card-number.js';
import type { CareClass } from '../../kernel/care-class.js';
import { type CivilDate, firstDayOf } from '../../kernel/civil-date.js';
import type { FamilyCardNumber } from '../../kernel/family-card-number.js';
import type { FamilyId, InstalmentPlanId, ParticipantId } from '../../kernel/ids.js';
import { type Nik, type Sex, maskNik } from '../../kernel/nik.js';
import { type PhoneNumber, maskPhoneNumber } from '../../kernel/phone-number.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { NO_RUPIAH, type Rupiah } from '../../kernel/rupiah.js';
import { PARTICIPANT_NIKS, PARTICIPANT_PHONES } from '../../households/families/index.js';
import type { Keyring } from '../../platform/encryption/index.js';
import type { Table } from './insert-rows.js';

export interface FamilyRow {
  readonly id: FamilyId;
  readonly familyCardNumber: FamilyCardNumber;
  readonly region: RegionCode;
  readonly careClass: CareClass;
  readonly paidThrough: BillingMonth;
  /** The family has no credit when this is absent. */
  readonly credit?: Rupiah;
  readonly registeredAt: Date;
  /** The first day on which a newcomer may pay the first premium; null for all other families. */
  readonly firstPremiumFrom: CivilDate | null;
}

export const FAMILIES: Table<FamilyRow> = {
  name: 'families',
  columns: {
    id: ['uuid', (family) => family.id],
    family_card_number: ['text', (family) => family.familyCardNumber],
    region_code: ['text', (family) => family.region],
    care_class: ['text', (family) => family.careClass],
    paid_through: ['date', (family) => firstDayOf(family.paidThrough)],
    credit: ['bigint', (family) => family.credit ?? NO_RUPIAH],
    registered_at: ['timestamptz', (family) => family.registeredAt],
    first_premium_from: ['date', (family) => family.firstPremiumFrom],
  },
};

export interface ParticipantRow {
  readonly id: ParticipantId;
  readonly familyId: FamilyId;
  readonly cardNumber: CardNumber;
  readonly nik: Nik;
  readonly name: string;
  readonly birthDate: CivilDate;
  readonly sex: Sex;
  readonly relation: 'HEAD' | 'SPOUSE' | 'CHILD' | 'OTHER';
  readonly phone: PhoneNumber | null;
  readonly coveredFrom: BillingMonth;
  /** It is null while the person is a member. */
  readonly coveredThrough: BillingMonth | null;
}

/** People, with their NIK and their telephones sealed. */
export const participantsTable = (keyring: Pick<Keyring, 'seal' | 'blindIndex'>): Table<ParticipantRow> => ({
  name: 'participants',
  columns: {
    id: ['uuid', (person) => person.id],
    family_id: ['uuid', (person) => person.familyId],
    card_number: ['text', (person) => person.cardNumber],
    sealed_nik: ['bytea', ({ id, nik }) => keyring.seal(PARTICIPANT_NIKS, id, Buffer.from(nik))],
    nik_masked: ['text', ({ nik }) => maskNik(nik)],
    nik_index: ['bytea', ({ nik }) => keyring.blindIndex('NIK', nik)],
    name: ['text', (person) => person.name],
    birth_date: ['date', (person) => person.birthDate],
    sex: ['text', (person) => person.sex],
    relation: ['text', (person) => person.relation],
    sealed_phone: [
      'bytea',
      ({ id, phone }) => (phone === null ? null : keyring.seal(PARTICIPANT_PHONES, id, Buffer.from(phone))),
    ],
    phone_masked: ['text', ({ phone }) => (phone === null ? null : maskPhoneNumber(phone))],
    phone_index: ['bytea', ({ phone }) => (phone === null ? null : keyring.blindIndex('PHONE', phone))],
    covered_from: ['date', (person) => firstDayOf(person.coveredFrom)],
    covered_through: ['date', ({ coveredThrough }) => (coveredThrough === null ? null : firstDayOf(coveredThrough))],
  },
});

export interface InstalmentPlanRow {
  readonly id: InstalmentPlanId;
  readonly familyId: FamilyId;
  readonly region: RegionCode;
  readonly total: Rupiah;
  readonly stages: number;
  readonly firstMonth: BillingMonth;
  readonly arrearsMonths: number;
  readonly registeredAt: Date;
  readonly registeredBy: string;
}

export const INSTALMENT_PLANS: Table<InstalmentPlanRow> = {
  name: 'instalment_plans',
  columns: {
    id: ['uuid', (plan) => plan.id],
    family_id: ['uuid', (plan) => plan.familyId],
    region_code: ['text', (plan) => plan.region],
    total: ['bigint', (plan) => plan.total],
    stages: ['smallint', (plan) => plan.stages],
    first_month: ['date', (plan) => firstDayOf(plan.firstMonth)],
    arrears_months: ['smallint', (plan) => plan.arrearsMonths],
    registered_at: ['timestamptz', (plan) => plan.registeredAt],
    registered_by: ['text', (plan) => plan.registeredBy],
  },
};
