/** Each way in which a migration can make instances wait is refused, and the way that the refusal names is not. */
import { describe, expect, test } from '@jest/globals';

interface Judged {
  readonly name: string;
  readonly statements: readonly string[];
  readonly isTransactional: boolean;
}

const path = new URL('../../../.ci/blocking-statements.mjs', import.meta.url).href;
const { blockingStatements } = (await import(path)) as {
  blockingStatements: (migration: Judged) => Promise<readonly string[]>;
};

const judge = (statements: readonly string[], isTransactional = true): Promise<readonly string[]> =>
  blockingStatements({ name: '022-planted', statements, isTransactional });

describe('is refused', () => {
  test.each([
    ['create index i on payments (partner_id)', 'create it concurrently'],
    ['alter table payments add constraint c check (amount > 0)', 'add it "not valid" here'],
    [
      'alter table payments add constraint c foreign key (family_id) references families (id)',
      'add it "not valid" here',
    ],
    ['alter table payments add constraint c unique (id, amount)', 'create the index concurrently first'],
    [
      'alter table payments add constraint c check (amount > 0) not valid; alter table payments validate constraint c',
      'validate it in a migration of its own',
    ],
    ['alter table visits alter column note set not null', 'not null note not valid'],
    ['alter table visits alter column note type varchar(10)', 'rewrites visits'],
    ['alter table visits add column token uuid default gen_random_uuid()', 'differs from row to row'],
    ['alter table visits add column twice bigint generated always as (2) stored', 'rewrites visits'],
    ['alter table visits add column number bigint generated always as identity', 'rewrites visits'],
    ['alter table visits add column family uuid references families (id)', 'add it "not valid" here'],
    ['alter table visits rename column note to remark', 'takes it from the release before'],
    ['alter table partners rename to payers', 'takes it from the release before'],
    ['update families set credit = 0', 'in batches by a background job'],
    ['delete from visits', 'in batches by a background job'],
    ['truncate partners', 'takes its rows from the release before'],
    ['lock table families', 'makes everybody wait'],
    ['reindex table families', 'creating another concurrently'],
    ['do $$ begin update families set credit = 0; end $$', 'cannot be judged'],
    ['create index concurrently i on payments (partner_id)', 'let isTransactional() return false'],
  ])('%s', async (statement, says) => {
    expect((await judge([statement])).join('\n')).toContain(says);
  });

  test('an index that an attempt before may have left invalid', async () => {
    expect(await judge(['create index concurrently i on payments (partner_id)'], false)).toEqual([
      expect.stringContaining('say "drop index concurrently if exists" first'),
    ]);
  });

  test('anything else without a transaction', async () => {
    expect(await judge(['alter table visits add column remark text'], false)).toEqual([
      expect.stringContaining('does nothing but build or drop indexes'),
    ]);
  });
});

describe('is held', () => {
  test.each([
    [
      'a new table with whatever belongs to it',
      ['create table n (id uuid primary key, a int check (a > 0))', 'create index i on n (a)', 'update n set a = 1'],
    ],
    [
      'a column whose value is the same for all rows',
      ["alter table visits add column remark text not null default '', add column at timestamptz default now()"],
    ],
    ['a constraint that is not yet proven', ['alter table payments add constraint c check (amount > 0) not valid']],
    ['a constraint that is proven apart', ['alter table payments validate constraint c']],
    ['a constraint on an index that is there', ['alter table payments add constraint u unique using index i']],
    ['a trigger', ['create trigger t before insert on payments for each row execute function f()']],
    ['an index of a table that stays small', ['create index i on partners (code)']],
  ])('%s', async (_, statements) => {
    expect(await judge(statements)).toEqual([]);
  });

  test('an index that is built concurrently after what an attempt may have left', async () => {
    const statements = ['drop index concurrently if exists i', 'create index concurrently i on payments (partner_id)'];
    expect(await judge(statements, false)).toEqual([]);
  });
});
