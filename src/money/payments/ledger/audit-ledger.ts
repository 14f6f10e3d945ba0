/** Verifies the journal: that it balances, that no rupiah is lost, and that nothing in it was changed since it was sealed. */
import type { CivilDate } from '../../../kernel/civil-date.js';
import type { AuditQueries, AuditSpan, EntryLine, Misfit, Seal } from './audit.queries.js';
import { type Conservation, conservationOf, isConserved } from './conservation.js';
import { digestOf, hashOf } from './seal.js';

export const AUDIT_FINDINGS = [
  /** A line of the entry was altered, deleted or inserted after it was sealed. */
  'entry-altered',
  /** The entry was sealed and none of its lines is left. */
  'entry-missing',
  /** The entry stands in the journal and no seal names it. */
  'entry-unsealed',
  /** The seal is not what its words and the seal before it make. */
  'seal-altered',
  /** A seal of the chain is gone. */
  'seal-missing',
  'entry-unbalanced',
  /** A payment or entry whose lines are not there or do not bear its amount. */
  'entry-not-booked',
  'not-conserved',
] as const;
export type AuditFindingKind = (typeof AUDIT_FINDINGS)[number];

export interface AuditFinding {
  readonly kind: AuditFindingKind;
  /** The day of the seal in WIB, or of the posting; null for the whole. */
  readonly day: CivilDate | null;
  /** The seal's number on that day. */
  readonly number: bigint | null;
  readonly entryId: string | null;
}

export interface AuditReport {
  readonly seals: number;
  readonly entries: number;
  readonly lines: number;
  readonly conservation: Conservation;
  /** Those of the chain first, in its order; the very first is where to begin looking. */
  readonly findings: readonly AuditFinding[];
  /** The hash of the last seal that was read: kept elsewhere, it proves this journal later. */
  readonly lastHash: string | null;
}

export interface AuditDeps {
  readonly queries: AuditQueries;
  readonly onProgress?: (progress: { readonly sealsDone: number; readonly seals: number }) => void;
}

const PAGE = 500;

/** In bounded memory, whatever the journal holds. */
export async function auditLedger({ queries, onProgress }: AuditDeps, span: AuditSpan): Promise<AuditReport> {
  const seals = await queries.countSeals(span);
  const chain = await auditChain({ queries, onProgress: (sealsDone) => onProgress?.({ sealsDone, seals }) }, span);
  const conservation = conservationOf(await queries.sumByAccount(span));
  const of = (kind: AuditFindingKind, misfits: readonly Misfit[]): AuditFinding[] =>
    misfits.map(({ entryId, day }) => ({ kind, day, number: null, entryId }));
  return {
    ...chain.counted,
    lastHash: chain.last?.hash.toString('hex') ?? null,
    conservation,
    findings: [
      ...chain.findings,
      ...of('entry-unsealed', await queries.findUnsealed(span)),
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
  readonly onProgress: (sealsDone: number) => void;
}

interface Walk {
  readonly findings: AuditFinding[];
  readonly counted: { seals: number; entries: number; lines: number };
  last: Seal | null;
}

const NOTHING = Buffer.alloc(32);

async function auditChain({ queries, onProgress }: ChainDeps, span: AuditSpan): Promise<Walk> {
  const before = await queries.findSealBefore(span);
  const walk: Walk = { findings: [], counted: { seals: 0, entries: 0, lines: 0 }, last: before };
  for (let after: Seal | null = null; ;) {
    const page: Seal[] = await queries.findSeals(span, after, PAGE);
    const lines = Map.groupBy(
      await queries.findLines(page.flatMap(({ entryIds }) => entryIds)),
      ({ entryId }) => entryId,
    );
    for (const seal of page) auditSeal(walk, seal, lines);
    onProgress(walk.counted.seals);
    after = page.at(-1) ?? null;
    if (page.length < PAGE) break;
  }
  await auditHead(walk, queries, span);
  return walk;
}

/** A broken link is told once: the chain goes on from what the seal says of itself. */
function auditSeal(walk: Walk, seal: Seal, linesOf: ReadonlyMap<string, readonly EntryLine[]>): void {
  const { day, number } = seal;
  const isFirstOfDay = walk.last?.day !== day;
  const tell = (kind: AuditFindingKind, entryId: string | null): void =>
    void walk.findings.push({ kind, day, number, entryId });
  const hasGap = number !== (isFirstOfDay ? 1n : (walk.last?.number ?? 0n) + 1n);
  const isChained = seal.previousHash.equals(walk.last?.hash ?? NOTHING);
  if (!hashOf(seal, seal.previousHash).equals(seal.hash)) tell('seal-altered', null);
  else if (!isChained || hasGap) tell('seal-missing', null);
  for (const [place, entryId] of seal.entryIds.entries()) {
    const lines = linesOf.get(entryId) ?? [];
    walk.counted.entries += 1;
    walk.counted.lines += lines.length;
    if (lines.length === 0) tell('entry-missing', entryId);
    else if (!digestOf(entryId, lines).equals(seal.digests[place] ?? NOTHING)) tell('entry-altered', entryId);
  }
  walk.counted.seals += 1;
  walk.last = seal;
}

/** The end of the chain: the head knows the last seal. It may have grown since, never shrunk. */
async function auditHead(walk: Walk, queries: AuditQueries, span: AuditSpan): Promise<void> {
  const head = await queries.findHead();
  const last = walk.last;
  if (span !== null && head.day > span.through) return;
  const [next] = await queries.findSeals(null, last, 1);
  const hasGrown = next !== undefined;
  const isTheLast = last === null ? head.number === 0n : head.hash.equals(last.hash);
  if (hasGrown || isTheLast) return;
  walk.findings.push({ kind: 'seal-missing', day: head.day, number: head.number, entryId: null });
}
