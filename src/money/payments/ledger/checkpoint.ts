/**
 * Computes the digests of journal entries from their lines as canonical text, and the hashes that chain checkpoints.
 */
import { createHash } from 'node:crypto';
import type { JournalEntry } from './journal-entry.js';

/** One line of the journal; its months are written as `2026-11`. */
export interface DigestedLine {
  readonly line: number;
  readonly paymentId: string | null;
  readonly partnerId: string | null;
  readonly familyId: string | null;
  readonly account: string;
  readonly side: string;
  readonly amount: bigint;
  readonly from: string | null;
  readonly through: string | null;
  readonly postedAt: Date;
}

const canonical = (digested: DigestedLine): string =>
  [
    digested.line,
    digested.paymentId ?? '',
    digested.partnerId ?? '',
    digested.familyId ?? '',
    digested.account,
    digested.side,
    digested.amount,
    digested.from ?? '',
    digested.through ?? '',
    digested.postedAt.toISOString(),
  ].join('|');

/** The SHA-256 digest of an entry: its id and its lines in their order, one per row. */
export const digestOf = (entryId: string, lines: readonly DigestedLine[]): Buffer =>
  createHash('sha256')
    .update([entryId, ...lines.map(canonical)].join('\n'))
    .digest();

/** The digest of an entry that is about to be written. */
export function digestOfEntry({ id, paymentId, partnerId, familyId, bookings }: JournalEntry, postedAt: Date): Buffer {
  const common = { paymentId, partnerId, familyId, postedAt };
  const lines = bookings.map(({ account, side, amount, months }, index) => ({
    ...common,
    line: index + 1,
    account,
    side,
    amount,
    from: months?.from ?? null,
    through: months?.through ?? null,
  }));
  return digestOf(id, lines);
}

export interface CheckpointContent {
  readonly day: string;
  readonly number: bigint;
  readonly entryIds: readonly string[];
  readonly digests: readonly Buffer[];
}

/** The hash of a checkpoint, over the hash of the one before, its day and number, and the digests of its entries. */
export function hashOf({ day, number, entryIds, digests }: CheckpointContent, previousHash: Buffer): Buffer {
  const content = entryIds.map((id, place) => `${id} ${digests[place]?.toString('hex') ?? ''}`).join('\n');
  return createHash('sha256').update(previousHash).update([day, number, content].join('\n')).digest();
}
