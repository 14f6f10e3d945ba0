/**
 * The SQL of families that come from a file: what the books know of them, and the statements that keep the others. The
 * lines stand in `import_rows`, one for each person, with what is of the family on the line of its head.
 */
import { type Sql, constant, sql } from '../../platform/db/sql.js';
import type { ComputedColumns } from '../../platform/imports/index.js';
import { logRows } from '../../platform/readings/index.js';
import type { ParticipantId } from '../../kernel/ids.js';
import type { Nik } from '../../kernel/nik.js';
import type { PhoneNumber } from '../../kernel/phone-number.js';
import { sealNik } from './participant-nik.js';
import { keepPhone } from './participant-phone.js';

/** The line of each family's head, from a file in which each family has one. */
const HEADS = sql`(select * from import_rows where relation = 'HEAD')`;

/** What of a person is sealed, staged beside the line: the books are then written by SQL that opens nothing. */
export const SEALED_PERSON: ComputedColumns = {
  types: {
    participant_id: 'uuid',
    sealed_nik: 'bytea',
    nik_masked: 'text',
    nik_index: 'bytea',
    phone_in_clear: 'text',
    sealed_phone: 'bytea',
    phone_masked: 'text',
    phone_index: 'bytea',
  },
  of({ nik, phone }, { newId, keyring }) {
    const id = newId() as ParticipantId;
    const sealed = typeof nik === 'string' ? sealNik(keyring, id, nik as Nik) : null;
    const kept = keepPhone(keyring, id, (phone ?? null) as PhoneNumber | null);
    return {
      participant_id: id,
      sealed_nik: sealed?.sealedNik ?? null,
      nik_masked: sealed?.nikMasked ?? null,
      nik_index: sealed?.nikIndex ?? null,
      phone_in_clear: kept.phone,
      sealed_phone: kept.sealedPhone,
      phone_masked: kept.phoneMasked,
      phone_index: kept.phoneIndex,
    };
  },
};

/**
 * The statement that notes who has the NIKs of the file in the books, sealed or still in clear: line, participant_id, and
 * whether that is the person's row of today. Each half is one join of equal values.
 */
export const NOTE_HOLDERS: Sql = sql`create temporary table import_holders on commit drop as
  select r.line, p.id as participant_id, p.successor_id is null as is_today from import_rows r join participants p on p.nik_index = r.nik_index
  union all
  select r.line, p.id, p.successor_id is null from import_rows r join participants p on p.nik = r.nik`;

/** The lines of the file with the row of today, as `p`, of whoever has their NIK. */
const WITH_HOLDER = sql`import_rows r join import_holders n on n.line = r.line and n.is_today join participants p on p.id = n.participant_id`;

/** SQL for the lines of persons whose NIK somebody else has in the books now. */
export const NIK_TAKEN: Sql = sql`select r.line, r.nik from ${WITH_HOLDER} join families f on f.id = p.family_id
  where f.family_card_number <> r.family_card_number or p.card_number <> r.card_number`;

/** SQL for the lines of persons whose card number somebody else has in the books now. */
export const CARD_NUMBER_TAKEN: Sql = sql`select r.line, r.card_number from import_rows r
  join participants p on p.card_number = r.card_number join families f on f.id = p.family_id
  where p.successor_id is null and (f.family_card_number <> r.family_card_number
    or not exists (select from import_holders n where n.line = r.line and n.participant_id = p.id))`;

/** SQL for the lines with a card number whose last 11 digits, to which money is paid, somebody else's has. */
export const BILLING_NUMBER_TAKEN: Sql = sql`select r.line, r.card_number from import_rows r
  join participants p on p.billing_number = right(r.card_number, 11) where p.card_number <> r.card_number and p.successor_id is null`;

const OF_THE_FAMILY: Readonly<Record<string, string>> = {
  care_class: 'care_class',
  segment: 'segment',
  region: 'region_code',
  paid_through: "to_char(f.paid_through, 'YYYY-MM')",
};
const OF_THE_PERSON: Readonly<Record<string, string>> = {
  name: 'name',
  birth_date: 'birth_date::text',
  sex: 'sex',
  relation: 'relation',
};

/** A number that both have is compared by its index, and by itself where the books have it from before. */
const OTHER_PHONE: Sql = sql`select r.line, r.phone from ${WITH_HOLDER} where p.card_number = r.card_number
  and case when p.phone_index is null then r.phone <> p.phone else r.phone_index <> p.phone_index end`;

