/** What covers an entry of the journal: its lines as canonical text, digested, and how checkpoints are chained. */
import { createHash } from 'node:crypto';
import type { JournalEntry } from './journal-entry.js';

/** One line as it stands in the journal; months as `2026-11`. */
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

/** SHA-256 of an entry: its id and its lines in their order, one to a row. */
export const digestOf = (entryId: string, lines: readonly DigestedLine[]): Buffer =>
  createHash('sha256')
    .update([entryId, ...lines.map(canonical)].join('\n'))
    .digest();

/** The digest of an entry as it is being written. */
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

/** The hash of a checkpoint: over the hash of the one before, its place, and the digests of its entries. */
export function hashOf({ day, number, entryIds, digests }: CheckpointContent, previousHash: Buffer): Buffer {
  const content = entryIds.map((id, place) => `${id} ${digests[place]?.toString('hex') ?? ''}`).join('\n');
  return createHash('sha256').update(previousHash).update([day, number, content].join('\n')).digest();
}
