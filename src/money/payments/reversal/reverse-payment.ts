/**
 * Books what a partner has taken back as an entry of its own. A reversal whose payment is not known yet is stored and
 * waits for it.
 */
import type { Connection } from '../../../platform/db/pool.js';
import type { FamilyId, DeliveryId } from '../../../kernel/ids.js';
import { type EntryDeps, postEntry } from '../ledger/post-entry.js';
import { type MoneyOfAPayment, type NotReversed, decideReversal } from '../posting/decide-reversal.js';
import type { ReversalAnswer, ReversalNotice, ReversePayment } from '../posting/index.js';
import type { ReversalPeople } from '../posting/reversal-notice.js';
import type { EntryDecision, EntryFacts, EntryPosted } from '../posting/ledger-entry.js';
import { type SavedReversal, findReversal, saveReversal } from './save-reversal.js';
import {
  type BookedPayment,
  type HeldMoney,
  findBookedPayment,
  lockPayment,
  readHistory,
  readHeldMoney,
} from './reversal-facts.js';

/** The number of times that the payment is read again because it was matched to another family in the meantime. */
const ATTEMPTS_MAX = 3;

export const createPaymentReverser =
  (deps: EntryDeps): ReversePayment =>
  (notice, deliveryId, people) =>
    reversePayment(deps, { notice, deliveryId, people: people ?? { requestedBy: 'partner', approvedBy: null } });

interface Request {
  readonly notice: ReversalNotice;
  readonly deliveryId: DeliveryId | null;
  readonly people: ReversalPeople;
}

async function reversePayment(deps: EntryDeps, request: Request): Promise<ReversalAnswer> {
  const { notice } = request;
  const known = await findReversal(deps.pool, { notice, reversalKey: keyOf(notice) });
  if (known !== null && known.state !== 'booked' && known.amount !== notice.amount) return CONFLICT;
  for (let attempt = 1; ; attempt++) {
    const payment = await findBookedPayment(deps.pool, notice);
    if (payment === null) return waits(deps, request);
    const result = await bookReversal(deps, request, payment);
    if (result.kind !== 'lies-elsewhere') return answerTo(deps, request, { payment, result });
    if (attempt === ATTEMPTS_MAX)
      throw new Error(`payment ${payment.id} was matched to another family at every attempt to reverse it`);
  }
}

/** The answer to a reference that was used before with another amount. */
const CONFLICT: ReversalAnswer = {
  outcome: 'conflicts-with-earlier',
  entryId: null,
  paymentId: null,
  familyId: null,
  amount: null,
};

async function waits({ pool, newId }: EntryDeps, request: Request): Promise<ReversalAnswer> {
  const held = await saveReversal(pool, { ...toSaved(request, 'waiting', null), id: newId() });
  if (held.amount !== request.notice.amount) return CONFLICT;
  return {
    outcome: held.state === 'waiting' ? 'waits-for-payment' : 'already-reversed',
    entryId: held.entryId,
    paymentId: null,
    familyId: null,
    amount: null,
  };
}

const toSaved = ({ notice, deliveryId }: Request, state: SavedReversal['state'], entry: EntryPosted | null) => ({
  notice,
  reversalKey: keyOf(notice),
  deliveryId,
  state,
  entryId: entry?.entryId ?? null,
});

/** The key of a reversal. Without a reference of its own, each amount of a payment counts as taken back once. */
const keyOf = ({ reversalReference, amount }: ReversalNotice): string => {
  if (reversalReference !== null) return `named ${reversalReference}`;
  return amount === null ? 'all' : `amount ${amount}`;
};

interface LiesElsewhere {
  readonly kind: 'lies-elsewhere';
}
type Result = EntryPosted | NotReversed | LiesElsewhere;

interface ReadForReversal {
  readonly payment: BookedPayment;
  readonly held: HeldMoney;
  readonly money: MoneyOfAPayment;
}

function bookReversal(deps: EntryDeps, request: Request, payment: BookedPayment): Promise<Result> {
  const { notice, people } = request;
  const { partnerId, reference, cause } = notice;
  return postEntry<NotReversed | LiesElsewhere, ReadForReversal>(deps, {
    entryKey: `reversal ${partnerId} ${reference} ${keyOf(notice)}`,
    kind: 'reversal',
    familyId: payment.familyId,
    partnerId,
    paymentId: payment.id,
    amount: notice.amount ?? payment.amount,
    reason: cause,
    ...people,
    read: (connection) => readBehindLocks(connection, payment),
    decide: (facts) => decide(facts, { notice, expected: payment.familyId }),
    alongside: (connection, entry) =>
      saveReversal(connection, { ...toSaved(request, 'booked', entry), id: deps.newId() }),
  });
}

async function readBehindLocks(connection: Connection, { id }: BookedPayment): Promise<ReadForReversal> {
  const payment = await lockPayment(connection, id);
  const held = await readHeldMoney(connection, id);
  const { familyId, isInSuspense, matchId } = payment;
  if (isInSuspense || familyId === null) return { payment, held, money: { kind: 'kept', ...held } };
  const history = await readHistory(connection, familyId);
  return { payment, held, money: { kind: 'with-family', entryId: matchId ?? id, history } };
}

function decide(
  { account, read: { payment, held, money } }: EntryFacts<ReadForReversal>,
  { notice, expected }: { notice: ReversalNotice; expected: FamilyId | null },
): EntryDecision | NotReversed | LiesElsewhere {
  if (payment.familyId !== expected) return { kind: 'lies-elsewhere' };
  const decision = decideReversal({
    wanted: notice.amount,
    paid: payment.amount,
    takenBack: held.returned,
    account,
    money,
  });
  if ('kind' in decision) return decision;
  const { amount, bookings, accountAfter, isWhole } = decision;
  const entry = { amount, bookings, accountAfter };
  // Money in suspense was never announced, so no event says that it is gone.
  if (money.kind === 'kept') return entry;
  const confirmedAt = payment.matchId === null ? payment.postedAt : null;
  return { ...entry, withdrawal: { cause: notice.cause, confirmedAt, isWhole } };
}

async function answerTo(
  { pool, newId }: EntryDeps,
  request: Request,
  { payment, result }: { payment: BookedPayment; result: EntryPosted | NotReversed },
): Promise<ReversalAnswer> {
  const common = { paymentId: payment.id, familyId: payment.familyId };
  if (result.kind !== 'posted') {
    await saveReversal(pool, { ...toSaved(request, 'refused', null), id: newId() });
    return { ...common, outcome: result.kind, entryId: null, amount: null };
  }
  if (result.seenBefore && (await isOther(pool, request, result))) return { ...CONFLICT, ...common };
  const outcome = result.seenBefore ? 'already-reversed' : 'reversed';
  return { ...common, outcome, entryId: result.entryId, amount: result.amount };
}

/**
 * Tells whether a reversal under a known key takes back something else than what was booked: all that was left and its
 * amount in rupiah are the same; all that is left after a part was taken back is not.
 */
async function isOther(
  pool: EntryDeps['pool'],
  { notice }: Request,
  { amount }: Pick<EntryPosted, 'amount'>,
): Promise<boolean> {
  if (notice.amount !== null) return notice.amount !== amount;
  const first = await findReversal(pool, { notice, reversalKey: keyOf(notice) });
  return first !== null && first.amount !== null;
}
