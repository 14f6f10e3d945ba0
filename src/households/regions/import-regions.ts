/** Imports regions by their Kemendagri codes. A region that is known takes the name and the decree of the file. */
import { type ImportKind, readImportedText, readRegion, repeatedLines } from '../../platform/imports/index.js';
import { sql } from '../../platform/db/sql.js';

const PARENT = sql`case length(r.code) when 5 then left(r.code, 2) when 8 then left(r.code, 5) when 13 then left(r.code, 8) end`;

export const REGIONS_IMPORT: ImportKind = {
  name: 'regions',
  about: 'Provinces, regencies, districts and villages, by the codes of a decree of the Ministry of Home Affairs.',
  columns: [
    {
      name: 'code',
      isRequired: true,
      about: 'The Kemendagri code with its dots, at any level.',
      example: '11.01.01.2001',
      expected: 'a Kemendagri code such as 11, 11.01, 11.01.01 or 11.01.01.2001',
      read: readRegion,
    },
    {
      name: 'name',
      isRequired: true,
      about: 'The official name.',
      example: 'Keude Bakongan',
      expected: 'a name of at most 200 characters',
      read: readImportedText,
    },
    {
      name: 'decree',
      isRequired: false,
      about: 'The decree by which code and name hold.',
      example: 'Kepmendagri 300.2.2-2138/2025',
      expected: 'the name of a decree, of at most 200 characters',
      read: readImportedText,
    },
  ],
  rules: () => [
    { field: 'code', expected: 'each code once', lines: repeatedLines(sql`r.code`) },
    {
      field: 'code',
      expected: 'a region inside one that the file or the books have',
      lines: sql`select r.line, r.code from import_rows r where ${PARENT} is not null
        and not exists (select from regions k where k.code = ${PARENT})
        and not exists (select from import_rows o where o.code = ${PARENT})`,
    },
  ],
  counts: sql`
    select count(*) filter (where k.code is null)::int as added,
      count(*) filter (where k.name <> r.name or k.decree is distinct from coalesce(r.decree, k.decree))::int as updated,
      count(*) filter (where k.name = r.name and k.decree is not distinct from coalesce(r.decree, k.decree))::int as unchanged
    from import_rows r left join regions k on k.code = r.code`,
  keep: () => [
    sql`insert into regions as k (code, parent_code, name, decree)
      select r.code, ${PARENT}, r.name, r.decree from import_rows r order by r.code
      on conflict (code) do update set name = excluded.name, decree = coalesce(excluded.decree, k.decree)
      where (k.name, k.decree) is distinct from (excluded.name, coalesce(excluded.decree, k.decree))`,
  ],
};
