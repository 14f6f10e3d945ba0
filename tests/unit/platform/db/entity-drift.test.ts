import { describe, expect, test } from '@jest/globals';
import { driftAmong } from '../../../../src/platform/db/structure/entity-drift.js';

describe('driftAmong', () => {
  test.each([
    `set names 'utf8';`,
    'alter table "visits" drop constraint "visits_state_is_known";',
    'drop index "visits_by_cadre";',
    'drop trigger if exists "visits_note_updates" on "visits";',
    'drop function if exists "visits_visits_note_updates_fn"();',
    'drop function if exists "cover_of_family"(uuid, date);',
    '',
  ])('what stands in migrations alone is no drift: %s', (statement) => {
    expect(driftAmong(statement)).toEqual([]);
  });

  test.each([
    'create table "visits" ("id" uuid not null, primary key ("id"));',
    'drop table if exists "stray" cascade;',
    'drop view if exists "stray" cascade;',
    'alter table "visits" add "note" text null;',
    'alter table "visits" drop column "extra";',
    'alter table "visits" drop constraint "visits_state_is_known", drop column "extra";',
    'alter table "visits" alter column "outcome" drop not null;',
    'alter table "visits" rename column "extra" to "note";',
    'create index "visits_by_note" on "visits" ("note");',
  ])('is drift: %s', (statement) => {
    expect(driftAmong(`set names 'utf8';\n\n${statement}\n`)).toEqual([statement]);
  });
});
