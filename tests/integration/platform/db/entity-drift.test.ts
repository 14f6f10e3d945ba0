/** The entities describe every column as the migrations build it, and each way in which a column can differ is seen. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { TABLES } from '../../../../src/composition/schema/entities.js';
import { findEntityDrift } from '../../../../src/platform/db/structure/entity-drift.js';
import { useTestDatabase } from '../../../support/test-database.js';

const FAULTS = [
  {
    fault: 'a table without an entity',
    ddl: 'create table stray (id uuid primary key)',
    drift: 'drop table if exists "stray" cascade;',
  },
  {
    fault: 'a view without an owner',
    ddl: 'create view stray_view as select 1 as one',
    drift: 'drop view if exists "stray_view" cascade;',
  },
  { fault: 'a column too many', ddl: 'alter table visits add extra text', drift: 'drop column "extra"' },
  { fault: 'a lost not null', ddl: 'alter table visits alter state drop not null', drift: '"state" set not null' },
  {
    fault: 'a lost default',
    ddl: 'alter table partners alter active drop default',
    drift: '"active" set default true',
  },
  { fault: 'another type', ddl: 'alter table visits alter note type varchar(20)', drift: '"note" type text' },
  {
    fault: 'another default',
    ddl: 'alter table call_queue alter call_from set default now()',
    drift: `"call_from" set default '-infinity'`,
  },
  {
    fault: 'a time without its zone',
    ddl: 'alter table visits alter recorded_at type timestamp',
    drift: 'visits.recorded_at: timestamp with time zone in the entity, timestamp without time zone in the database',
  },
  {
    fault: 'elements of another type',
    ddl: 'alter table access_log alter fields type integer[] using null',
    drift: 'access_log.fields: text[] in the entity, integer[] in the database',
  },
  {
    fault: 'JSON that is not binary',
    ddl: 'alter table saved_segments alter filter type json',
    drift: 'saved_segments.filter: jsonb in the entity, json in the database',
  },
  {
    fault: 'a lost collation',
    ddl: 'alter table payments alter region_code type text',
    drift: 'payments.region_code: text collate C in the entity, text in the database',
  },
  {
    fault: 'a lost primary key',
    ddl: 'alter table pledges drop constraint pledges_pkey',
    drift: 'pledges.id: uuid primary key 1 in the entity, uuid in the database',
  },
  {
    fault: 'a foreign key that leads elsewhere',
    ddl: `alter table complaints drop constraint complaints_about_cadre_id_fkey,
      add foreign key (about_cadre_id) references families(id)`,
    drift: 'complaints.about_cadre_id: uuid references cadres in the entity, uuid references families in the database',
  },
  {
    fault: 'a lost foreign key',
    ddl: 'alter table promises_to_pay drop constraint promises_to_pay_visit_id_fkey',
    drift: 'promises_to_pay.visit_id: uuid references visits in the entity, uuid in the database',
  },
];

describe('findEntityDrift', () => {
  const database = useTestDatabase();
  let drift = '';

  test('finds nothing in what the migrations build', async () => {
    expect(await findEntityDrift(database.url, TABLES)).toEqual([]);
  });

  describe('when the database was changed by hand', () => {
    beforeAll(async () => {
      for (const { ddl } of FAULTS) await database.pool.query(ddl);
      drift = (await findEntityDrift(database.url, TABLES)).join('\n');
    });

    test.each(FAULTS)('sees $fault', ({ drift: line }) => {
      expect(drift).toContain(line);
    });
  });
});
