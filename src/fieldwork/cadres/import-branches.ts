/** Imports branch offices with the regions for which they answer. A branch that is known takes what the file says. */
import { REGION_NAMES } from '../../households/regions/index.js';
import { parseRegionCode } from '../../kernel/region-code.js';
import { type ImportKind, readImportedText, repeatedLines } from '../../platform/imports/index.js';
import { sql } from '../../platform/db/sql.js';

/** Codes separated by blanks, in their order. */
function readRegions(text: string): string | null {
  const codes = text.split(/\s+/);
  return codes.every((code) => parseRegionCode(code) !== null) ? [...new Set(codes)].toSorted().join(' ') : null;
}

const KNOWN = sql`(select b.id, b.code, b.name,
    coalesce((select string_agg(g.region_code, ' ' order by g.region_code) from branch_regions g where g.branch_id = b.id), '') as regions
  from branches b)`;

export const BRANCHES_IMPORT: ImportKind = {
  name: 'branches',
  about: 'Branch offices, and the regions for which each answers. Regions come first.',
  columns: [
    {
      name: 'code',
      isRequired: true,
      about: 'The short code of the branch, by which it is known.',
      example: '1701',
      expected: 'a code of 1 to 20 letters, digits and dashes',
      read: (text) => (/^[\w-]{1,20}$/.test(text) ? text : null),
    },
    {
      name: 'name',
      isRequired: true,
      about: 'The name of the branch.',
      example: 'Kantor Cabang Samarinda',
      expected: 'a name of at most 200 characters',
      read: readImportedText,
    },
    {
      name: 'regions',
      isRequired: true,
      about: 'The codes of the regions, of any level, separated by blanks.',
      example: '64.72 64.02',
      expected: 'Kemendagri codes separated by blanks, such as 64.72 64.02',
      read: readRegions,
    },
  ],
  rules: () => [
    { field: 'code', expected: 'each branch once', lines: repeatedLines(sql`r.code`) },
    {
      field: 'regions',
      expected: 'regions that the books have: import them first',
      lines: sql`select r.line, g.code from import_rows r cross join unnest(string_to_array(r.regions, ' ')) as g (code)
        where not exists (select from ${REGION_NAMES} k where k.code = g.code)`,
    },
  ],
  counts: sql`
    select count(*) filter (where k.id is null)::int as added,
      count(*) filter (where (k.name, k.regions) is distinct from (r.name, r.regions) and k.id is not null)::int as updated,
      count(*) filter (where (k.name, k.regions) is not distinct from (r.name, r.regions))::int as unchanged
    from import_rows r left join ${KNOWN} k on k.code = r.code`,
  keep: () => [
    sql`insert into branches as k (id, code, name) select uuidv7(), r.code, r.name from import_rows r order by r.line
      on conflict (code) do update set name = excluded.name where k.name <> excluded.name`,
    sql`delete from branch_regions g using branches b, import_rows r
      where b.id = g.branch_id and r.code = b.code and g.region_code <> all (string_to_array(r.regions, ' '))`,
    sql`insert into branch_regions (branch_id, region_code)
      select b.id, g.code from import_rows r join branches b on b.code = r.code
      cross join unnest(string_to_array(r.regions, ' ')) as g (code) on conflict do nothing`,
  ],
};
