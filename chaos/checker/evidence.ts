/** What the checker is given: what everybody outside was told and saw, and a way to ask the database with its own SQL. */
import type { FamilyLock } from '../faults/locks.js';
import type { Shown } from '../watchers/dashboard.js';
import type { FamilyCopies } from '../watchers/phone.js';
import type { Seen } from '../watchers/subscriber.js';
import type { ProcessEnd } from '../world/instance.js';
import type { Book, Reply } from '../writers/book.js';

/** Asks the database; bigints come as text. */
export type Ask = <Row extends object>(sql: string, values?: readonly unknown[]) => Promise<Row[]>;

export interface PhoneEvidence {
  readonly cadreId: string;
  /** What the phone holds after it caught up, and what a phone that knew nothing was told. */
  readonly kept: FamilyCopies;
  readonly afresh: FamilyCopies | null;
}

export interface LockedSpan extends FamilyLock {
  /** Until when nothing else was disturbed; null when something already was as the family was locked. */
  readonly aloneUntil: number | null;
}

export interface Limits {
  /** The most milliseconds until any call is answered but the upload of a settlement file. */
  readonly answerMs: number;
  /** The most milliseconds until the upload of a settlement file is answered: a connection, then its postings. */
  readonly fileMs: number;
  /** The most milliseconds until a payment of another family is answered while one family is locked. */
  readonly besideLockMs: number;
  /** The most milliseconds until a process that was asked to end has ended. */
  readonly endMs: number;
}

export interface Evidence {
  readonly ask: Ask;
  readonly book: Book;
  readonly seen: readonly Seen[];
  readonly phones: readonly PhoneEvidence[];
  /** What the screens of regions showed last. */
  readonly screens: readonly Shown[];
  readonly ends: readonly ProcessEnd[];
  /** For each address the spans in which nobody was there to answer. */
  readonly away: ReadonlyMap<string, readonly { readonly from: number; readonly to: number }[]>;
  readonly locks: readonly LockedSpan[];
  /** The spans whose commits may be gone, because a database without them took over. */
  readonly lost: readonly { readonly from: number; readonly to: number }[];
  readonly limits: Limits;
}

/** Whether what was acknowledged last may be gone: it was committed when the database that took over heard nothing. */
export function mayBeLost({ lost }: Pick<Evidence, 'lost'>, replies: readonly Reply[]): boolean {
  const acknowledged = replies.filter(({ told }) => told === 'acknowledged');
  return acknowledged.some(({ at, ms }) => lost.some(({ from, to }) => at + ms >= from && at <= to));
}

/** A broken promise: the invariant, a sentence, and what shows it. */
export interface Finding {
  readonly invariant: string;
  readonly what: string;
  readonly evidence: string;
}

export type Check = (evidence: Evidence) => Promise<readonly Finding[]> | readonly Finding[];

/** Makes one finding of many cases: their number, and the first of them. */
export function gather(invariant: string, what: string, cases: readonly string[]): readonly Finding[] {
  if (cases.length === 0) return [];
  const shown = cases.slice(0, SHOWN);
  return [{ invariant, what: `${what} (${cases.length})`, evidence: shown.join('\n') }];
}

const SHOWN = 8;
