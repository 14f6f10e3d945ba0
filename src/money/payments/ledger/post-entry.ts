/**
 * Posts one entry of the journal beside payments, which is the only way in which money moves without a partner's
 * notice. The family's lock, the decision, the entry, the family's account and the numbered event are one commit.
 */
import { moveAccounts, moveJoiners } from '../../../households/families/index.js';
import type { InstalmentAccount } from '../../../households/bills/index.js';
import { type Happened, inAnnouncedTransaction } from '../../../platform/db/announced-transaction.js';
import type { EventLog } from '../../../platform/db/event-log.js';
import type { Connection, Pool } from '../../../platform/db/pool.js';
import { retryOnConflict } from '../../../platform/db/retry-on-conflict.js';
import type { Clock } from '../../../kernel/clock.js';
import { civilDateIn } from '../../../kernel/civil-date.js';
import type { EntryId, FamilyId, IdSource } from '../../../kernel/ids.js';
import { invariant } from '../../../kernel/invariant.js';
import { timeZoneOf } from '../../../kernel/time-zone.js';
import type { LedgerFact } from './account.events.js';
import { toLedgerFacts } from './announce-entry.js';
import { toSuspenseFacts } from './announce-suspense.js';
import { type LockedFamily, lockFamilies } from './lock-families.js';
import { momentOfPosting } from './moment-of-posting.js';
import { readInstalments } from './read-instalments.js';
import type { PostingRules } from '../posting/decide-posting.js';
import type { EntryDecision, EntryFacts, EntryPosted, EntryWords } from '../posting/ledger-entry.js';
import { findEntry, writeEntry } from './write-entry.js';
import { appendCheckpoint, writeJournal } from './write-journal.js';

export interface EntryDeps {
  readonly pool: Pool;
  readonly clock: Clock;
  readonly newId: IdSource;
  readonly eventLog: EventLog<LedgerFact>;
  readonly rules: PostingRules;
}

/** An entry to post. `Refused` is the caller's type of reasons for booking nothing: objects without `bookings`. */
export interface EntryRequest<Refused extends object, Read = undefined> extends EntryWords {
  /** Reads and locks what else the decision depends on, after the family is locked. */
  readonly read?: (connection: Connection) => Promise<Read>;
  readonly decide: (facts: EntryFacts<Read>) => EntryDecision | Refused;
  /** Writes the caller's own rows in the same commit; it is not called when nothing is booked. */
  readonly alongside?: (connection: Connection, entry: EntryPosted) => Promise<unknown>;
}

/**
 * Posts an entry, or answers with the reason for booking nothing. @throws Error when the family does not exist or
 * `alongside` fails; then nothing is booked.
 */
export async function postEntry<Refused extends object = never, Read = undefined>(
  deps: EntryDeps,
  request: EntryRequest<Refused, Read>,
): Promise<EntryPosted | Refused> {
  // Two requests with one key may race when no family's lock orders them: the second one is tried again and finds the
  // first.
  return retryOnConflict(() => postOnce(deps, request));
}

async function postOnce<Refused extends object, Read>(
  deps: EntryDeps,
  request: EntryRequest<Refused, Read>,
): Promise<EntryPosted | Refused> {
  const startedAt = deps.clock.now();
  const announcing = { pool: deps.pool, events: deps.eventLog };
  type Posted = Happened<LedgerFact, EntryPosted | Refused>;
  return inAnnouncedTransaction(announcing, async (connection, last): Promise<Posted> => {
    const [family, before, earlier] = await Promise.all([
      lockFamily(connection, request.familyId, startedAt),
      instalmentsOf(connection, request.familyId),
      findEntry(connection, request.entryKey),
    ]);
    if (earlier !== null) return { result: earlier, events: [] };
    const now = momentOfPosting(startedAt, family === null ? [] : [family]);
    const read = (await request.read?.(connection)) as Read;
    const today = civilDateIn(now, timeZoneOf(family?.regionCode ?? null));
    const decision = request.decide({ account: family?.account ?? null, today, rules: deps.rules, read });
    if (!('bookings' in decision)) return { result: decision, events: [] };

    const posted = await write(connection, { deps, request, decision, family, now });
    const { bookings } = decision;
    last((closing) => appendCheckpoint(closing, [{ ...request, id: posted.entryId, bookings }], now));
    const after = before === null ? null : await instalmentsOf(connection, request.familyId);
    const entry = { words: request, posted, decision, family, instalments: { before, after } };
    const events = [...toLedgerFacts(entry, deps.rules), ...(await toSuspenseFacts(connection, entry))];
    return { result: posted, events };
  });
}

/** The plan of a family and its money, which may keep its cards active; null for a family that has none. */
async function instalmentsOf(connection: Connection, id: FamilyId | null): Promise<InstalmentAccount | null> {
  if (id === null) return null;
  return (await readInstalments(connection, { by: 'id', values: [id] })).get(id) ?? null;
}

async function lockFamily(connection: Connection, id: FamilyId | null, now: Date): Promise<LockedFamily | null> {
  if (id === null) return null;
  const { families } = await lockFamilies(connection, { by: 'id', values: [id] }, { now, held: 'wait' });
  const family = families.get(id);
  if (family === undefined) throw new Error(`no family ${id} to post an entry for`);
  return family;
}

interface Writing {
  readonly deps: EntryDeps;
  readonly request: EntryWords & { readonly alongside?: EntryRequest<object>['alongside'] };
  readonly decision: EntryDecision;
  readonly family: LockedFamily | null;
  readonly now: Date;
}

async function write(connection: Connection, { deps, request, decision, family, now }: Writing): Promise<EntryPosted> {
  const { bookings, accountAfter } = decision;
  invariant(bookings.length > 0, 'an entry has at least one booking');
  invariant(
    (accountAfter === null) === (family === null),
    'an entry has an account after it exactly when it has a family',
  );
  const posted: EntryPosted = {
    kind: 'posted',
    entryId: deps.newId() as EntryId,
    entryKind: request.kind,
    amount: decision.amount ?? request.amount,
    postedAt: now,
    accountAfter,
    seenBefore: false,
  };
  await Promise.all([
    writeEntry(connection, { words: request, posted, family }),
    writeJournal(connection, [{ ...request, id: posted.entryId, bookings }], now),
    ...(family === null || accountAfter === null
      ? []
      : [moveAccounts(connection, new Map([[family.id, accountAfter]]), now)]),
  ]);
  if (family !== null && accountAfter !== null) {
    const move = { entryId: posted.entryId, familyId: family.id, before: family.account, after: accountAfter };
    await moveJoiners(connection, [move], now);
  }
  await request.alongside?.(connection, posted);
  return posted;
}
