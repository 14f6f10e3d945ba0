/**
 * What must be true after every step of a random history: every rupiah of a family is somewhere, its rows are what its
 * movements lead to, and every past moment is told as it was.
 */
import { expect } from '@jest/globals';
import { zoneDaysAt } from '../../../src/households/regions/index.js';
import { assessFamily, createFamilyQueries, createParticipantQueries } from '../../../src/households/families/index.js';
import { familySource } from '../../../src/fieldwork/portfolios/index.js';
import { idOf } from '../global-ids.js';
import { askThrough } from '../world/ask.js';
import { asRole } from '../world/viewers.js';
import type { History, Lived } from './lived.js';

interface Balances {
  readonly received: bigint;
  readonly returned: bigint;
  readonly premium: bigint;
  readonly credit: bigint;
  readonly plans: bigint;
  readonly suspense: bigint;
}

const BALANCES = `
  select coalesce(sum(amount) filter (where account = 'partner-clearing' and side = 'debit'), 0) as received,
    coalesce(sum(net) filter (where account = 'returned'), 0) as returned,
    coalesce(sum(net) filter (where account = 'premium'), 0) as premium,
    coalesce(sum(net) filter (where account = 'family-credit'), 0) as credit,
    coalesce(sum(net) filter (where account = 'instalment-plan'), 0) as plans,
    coalesce(sum(net) filter (where account = 'suspense'), 0) as suspense
  from (select *, case side when 'credit' then amount else -amount end as net from journal_lines where family_id = $1) lines`;

/** Money in = months paid + credit + plan + suspense, of one family, by what its partners told and by the journal. */
export async function expectConserved({ database: { pool } }: History, family: Lived): Promise<void> {
  const { rows } = await pool.query<Balances>(BALANCES, [family.id]);
  const [held] = rows;
  if (held === undefined) throw new Error('sums are one row');
  expect({ family: family.id, received: held.received, returned: held.returned }).toEqual({
    family: family.id,
    received: family.received,
    returned: family.takenBack,
  });
  expect(held.premium + held.credit + held.plans + held.suspense).toBe(family.received - family.takenBack);
  expect(Object.entries(held).filter(([, balance]) => balance < 0n)).toEqual([]);
  const { rows: families } = await pool.query<{ credit: bigint }>('select credit from families where id = $1', [
    family.id,
  ]);
  expect(families[0]?.credit).toBe(held.credit);
}

/** The same for all families of the database together. */
export async function expectAllConserved({ database: { pool } }: History): Promise<void> {
  const { rows } = await pool.query('select * from journal_imbalances');
  expect(rows).toEqual([]);
  const { rows: sums } = await pool.query<Record<string, bigint>>('select * from money_conservation');
  const { received, ...rest } = sums[0] as Record<string, bigint>;
  const places = ['applied', 'credit', 'plans', 'funds', 'suspense', 'returned', 'unclaimed'];
  expect(places.reduce((sum, place) => sum + (rest[place] ?? 0n), 0n)).toBe(received);
}

interface Movement {
  readonly kind: string;
  readonly before: string;
  readonly after: string;
  readonly creditBefore: bigint;
  readonly creditAfter: bigint;
}

const MOVEMENTS = `
  select kind, to_char(b, 'YYYY-MM') as before, to_char(a, 'YYYY-MM') as after, cb as "creditBefore", ca as "creditAfter" from (
    select outcome as kind, paid_through_before as b, paid_through_after as a, credit_before as cb, credit_after as ca, posted_at, id
    from payments where family_id = $1 and paid_through_after is not null
    union all
    select kind, paid_through_before, paid_through_after, credit_before, credit_after, posted_at, id
    from ledger_entries where family_id = $1 and paid_through_after is not null) m order by posted_at, id`;

const JOINERS = `
  select participant_id as id, to_char(paid_through_before, 'YYYY-MM') as before, to_char(paid_through_after, 'YYYY-MM') as after
  from joiner_movements where family_id = $1 order by posted_at, entry_id`;

