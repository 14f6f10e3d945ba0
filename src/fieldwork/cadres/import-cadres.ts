/**
 * Imports cadres, each known by the mobile number. It appoints nobody: a recommendation, training and a card come first.
 * Of a cadre who is known the file changes nothing; where it says something else, that is named.
 */
import { REGION_NAMES } from '../../households/regions/index.js';
import { parsePhoneNumber } from '../../kernel/phone-number.js';
import {
  type ImportKind,
  REGION_EXPECTED,
  readImportedText,
  readVillage,
  repeatedLines,
} from '../../platform/imports/index.js';
import { type Sql, constant, sql } from '../../platform/db/sql.js';

const KNOWN = sql`(select c.id, c.phone, c.name, c.home_region_code as home_region, b.code as branch
  from cadres c join branches b on b.id = c.branch_id)`;

/** The lines of known cadres who have another value in the books. */
const differsIn = (column: string): Sql =>
  sql`select r.line, ${constant(`r.${column}`)} from import_rows r join ${KNOWN} k on k.phone = r.phone
    where ${constant(`r.${column} <> k.${column}`)}`;

export const CADRES_IMPORT: ImportKind = {
  name: 'cadres',
  about: 'Cadres, with the branch that answers for each. Regions and branches come first.',
  columns: [
    {
      name: 'branch',
      isRequired: true,
      about: 'The code of the branch.',
      example: '1701',
      expected: 'the code of a branch',
      read: readImportedText,
    },
    {
      name: 'name',
      isRequired: true,
      about: 'The name as it stands on the official card.',
      example: 'Siti Contoh',
      expected: 'a name of at most 200 characters',
      read: readImportedText,
    },
    {
      name: 'phone',
      isRequired: true,
      about: 'The mobile number, by which the cadre is known.',
      example: '081250000001',
      expected: 'an Indonesian mobile number, such as 081250000001',
      read: parsePhoneNumber,
    },
    {
      name: 'home_region',
      isRequired: true,
      about: 'The village where the cadre lives and works.',
      example: '64.72.01.1001',
      expected: REGION_EXPECTED,
      read: readVillage,
    },
  ],
  rules: () => [
    { field: 'phone', expected: 'each cadre once', lines: repeatedLines(sql`r.phone`) },
    {
      field: 'branch',
      expected: 'a branch that the books have: import it first',
      lines: sql`select r.line, r.branch from import_rows r
        where r.branch is not null and not exists (select from branches b where b.code = r.branch)`,
    },
    {
      field: 'home_region',
      expected: 'a village that the books have: import it first',
      lines: sql`select r.line, r.home_region from import_rows r
        where r.home_region is not null and not exists (select from ${REGION_NAMES} k where k.code = r.home_region)`,
    },
  ],
  differences: ['name', 'branch', 'home_region'].map((field) => ({
    field,
    expected: 'what the books have of this cadre, which stays',
    lines: differsIn(field),
  })),
  counts: sql`
    select count(*) filter (where k.id is null)::int as added, 0 as updated, count(k.id)::int as unchanged
    from import_rows r left join ${KNOWN} k on k.phone = r.phone`,
  keep: () => [
    sql`insert into cadres (id, branch_id, home_region_code, name, phone)
      select uuidv7(), b.id, r.home_region, r.name, r.phone from import_rows r join branches b on b.code = r.branch
      where not exists (select from cadres c where c.phone = r.phone) order by r.line`,
  ],
};
