/** Checks what subscribers and phones saw against the database. */
import { TODAY } from '../world/today.js';
import type { Seen, Slice } from '../watchers/subscriber.js';
import { type Ask, type Check, type Finding, type PhoneEvidence, gather } from './evidence.js';

function conditionOf(slice: Slice): { readonly sql: string; readonly values: readonly string[] } {
  switch (slice.kind) {
    case 'everything':
      return { sql: 'true', values: [] };
    case 'cadre':
      return { sql: 'cadre_id = $2', values: [slice.cadreId] };
    case 'region':
      return { sql: "(region_code = $2 or region_code like $2 || '.%')", values: [slice.regionCode] };
  }
}

/** The payments of the slice, in the order of their numbers. @internal For watchers that wait until all has arrived. */
export async function expectedPayments(
  ask: Ask,
  { slice, afterNumber }: Pick<Seen, 'slice' | 'afterNumber'>,
): Promise<string[]> {
  const { sql, values } = conditionOf(slice);
  const rows = await ask<{ payment_id: string }>(
    `select payment_id from live_events where stream_id = 1 and kind = 'payment-confirmed' and number > $1 and ${sql} order by number`,
    [String(afterNumber), ...values],
  );
  return rows.map(({ payment_id }) => payment_id);
}

/** Where two lists part; null when they are equal. */
function firstDifference(expected: readonly string[], seen: readonly string[]): string | null {
  const place = expected.findIndex((id, at) => seen[at] !== id);
  if (place === -1 && seen.length === expected.length) return null;
  const at = place === -1 ? expected.length : place;
  const known = new Set(seen);
  const missing = expected.filter((id) => !known.has(id)).length;
  const repeats = seen.length - known.size;
  return `${seen.length} of ${expected.length} payments, ${missing} missing, ${repeats} repeated; from place ${at + 1} on ${seen[at] ?? 'nothing'} instead of ${expected[at] ?? 'nothing'}`;
}

export const subscribersSawTheirSlice: Check = async ({ ask, seen }) => {
  const cases: string[] = [];
  for (const one of seen) {
    const difference = firstDifference(await expectedPayments(ask, one), one.payments);
    if (difference !== null) cases.push(`${one.name}: ${difference}; endings ${JSON.stringify(one.endings)}`);
  }
  return gather(
    'subscribers-saw-their-slice',
    'subscribers did not see exactly the payments they may see, in order',
    cases,
  );
};

export const subscribersHeardNoFaultOfOurs: Check = ({ seen }) =>
  gather(
    'streams-end-with-a-reason',
    'streams ended with a fault of ours instead of a code to come back by',
    seen
      .filter(({ endings }) => 'INTERNAL' in endings || 'INTERNAL_SERVER_ERROR' in endings)
      .map(({ name, endings }) => `${name}: ${JSON.stringify(endings)}`),
  );

function difference({ kept, afresh }: PhoneEvidence): string | null {
  if (afresh === null) return 'a phone that knows nothing was not told everything';
  const wrong = [...afresh].filter(([id, family]) => kept.get(id) !== family);
  const left = [...kept.keys()].filter((id) => !afresh.has(id));
  if (wrong.length === 0 && left.length === 0) return null;
  const [[id, family] = ['', '']] = wrong;
  return `${wrong.length} families are otherwise, ${left.length} have left; first ${kept.get(id) ?? 'nothing'} instead of ${family}`;
}

/** The portfolio as the database has it now, in the fields that a phone keeps too. */
const PORTFOLIO = `
  select 'Family_' || f.id as id, to_char(f.paid_through, 'YYYY-MM') as "paidThrough", f.credit::text as credit
  from portfolio_assignments a join families f on f.id = a.family_id
  where a.cadre_id = $1 and a.valid_from <= ${TODAY} and (a.valid_through is null or a.valid_through >= ${TODAY})`;

async function differenceFromBooks(ask: Ask, { cadreId, kept }: PhoneEvidence): Promise<string | null> {
  const rows = await ask<{ id: string; paidThrough: string; credit: string }>(PORTFOLIO, [cadreId]);
  const wrong = rows.filter(({ id, paidThrough, credit }) => {
    const copy = JSON.parse(kept.get(id) ?? '{}') as { paidThrough?: string; credit?: number };
    return copy.paidThrough !== paidThrough || String(copy.credit) !== credit;
  });
  if (wrong.length === 0 && rows.length === kept.size) return null;
  const [row] = wrong;
  return `${kept.size} families for ${rows.length}; ${wrong.length} are otherwise in the books: ${JSON.stringify(row)} and the phone has ${kept.get(row?.id ?? '') ?? 'nothing'}`;
}

export const phonesKnowTheServersState: Check = async ({ ask, phones }): Promise<readonly Finding[]> => {
  const cases: string[] = [];
  for (const phone of phones) {
    const problem = difference(phone) ?? (await differenceFromBooks(ask, phone));
    if (problem !== null) cases.push(`cadre ${phone.cadreId}: ${problem}`);
  }
  return gather(
    'phones-know-the-servers-state',
    'phones that followed every change do not hold what the server holds',
    cases,
  );
};

/** What a region has collected today: whole payments that were taken back do not count, and the rest of others does. */
const COLLECTED = `
  with today as (
    select p.id, p.amount, coalesce((select sum(abs(e.amount)) from ledger_entries e where e.payment_id = p.id and e.kind = 'reversal'), 0) as returned
    from payments p
    where p.outcome <> 'into-suspense' and (p.region_code = $1 or p.region_code like $1 || '.%')
      and p.posted_at >= date_trunc('day', now() at time zone 'Asia/Makassar') at time zone 'Asia/Makassar'
  )
  select count(*) filter (where returned < amount)::text as payments, coalesce(sum(amount - returned), 0)::text as collected from today`;

export const screensShowWhatWasCollected: Check = async ({ ask, screens }) => {
  const cases: string[] = [];
  for (const { regionCode, payments, collected } of screens) {
    const [row] = await ask<{ payments: string; collected: string }>(COLLECTED, [regionCode]);
    if (row?.payments !== String(payments) || row.collected !== String(collected))
      cases.push(
        `${regionCode}: shown ${payments} payments and ${collected}, posted ${row?.payments} and ${row?.collected}`,
      );
  }
  return gather('screens-show-what-was-collected', 'screens do not show what was collected today', cases);
};
