/** Defines the columns of families and participants, and converts their rows to values. */
import { sql } from '../../platform/db/sql.js';
import { monthOfRow } from '../../kernel/billing-month.js';
import { monthOf } from '../../kernel/civil-date.js';
import type { FamilyId } from '../../kernel/ids.js';
import { timeZoneOf } from '../../kernel/time-zone.js';
import { termsIn, termsOfRow } from '../arrears/index.js';
import type { ZoneDays } from '../regions/index.js';
import type { Family, Participant } from './family.js';
import { type InstalmentsInJson, toInstalments } from '../bills/index.js';
import { NIK_SHOWN, toNikMasked } from './participant-nik.js';
import { PHONE_SHOWN, toPhoneMasked } from './participant-phone.js';
import { ACCOUNT_COLUMNS, type AccountRow, INSTALMENTS } from './family-account.js';

/** A value as a row holds it: a month is its first day. */
type InDatabase<Value, Months extends keyof Value> = Omit<Value, Months | '__typename'> & {
  readonly [M in Months]: string;
};

export type FamilyRow = Omit<InDatabase<Family, 'paidThrough'>, 'instalments' | 'terms'> & {
  readonly terms: AccountRow['terms'];
  readonly instalments: InstalmentsInJson;
};
export type ParticipantRow = Omit<InDatabase<Participant, 'coveredFrom'>, 'coveredThrough' | 'paidThrough'> & {
  readonly paidThrough: string | null;
  readonly coveredThrough: string | null;
};

export const FAMILY_COLUMNS = sql`f.id, f.family_card_number as "familyCardNumber", f.region_code as "regionCode",
  ${ACCOUNT_COLUMNS}, ${INSTALMENTS}`;

export const PARTICIPANT_COLUMNS = sql`p.id, p.family_id as "familyId", p.card_number as "cardNumber", ${NIK_SHOWN} as "nikMasked", p.name,
  p.birth_date as "birthDate", p.sex, p.relation, ${PHONE_SHOWN} as "phoneMasked", p.covered_from as "coveredFrom", p.covered_through as "coveredThrough",
  p.own_paid_through as "paidThrough", p.first_premium_from as "firstPremiumFrom",
  p.ending, p.successor_id as "successorId"`;

/** The members of family `f` as one JSON value, the head first, which is cheaper than rows beside their family. */
export const MEMBERS_AS_JSON = sql`(select json_agg(json_build_array(p.id, p.card_number, ${NIK_SHOWN}, p.name, p.birth_date, p.sex,
    p.relation, ${PHONE_SHOWN}, p.covered_from, p.covered_through, p.ending, p.successor_id, p.own_paid_through, p.first_premium_from)
    order by p.successor_id is not null, p.relation <> 'HEAD', p.birth_date, p.id)
  from participants p where p.family_id = f.id)`;

/** A member's values in the order of `MEMBERS_AS_JSON`. */
type MemberInJson = readonly [
  ParticipantRow['id'],
  ParticipantRow['cardNumber'],
  ParticipantRow['nikMasked'],
  ParticipantRow['name'],
  ParticipantRow['birthDate'],
  ParticipantRow['sex'],
  ParticipantRow['relation'],
  ParticipantRow['phoneMasked'],
  ParticipantRow['coveredFrom'],
  ParticipantRow['coveredThrough'],
  ParticipantRow['ending'],
  ParticipantRow['successorId'],
  ParticipantRow['paidThrough'],
  ParticipantRow['firstPremiumFrom'],
];

/** The members of a family; null for a family without any. */
export type MembersInJson = readonly MemberInJson[] | null;

export const toMembers = (familyId: FamilyId, members: MembersInJson): Participant[] =>
  (members ?? []).map(
    ([
      id,
      cardNumber,
      nikShown,
      name,
      birthDate,
      sex,
      relation,
      phoneShown,
      coveredFrom,
      coveredThrough,
      ending,
      successorId,
      paidThrough,
      firstPremiumFrom,
    ]) => ({
      __typename: 'Participant',
      id,
      familyId,
      cardNumber,
      nikMasked: toNikMasked(nikShown),
      name,
      birthDate,
      sex,
      relation,
      phoneMasked: toPhoneMasked(phoneShown),
      coveredFrom: monthOfRow(coveredFrom),
      coveredThrough: coveredThrough === null ? null : monthOfRow(coveredThrough),
      ending,
      successorId,
      paidThrough: paidThrough === null ? null : monthOfRow(paidThrough),
      firstPremiumFrom,
    }),
  );

/** Makes the family of today: its class and segment are those of the current month where it lives; without days, the last ones. */
export function toFamily(row: FamilyRow, days: ZoneDays | null): Family {
  const terms = termsOfRow(row.terms, row);
  const now =
    row.terms === null || days === null ? row : termsIn(terms, monthOf(days[timeZoneOf(row.regionCode).name]));
  return {
    __typename: 'Family',
    id: row.id,
    familyCardNumber: row.familyCardNumber,
    regionCode: row.regionCode,
    careClass: now.careClass,
    segment: now.segment,
    terms,
    paidThrough: monthOfRow(row.paidThrough),
    credit: row.credit,
    firstPremiumFrom: row.firstPremiumFrom,
    instalments: toInstalments(row.instalments),
  };
}

export const toParticipant = (row: ParticipantRow): Participant => ({
  __typename: 'Participant',
  id: row.id,
  familyId: row.familyId,
  cardNumber: row.cardNumber,
  nikMasked: toNikMasked(row.nikMasked),
  name: row.name,
  birthDate: row.birthDate,
  sex: row.sex,
  relation: row.relation,
  phoneMasked: toPhoneMasked(row.phoneMasked),
  coveredFrom: monthOfRow(row.coveredFrom),
  coveredThrough: row.coveredThrough === null ? null : monthOfRow(row.coveredThrough),
  ending: row.ending,
  successorId: row.successorId,
  paidThrough: row.paidThrough === null ? null : monthOfRow(row.paidThrough),
  firstPremiumFrom: row.firstPremiumFrom,
});