/** What the file says of known families and their members otherwise than the books: by column, the lines. */
export const DIFFERING: readonly { readonly field: string; readonly lines: Sql }[] = [
  ...Object.entries(OF_THE_FAMILY).map(([field, known]) => {
    const kept = constant(known.includes('(') ? known : `f.${known}`);
    const given = constant(`h.${field}`);
    return {
      field,
      lines: sql`select h.line, ${given} from ${HEADS} h join families f on f.family_card_number = h.family_card_number
        where ${given} <> ${kept}`,
    };
  }),
  ...Object.entries(OF_THE_PERSON).map(([field, known]) => {
    const given = constant(`r.${field}`);
    return {
      field,
      lines: sql`select r.line, ${given} from ${WITH_HOLDER}
        where p.card_number = r.card_number and ${given} <> ${constant(`p.${known}`)}`,
    };
  }),
  { field: 'phone', lines: OTHER_PHONE },
];

/** SQL for the lines of persons whom the books do not have in a family that they have. */
export const NEW_IN_KNOWN_FAMILIES: Sql = sql`select r.line, r.nik from import_rows r
  where exists (select from families f where f.family_card_number = r.family_card_number)
  and not exists (select from import_holders n where n.line = r.line)`;

/** The persons of families that the books do not have, each with the clinic of the file: line, facility_code. */
export const NEW_CHOICES: Sql = sql`(select r.line, coalesce(r.facility, h.facility) as facility_code
  from import_rows r left join ${HEADS} h on h.family_card_number = r.family_card_number
  where not exists (select from families f where f.family_card_number = r.family_card_number))`;

/** Selects how many families of the file are new, and how many the books have. */
export const FAMILY_COUNTS: Sql = sql`
  select count(*) filter (where f.id is null)::int as added, 0 as updated, count(f.id)::int as unchanged
  from (select distinct family_card_number from import_rows where family_card_number is not null) r
  left join families f on f.family_card_number = r.family_card_number`;

/** The statements that keep the families which the books do not have, with their members, in this order. */
export const keepFamilies = ({ now, by }: { readonly now: Date; readonly by: string }): readonly Sql[] => [
  sql`create temporary table imported_families on commit drop as
    select uuidv7() as family_id, h.family_card_number from ${HEADS} h
    where not exists (select from families f where f.family_card_number = h.family_card_number)`,
  sql`insert into families (id, family_card_number, region_code, care_class, segment, paid_through, registered_at)
    select i.family_id, h.family_card_number, h.region, h.care_class, h.segment, (h.paid_through || '-01')::date,
      coalesce(h.registered_on::timestamp at time zone 'Asia/Jakarta', ${now}::timestamptz)
    from imported_families i join ${HEADS} h using (family_card_number)`,
  sql`insert into participants (id, family_id, card_number, sealed_nik, nik_masked, nik_index, name, birth_date, sex, relation,
      phone, sealed_phone, phone_masked, phone_index, covered_from)
    select r.participant_id, i.family_id, r.card_number, r.sealed_nik, r.nik_masked, r.nik_index, r.name, r.birth_date::date, r.sex, r.relation,
      r.phone_in_clear, r.sealed_phone, r.phone_masked, r.phone_index,
      coalesce((r.covered_from || '-01')::date, greatest(date '2014-01-01', date_trunc('month', r.birth_date::date)::date))
    from imported_families i join import_rows r using (family_card_number) order by r.line`,
  // A number of the file is not given to somebody who registers later.
  sql`select setval('card_numbers', m.newest) from (select max(right(card_number, 10)::bigint) as newest from import_rows
      where card_number between '0005000000000' and '0005999999999') m
    where m.newest > (select last_value from card_numbers)`,
  logRows(sql`select ${by}::text, 'OPERATOR', array_agg(family_id),
      array['name', 'nik', 'birthDate', 'phone', 'cardNumber', 'familyCardNumber', 'village', 'membership'], 'import', 'IMPORT', ${now}::timestamptz
    from (select family_id, (row_number() over ()) / 500 as part from imported_families) numbered group by part`),
];

/** The imported families with the line of their head: family_id and the columns of the file. */
export const IMPORTED_HEADS: Sql = sql`(select i.family_id, h.* from imported_families i join ${HEADS} h using (family_card_number))`;

/** The imported participants who have a clinic in the file: participant_id, facility_code. */
export const IMPORTED_CHOICES: Sql = sql`(select r.participant_id, coalesce(r.facility, h.facility) as facility_code
  from imported_families i join import_rows r using (family_card_number) join ${HEADS} h on h.family_card_number = i.family_card_number
  where coalesce(r.facility, h.facility) is not null)`;