/** Each movement begins where the one before it ended, and the last one ends in the rows of today. */
export async function expectReplayed({ database: { pool } }: History, { id }: Lived): Promise<void> {
  const { rows: moved } = await pool.query<Movement>(MOVEMENTS, [id]);
  for (const [place, { after, creditAfter }] of moved.entries()) {
    const next = moved[place + 1];
    if (next !== undefined) expect([next.before, next.creditBefore]).toEqual([after, creditAfter]);
  }
  const { rows } = await pool.query<{ paidThrough: string; credit: bigint }>(
    `select to_char(paid_through, 'YYYY-MM') as "paidThrough", credit from families where id = $1`,
    [id],
  );
  const last = moved.at(-1);
  if (last !== undefined) expect(rows[0]).toEqual({ paidThrough: last.after, credit: last.creditAfter });

  const { rows: joined } = await pool.query<{ id: string; before: string; after: string | null }>(JOINERS, [id]);
  const own = new Map<string, string | null>();
  for (const { id: person, before, after } of joined) {
    // Once caught up with the family, a person has no own month until a reversal opens it again.
    if (own.get(person) !== undefined && own.get(person) !== null) expect(before).toBe(own.get(person));
    own.set(person, after);
  }
  const { rows: people } = await pool.query<{ id: string; own: string | null }>(
    `select id, to_char(own_paid_through, 'YYYY-MM') as own from participants where family_id = $1 and id = any($2::uuid[])`,
    [id, [...own.keys()]],
  );
  expect(new Map(people.map((person) => [person.id, person.own]))).toEqual(own);
}

/** What the family was told at a moment. */
export interface Moment {
  readonly family: Lived;
  readonly at: Date;
  readonly told: object;
}

const toldOf = ({
  status,
  amountToReactivate,
  monthsInArrears,
  heldInPlan,
  paidThrough,
}: Record<'status' | 'paidThrough', string> &
  Record<'amountToReactivate' | 'heldInPlan', bigint | number> & { readonly monthsInArrears: number }) => ({
  status,
  amountToReactivate: Number(amountToReactivate),
  monthsInArrears,
  heldInPlan: Number(heldInPlan),
  paidThrough,
});

/** Keeps what the family is told now; postings of one step may be dated some milliseconds after its clock. */
export async function momentOf({ database: { pool }, by, harness }: History, family: Lived): Promise<Moment> {
  const at = new Date(harness.clock.now().getTime() + 500);
  const days = zoneDaysAt(at);
  const visibility = { scope: { kind: 'all' as const }, days };
  const [read] = await createFamilyQueries(pool, familySource).findByIds(visibility, [family.id]);
  const members = await createParticipantQueries(pool).findByFamilies([family.id]);
  if (read === undefined) throw new Error('a family of a history is there');
  return { family, at, told: toldOf(assessFamily({ family: read, members }, { assess: by.assess, days })) };
}

const AT = `query ($id: ID!, $asOf: DateTime!) { family(by: { id: $id }) { at(asOf: $asOf) { arrears {
  status amountToReactivate monthsInArrears heldInPlan paidThrough } } } }`;

/** Every past moment is told as it was told then. */
export async function expectPast({ database, by, harness }: History, moments: readonly Moment[]): Promise<void> {
  const ask = askThrough(database, by);
  const caller = {
    viewer: asRole('BRANCH_OFFICER', 'ALL'),
    now: new Date(harness.clock.now().getTime() + 60_000).toISOString(),
  };
  for (const { family, at, told } of moments) {
    const variables = { id: idOf('Family', family.id), asOf: at.toISOString() };
    const { data, errors } = await ask<{ family: { at: { arrears: Parameters<typeof toldOf>[0] } } }>(
      caller,
      AT,
      variables,
    );
    expect(errors).toEqual([]);
    expect({ at, ...toldOf(data!.family.at.arrears) }).toEqual({ at, ...told });
  }
}
