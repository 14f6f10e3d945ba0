/** Imports first-level clinics. A clinic that is known takes what the file says; its participants stay. */
import {
  type ImportKind,
  REGION_EXPECTED,
  numberWithin,
  oneOf,
  readImportedDay,
  readImportedText,
  readVillage,
  repeatedLines,
} from '../../platform/imports/index.js';
import { type Sql, sql } from '../../platform/db/sql.js';
import { REGION_NAMES } from '../regions/index.js';
import { FACILITY_KINDS } from './facility.js';

const STAGED = sql`(select r.line, r.code, r.name, r.kind, r.region as region_code, r.latitude::double precision,
    r.longitude::double precision, r.capacity::integer, r.open_from::date, r.open_through::date from import_rows r)`;
const VALUES = sql`name, kind, region_code, latitude, longitude, capacity, open_from, open_through`;
const IS_EQUAL = sql`(k.name, k.kind, k.region_code, k.latitude, k.longitude, k.capacity, k.open_from, k.open_through)
  is not distinct from (s.name, s.kind, s.region_code, s.latitude, s.longitude, s.capacity, s.open_from, s.open_through)`;

export const FACILITIES_IMPORT: ImportKind = {
  name: 'facilities',
  about: 'First-level clinics (FKTP): where they are, and how many participants each may have. Regions come first.',
  columns: [
    {
      name: 'code',
      isRequired: true,
      about: 'The code of the clinic, by which it is known.',
      example: '0223U001',
      expected: 'a code of 1 to 20 letters, digits and dashes',
      read: (text) => (/^[\w-]{1,20}$/.test(text) ? text : null),
    },
    {
      name: 'name',
      isRequired: true,
      about: 'The name of the clinic.',
      example: 'Puskesmas Contoh',
      expected: 'a name of at most 200 characters',
      read: readImportedText,
    },
    {
      name: 'kind',
      isRequired: true,
      about: 'What it is: PUSKESMAS, KLINIK or DOKTER.',
      example: 'PUSKESMAS',
      expected: FACILITY_KINDS.join(', '),
      read: oneOf(FACILITY_KINDS),
    },
    {
      name: 'region',
      isRequired: true,
      about: 'The village where it is.',
      example: '64.72.01.1001',
      expected: REGION_EXPECTED,
      read: readVillage,
    },
    {
      name: 'latitude',
      isRequired: true,
      about: 'Degrees of WGS 84, south negative.',
      example: '-0.5022',
      expected: 'degrees from -11.5 to 6.5, within Indonesia',
      read: numberWithin(-11.5, 6.5),
    },
    {
      name: 'longitude',
      isRequired: true,
      about: 'Degrees of WGS 84, east positive.',
      example: '117.1536',
      expected: 'degrees from 94.5 to 141.5, within Indonesia',
      read: numberWithin(94.5, 141.5),
    },
    {
      name: 'capacity',
      isRequired: true,
      about: 'How many participants it may have.',
      example: '12000',
      expected: 'a whole number from 1 to 1000000',
      read: numberWithin(1, 1_000_000, { isWhole: true }),
    },
    {
      name: 'open_from',
      isRequired: true,
      about: 'The first day on which it takes participants.',
      example: '2014-01-01',
      expected: 'a day such as 2014-01-01 or 01/01/2014',
      read: readImportedDay,
    },
    {
      name: 'open_through',
      isRequired: false,
      about: 'The last such day, when it is known.',
      example: '',
      expected: 'a day such as 2026-12-31 or 31/12/2026',
      read: readImportedDay,
    },
  ],
  faultsOf: ({ open_from: from, open_through: through }) =>
    from !== null && from !== undefined && through !== null && through !== undefined && through < from
      ? [{ field: 'open_through', expected: 'no day before open_from' }]
      : [],
  rules: () => [
    { field: 'code', expected: 'each clinic once', lines: repeatedLines(sql`r.code`) },
    {
      field: 'region',
      expected: 'a village that the books have: import it first',
      lines: sql`select r.line, r.region from import_rows r
        where r.region is not null and not exists (select from ${REGION_NAMES} k where k.code = r.region)`,
    },
  ],
  counts: sql`
    select count(*) filter (where k.id is null)::int as added,
      count(*) filter (where k.id is not null and not (${IS_EQUAL}))::int as updated,
      count(*) filter (where k.id is not null and ${IS_EQUAL})::int as unchanged
    from ${STAGED} s left join facilities k on k.code = s.code`,
  keep: () => [
    sql`insert into facilities (id, code, ${VALUES})
      select uuidv7(), s.code, s.name, s.kind, s.region_code, s.latitude, s.longitude, s.capacity, s.open_from, s.open_through
      from ${STAGED} s where not exists (select from facilities k where k.code = s.code) order by s.line`,
    sql`update facilities k set (${VALUES}) =
        (s.name, s.kind, s.region_code, s.latitude, s.longitude, s.capacity, s.open_from, s.open_through)
      from ${STAGED} s where s.code = k.code and not (${IS_EQUAL})`,
  ],
};

/** The clinics by code: whether each takes participants from a day on, and how many places are free then. */
export const openPlacesOn = (day: string): Sql =>
  sql`(select f.id, f.code, f.open_from <= ${day}::date and (f.open_through is null or f.open_through >= ${day}::date) as is_open,
      f.capacity - (select count(*) from facility_choices c where c.facility_id = f.id and not exists (
        select from facility_choices l where l.participant_id = c.participant_id and l.valid_from > c.valid_from)) as places
    from facilities f)`;

/** Gives imported participants their clinic. `people` has the columns participant_id and facility_code. */
export const keepImportedChoices = (
  people: Sql,
  { today, now, by }: { readonly today: string; readonly now: Date; readonly by: string },
): Sql =>
  sql`insert into facility_choices (id, participant_id, facility_id, valid_from, reason, documents, chosen_by, chosen_at)
    select uuidv7(), p.participant_id, f.id, ${today}::date, 'REGISTRATION', '{}', ${by}, ${now}
    from ${people} p join facilities f on f.code = p.facility_code`;
