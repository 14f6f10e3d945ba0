/**
 * Audits the journal: that it balances, that no rupiah is lost, and that nothing in it was changed since its
 * checkpoint.
 */
import type { CivilDate } from '../../../kernel/civil-date.js';
import type { AuditQueries, AuditSpan, EntryLine, Misfit, Checkpoint } from './audit.queries.js';
import { type Conservation, conservationOf, isConserved } from './conservation.js';
import { digestOf, hashOf } from './checkpoint.js';

export const AUDIT_FINDINGS = [
  /** A line of the entry was altered, deleted or inserted after its checkpoint. */
  'entry-altered',
  /** The entry has a checkpoint, but none of its lines is left. */
  'entry-missing',
  /** The entry is in the journal, but no checkpoint covers it. */
  'entry-without-checkpoint',
  /** The hash of the checkpoint does not match its content and the checkpoint before it. */
  'checkpoint-altered',
  /** A checkpoint of the chain is missing. */
  'checkpoint-missing',
  'entry-unbalanced',
  /** The journal has no lines for a payment or entry, or they do not show its amount. */
  'entry-not-booked',
  'not-conserved',
] as const;
export type AuditFindingKind = (typeof AUDIT_FINDINGS)[number];

export interface AuditFinding {
  readonly kind: AuditFindingKind;
  /** The day of the checkpoint or of the posting, in WIB; null for a finding about all entries together. */
  readonly day: CivilDate | null;
  /** The number of the checkpoint on that day; null when the finding names no checkpoint. */
  readonly number: bigint | null;
  readonly entryId: string | null;
}

export interface AuditReport {
  readonly checkpoints: number;
  readonly entries: number;
  readonly lines: number;
  readonly conservation: Conservation;
  /** The findings about the chain come first, in its order. The very first is where to begin looking. */
  readonly findings: readonly AuditFinding[];
  /** The hash of the last checkpoint that was read; null without any. Kept elsewhere, it proves this journal later. */
  readonly lastHash: string | null;
}

export interface AuditDeps {
  readonly queries: AuditQueries;
  readonly onProgress?: (progress: { readonly checkpointsDone: number; readonly checkpoints: number }) => void;
}

const PAGE = 500;

/** Audits the entries of a span of days, in memory that does not grow with the journal. */
export async function auditLedger({ queries, onProgress }: AuditDeps, span: AuditSpan): Promise<AuditReport> {
  const checkpoints = await queries.countCheckpoints(span);
  const chain = await auditChain(
    { queries, onProgress: (checkpointsDone) => onProgress?.({ checkpointsDone, checkpoints }) },
    span,
  );
  const conservation = conservationOf(await queries.sumByAccount(span));
  const of = (kind: AuditFindingKind, misfits: readonly Misfit[]): AuditFinding[] =>
    misfits.map(({ entryId, day }) => ({ kind, day, number: null, entryId }));
  return {
    ...chain.counted,
    lastHash: chain.last?.hash.toString('hex') ?? null,
    conservation,
    findings: [
      ...chain.findings,
      ...of('entry-without-checkpoint', await queries.findWithoutCheckpoint(span)),
      ...of('entry-unbalanced', await queries.findUnbalanced(span)),
      ...of('entry-not-booked', await queries.findUnbooked(span)),
      ...(isConserved(conservation)
        ? []
        : [{ kind: 'not-conserved' as const, day: null, number: null, entryId: null }]),
    ],
  };
}

interface ChainDeps {
  readonly queries: AuditQueries;
  readonly onProgress: (checkpointsDone: number) => void;
}

interface Walk {
  readonly findings: AuditFinding[];
  readonly counted: { checkpoints: number; entries: number; lines: number };
  last: Checkpoint | null;
}

const NOTHING = Buffer.alloc(32);

async function auditChain({ queries, onProgress }: ChainDeps, span: AuditSpan): Promise<Walk> {
  const before = await queries.findCheckpointBefore(span);
  const walk: Walk = { findings: [], counted: { checkpoints: 0, entries: 0, lines: 0 }, last: before };
  for (let after: Checkpoint | null = null; ;) {
    const page: Checkpoint[] = await queries.findCheckpoints(span, after, PAGE);
    const lines = Map.groupBy(
      await queries.findLines(page.flatMap(({ entryIds }) => entryIds)),
      ({ entryId }) => entryId,
    );
    for (const checkpoint of page) auditCheckpoint(walk, checkpoint, lines);
    onProgress(walk.counted.checkpoints);
    after = page.at(-1) ?? null;
    if (page.length < PAGE) break;
  }
  await auditHead(walk, queries, span);
  return walk;
}

/**
 * Checks one checkpoint and its entries. A broken link is reported once: the check goes on from the hash that the
 * checkpoint stores.
 */
function auditCheckpoint(walk: Walk, checkpoint: Checkpoint, linesOf: ReadonlyMap<string, readonly EntryLine[]>): void {
  const { day, number } = checkpoint;
  const isFirstOfDay = walk.last?.day !== day;
  const tell = (kind: AuditFindingKind, entryId: string | null): void =>
    void walk.findings.push({ kind, day, number, entryId });
  const hasGap = number !== (isFirstOfDay ? 1n : (walk.last?.number ?? 0n) + 1n);
  const isChained = checkpoint.previousHash.equals(walk.last?.hash ?? NOTHING);
  if (!hashOf(checkpoint, checkpoint.previousHash).equals(checkpoint.hash)) tell('checkpoint-altered', null);
  else if (!isChained || hasGap) tell('checkpoint-missing', null);
  for (const [place, entryId] of checkpoint.entryIds.entries()) {
    const lines = linesOf.get(entryId) ?? [];
    walk.counted.entries += 1;
    walk.counted.lines += lines.length;
    if (lines.length === 0) tell('entry-missing', entryId);
    else if (!digestOf(entryId, lines).equals(checkpoint.digests[place] ?? NOTHING)) tell('entry-altered', entryId);
  }
  walk.counted.checkpoints += 1;
  walk.last = checkpoint;
}

/** Checks that the chain ends where its head says. More checkpoints may have been added since, but none removed. */
async function auditHead(walk: Walk, queries: AuditQueries, span: AuditSpan): Promise<void> {
  const head = await queries.findHead();
  const last = walk.last;
  if (span !== null && head.day > span.through) return;
  const [next] = await queries.findCheckpoints(null, last, 1);
  const hasGrown = next !== undefined;
  const isTheLast = last === null ? head.number === 0n : head.hash.equals(last.hash);
  if (hasGrown || isTheLast) return;
  walk.findings.push({ kind: 'checkpoint-missing', day: head.day, number: head.number, entryId: null });
}
