/** Compares what partners were told with what was posted. */
import type { Reply, Sending } from '../writers/book.js';
import { type Check, type Evidence, type Finding, gather, mayBeLost } from './evidence.js';

interface PostedRow {
  readonly partner: string;
  readonly reference: string;
  readonly id: string;
  readonly amount: string;
  readonly family_id: string | null;
  readonly outcome: string;
  readonly posted_ms: string;
}

const POSTED = `
  select t.code as partner, p.reference, p.id, p.amount::text, p.family_id, p.outcome,
    (extract(epoch from p.posted_at) * 1000)::bigint::text as posted_ms
  from payments p join partners t on t.id = p.partner_id where t.code = any($1)`;

const nameOf = ({ partner, reference }: { partner: string; reference: string }): string => `${partner} ${reference}`;
const lastOf = (replies: readonly Reply[]): string =>
  replies
    .slice(-6)
    .map(
      ({ at, told, word, ms }) => `${new Date(at).toISOString().slice(11, 23)} ${told} ${word} in ${ms.toFixed(0)} ms`,
    )
    .join(', ');
const show = (sending: Sending, more: string): string =>
  `${nameOf(sending)}: ${more}; told: ${lastOf(sending.replies)}`;

async function findPosted({ ask, book }: Evidence): Promise<Map<string, PostedRow[]>> {
  const partners = [...new Set(book.sendings.map(({ partner }) => partner))];
  const posted = new Map<string, PostedRow[]>();
  for (const row of await ask<PostedRow>(POSTED, [partners]))
    posted.set(nameOf(row), [...(posted.get(nameOf(row)) ?? []), row]);
  return posted;
}

/** Why what was posted is not what was acknowledged; null when it is. */
function difference({ payer, amount, paymentIds }: Sending, rows: readonly PostedRow[]): string | null {
  const [row] = rows;
  if (row === undefined) return 'not posted';
  if (rows.length > 1) return `posted ${rows.length} times`;
  if (Number(row.amount) !== amount) return `posted with ${row.amount} instead of ${amount}`;
  if (row.family_id !== payer.familyId)
    return `posted to ${row.family_id} (${row.outcome}) instead of ${payer.familyId}`;
  const told = [...paymentIds].map((id) => id.replace(/^Payment_/, ''));
  return told.every((id) => id === row.id) ? null : `the answers named ${told.join(', ')} and it is ${row.id}`;
}

export const acknowledgedIsPostedOnce: Check = async (evidence) => {
  const posted = await findPosted(evidence);
  const cases = evidence.book.sendings
    .filter(({ told, replies }) => told === 'acknowledged' && !mayBeLost(evidence, replies))
    .flatMap((sending) => {
      const problem = difference(sending, posted.get(nameOf(sending)) ?? []);
      return problem === null ? [] : [show(sending, problem)];
    });
  return gather('acknowledged-is-posted-once', 'acknowledged payments are not posted as they were acknowledged', cases);
};

/** How many acknowledged payments went with a history that was lost; nobody can keep them, and everybody must hear of it. */
export async function countLost(evidence: Evidence): Promise<number> {
  const posted = await findPosted(evidence);
  const acknowledged = evidence.book.sendings.filter(({ told }) => told === 'acknowledged');
  return acknowledged.filter((sending) => mayBeLost(evidence, sending.replies) && !posted.has(nameOf(sending))).length;
}

export const failedIsNotPosted: Check = async (evidence) => {
  const posted = await findPosted(evidence);
  const doubts = await evidence.ask<{ partner: string; reference: string }>(
    'select t.code as partner, d.reference from payment_doubts d join partners t on t.id = d.partner_id where d.reference is not null',
  );
  const doubted = new Set(doubts.map(nameOf));
  const cases = evidence.book.sendings
    .filter((sending) => (sending.told === 'failed' || sending.told === 'refused') && !doubted.has(nameOf(sending)))
    .filter((sending) => posted.has(nameOf(sending)))
    .map((sending) => show(sending, `posted as ${posted.get(nameOf(sending))?.[0]?.id ?? ''} without a doubt`));
  return gather('failed-is-not-posted', 'payments were told failed and are posted', cases);
};

/** How far the clocks of the database and of this process may be apart. */
const CLOCKS_DIFFER_MS = 2_000;

