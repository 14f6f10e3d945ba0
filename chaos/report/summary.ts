/** Writes the summary of a run: what was sent and told in each protocol, the faults that were played, and the findings. */
import type { Finding } from '../checker/evidence.js';
import type { PlayedFault } from '../faults/play-schedule.js';
import type { RunResult } from '../play-run.js';
import type { Book, Reply, Told } from '../writers/book.js';

interface Line {
  readonly protocol: string;
  readonly told: Told;
  readonly replies: readonly Reply[];
}

const HEADING = ['', 'sent', 'acked', 'pending', 'failed', 'refused', 'open', 'retried', 'p50 ms', 'p99 ms', 'slowest'];

function linesOf({ sendings, reversals, recorded }: Book): Line[] {
  return [
    ...sendings,
    ...reversals.map((one) => ({ ...one, protocol: 'reversals' })),
    ...recorded.map((one) => ({ ...one, protocol: one.table })),
  ];
}

function rowOf(protocol: string, lines: readonly Line[]): string[] {
  const count = (told: Told): string => String(lines.filter((line) => line.told === told).length);
  const times = lines.flatMap(({ replies }) => replies.map(({ ms }) => ms)).toSorted((a, b) => a - b);
  const at = (part: number): string => (times[Math.floor((times.length - 1) * part)] ?? 0).toFixed(0);
  const retried = lines.filter(({ replies }) => replies.length > 1).length;
  const counts = [count('acknowledged'), count('pending'), count('failed'), count('refused'), count('unanswered')];
  return [protocol, String(lines.length), ...counts, String(retried), at(0.5), at(0.99), at(1)];
}

export function tableOf(book: Book): string {
  const lines = linesOf(book);
  const protocols = [...new Set(lines.map(({ protocol }) => protocol))].toSorted();
  const rows = protocols.map((protocol) =>
    rowOf(
      protocol,
      lines.filter((line) => line.protocol === protocol),
    ),
  );
  const all = [HEADING, ...rows, rowOf('all', lines)];
  return all
    .map((row) => row.map((cell, place) => (place === 0 ? cell.padEnd(18) : cell.padStart(9))).join(''))
    .join('\n');
}

/** The answers of each kind, the most frequent first. */
export function wordsOf(book: Book): string {
  const counts = new Map<string, number>();
  for (const { protocol, replies } of linesOf(book))
    for (const { told, word } of replies) {
      const name = `${protocol} ${told} ${word}`;
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  return [...counts]
    .filter(([name]) => !name.includes(' acknowledged '))
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, 25)
    .map(([name, count]) => `  ${String(count).padStart(6)}  ${name}`)
    .join('\n');
}

export function faultsOf(played: readonly PlayedFault[]): string {
  const counts = new Map<string, number>();
  for (const { fault, outcome } of played) {
    const name = outcome?.kind === 'played' ? fault.kind : `${fault.kind} (${outcome?.kind ?? 'unfinished'})`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].map(([name, count]) => `${count} × ${name}`).join(', ');
}

export const describeFinding = ({ invariant, what, evidence }: Finding): string =>
  `FAILED ${invariant}: ${what}\n${evidence
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n')}`;

export function summaryOf({ seed, book, played, findings, notes }: RunResult): string {
  const verdict = findings.length === 0 ? `Seed ${seed} held.` : `Seed ${seed} broke ${findings.length} promises.`;
  return [
    tableOf(book),
    '',
    `Answers other than acknowledged:\n${wordsOf(book)}`,
    `Faults: ${faultsOf(played)}.`,
    ...notes,
    ...findings.map(describeFinding),
    verdict,
  ].join('\n');
}
