/**
 * Compares, column by column, what MikroORM's own comparison ignores: element types of arrays, time zones, JSON and
 * binary JSON, collations, missing primary keys and foreign keys to another table.
 */
import type { EntityMetadata, EntityProperty } from '@mikro-orm/core';
import type { MikroORM } from '@mikro-orm/postgresql';

interface DeclaredColumn {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  readonly collation: string | null;
  /** The column's position in the primary key, from 1; null outside it. */
  readonly key: number | null;
  /** The table that the column's foreign key refers to; null where the entity declares none. */
  readonly leadsTo: string | null;
}

/** Compares the columns that exist in the database; MikroORM reports the missing ones. */
const COMPARE = `
  with declared as (
    select * from jsonb_to_recordset(?::jsonb)
      as d("table" text, "column" text, type text, "collation" text, key integer, "leadsTo" text)),
  described as (
    select d."table", d."column",
      concat_ws(' ', format_type(to_regtype(d.type), to_regtypemod(d.type)), 'collate ' || d."collation",
        'primary key ' || d.key, 'references ' || d."leadsTo") as entity,
      concat_ws(' ', format_type(a.atttypid, a.atttypmod),
        case when a.attcollation <> t.typcollation then 'collate ' || l.collname end,
        'primary key ' || (select array_position(i.indkey::int2[], a.attnum) + 1 from pg_index i where i.indrelid = c.oid and i.indisprimary),
        (select 'references ' || k.confrelid::regclass from pg_constraint k
          where d."leadsTo" is not null and k.contype = 'f' and k.conrelid = c.oid and k.conkey = array[a.attnum])) as database
    from declared d
    join pg_class c on c.oid = to_regclass(quote_ident(d."table"))
    join pg_attribute a on a.attrelid = c.oid and a.attname = d."column" and not a.attisdropped
    join pg_type t on t.oid = a.atttypid
    left join pg_collation l on l.oid = a.attcollation)
  select "table" || '.' || "column" || ': ' || entity || ' in the entity, ' || database || ' in the database' as line
  from described where entity <> database order by 1`;

/** MikroORM writes an identity column as one of PostgreSQL's short forms of a sequence. */
const typeOf = (type: string): string => type.replace(/^serial$/, 'integer').replace(/^bigserial$/, 'bigint');

function columnsOf(meta: EntityMetadata): DeclaredColumn[] {
  const keys = meta.getPrimaryProps().flatMap(({ fieldNames }) => fieldNames);
  const columnOf = (property: EntityProperty, column: string, place: number): DeclaredColumn => ({
    table: meta.tableName,
    column,
    type: typeOf(property.columnTypes[place] ?? ''),
    collation: property.collation ?? null,
    key: keys.includes(column) ? keys.indexOf(column) + 1 : null,
    leadsTo: property.targetMeta?.tableName ?? null,
  });
  return meta.props.flatMap((property) =>
    (property.fieldNames ?? []).map((column, place) => columnOf(property, column, place)),
  );
}

/** One line for each column whose declaration differs from the database. */
export async function findColumnDrift(orm: MikroORM): Promise<string[]> {
  const declared = [...orm.getMetadata().getAll().values()].flatMap(columnsOf);
  const rows = await orm.em.execute<{ line: string }[]>(COMPARE, [JSON.stringify(declared)]);
  return rows.map(({ line }) => line);
}