/**
 * Whether a bank was told no of a payment that one of the tries before posted. A bank that hears no gives the money back,
 * whatever it was told before; what it sends afterwards is judged by itself.
 */
function wasToldNo({ replies }: Sending, { posted_ms }: PostedRow): boolean {
  return replies.some(({ told }, place) => {
    const nextAt = replies[place + 1]?.at ?? Infinity;
    return (told === 'failed' || told === 'refused') && Number(posted_ms) < nextAt - CLOCKS_DIFFER_MS;
  });
}

export const noIsSaidOfNothingPosted: Check = async (evidence) => {
  const posted = await findPosted(evidence);
  const cases = evidence.book.sendings
    .filter(({ protocol }) => protocol === 'snap-bi')
    .flatMap((sending) => {
      const row = posted.get(nameOf(sending))?.find((one) => wasToldNo(sending, one));
      return row === undefined ? [] : [show(sending, `posted as ${row.id} at ${row.posted_ms}`)];
    });
  return gather('no-is-said-of-nothing-posted', 'banks were told no of payments that an earlier try posted', cases);
};

export const everythingBecomesKnown: Check = ({ book }) => {
  const open = book.sendings.filter(
    ({ told, protocol }) =>
      told === 'pending' || told === 'unanswered' || (told === 'failed' && protocol !== 'snap-bi'),
  );
  const cases = open.map((sending) => show(sending, sending.told));
  return gather('everything-becomes-known', 'payments never got an answer that says what became of them', cases);
};

export const nothingPostedUnsent: Check = async (evidence) => {
  const sent = new Set(evidence.book.sendings.map(nameOf));
  const cases = [...(await findPosted(evidence))]
    .filter(([name]) => !sent.has(name))
    .map(([name, [row]]) => `${name}: ${row?.amount ?? ''} posted as ${row?.id ?? ''}`);
  return gather('nothing-is-posted-unsent', 'payments are posted that nobody sent', cases);
};

export const answersInTheProtocolsWords: Check = ({ book }) =>
  gather(
    'answers-in-the-protocols-words',
    'answers are outside what the protocol provides, or say that the fault is ours',
    book.strange.map(({ at, protocol, what }) => `${new Date(at).toISOString().slice(11, 23)} ${protocol}: ${what}`),
  );

export const reversedOnce: Check = async ({ ask, book, lost }) => {
  const rows = await ask<{ reference: string; reversal_key: string; amount: string; entries: string }>(`
    select r.reference, r.reversal_key, e.amount::text, count(e.id)::text as entries
    from payment_reversals r left join ledger_entries e on e.id = r.entry_id
    group by r.reference, r.reversal_key, e.amount`);
  const cases = book.reversals
    .filter(({ told, replies }) => told === 'acknowledged' && !mayBeLost({ lost }, replies))
    .flatMap(({ reference, reversalReference, amount }): string[] => {
      const own = rows.filter(
        (row) => row.reversal_key === reversalReference || row.reversal_key.endsWith(reversalReference),
      );
      const [row] = own;
      if (own.length === 1 && row?.entries === '1' && Math.abs(Number(row.amount)) === amount) return [];
      return [`${reference} by ${reversalReference} of ${amount}: ${JSON.stringify(own)}`];
    });
  return gather('reversed-once', 'acknowledged reversals are not booked once with their amount', cases);
};

/** The work of people: acknowledged is stored, once. */
export const recordedIsStored: Check = async ({ ask, book, lost }) => {
  const findings: Finding[] = [];
  for (const table of ['visits', 'calls'] as const) {
    const own = book.recorded.filter((one) => one.table === table && one.told === 'acknowledged');
    const rows = await ask<{ id: string; family_id: string }>(`select id, family_id from ${table} where id = any($1)`, [
      own.map(({ id }) => id),
    ]);
    const stored = new Map(rows.map((row) => [row.id, row.family_id]));
    const cases = own
      .filter(({ id, familyId, replies }) => stored.get(id) !== familyId && !mayBeLost({ lost }, replies))
      .map(({ id, replies }) => `${id}: told ${lastOf(replies)}`);
    findings.push(...gather('recorded-is-stored', `acknowledged ${table} are not stored`, cases));
  }
  return findings;
};
