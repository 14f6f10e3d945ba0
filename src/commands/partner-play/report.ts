/** Reports what a run of scripts came to, for a person to read. */
import type { HttpCall } from '../../partners/stand-ins/index.js';
import { type Exchange, type Played, hasHeld } from './run-scripts.js';

/** One line for each script; below a failed one, what it expected and what it saw. */
export function linesOf(played: readonly Played[]): string[] {
  const width = Math.max(...played.map(({ player }) => player.code.length));
  return played.flatMap((one) => {
    const { player, script, milliseconds, stopped } = one;
    const mark = hasHeld(one) ? 'held  ' : 'FAILED';
    const line = `${mark}  ${player.code.padEnd(width)}  ${script.name.padEnd(26)} ${milliseconds.toFixed(0).padStart(6)} ms`;
    const missed = one.findings.filter(({ held }) => !held).map(({ what, saw }) => `          ${what}: ${saw}`);
    return [line, ...missed, ...(stopped === null ? [] : [`          it stopped: ${stopped}`])];
  });
}

export const summaryOf = (played: readonly Played[]): string => {
  const held = played.filter(hasHeld).length;
  return `${held} of ${played.length} scripts held`;
};

/** The headers that give access to whoever reads them: they are left out, because a report may be passed on. */
const SECRET_HEADERS = new Set(['authorization', 'x-callback-token']);

const headerLines = ({ headers }: HttpCall): string[] =>
  Object.entries(headers).map(([name, value]) => `${name}: ${SECRET_HEADERS.has(name) ? '…' : value}`);

/** The most calls that are shown: of a storm of equal calls, these are enough to compare one's own with. */
const SHOWN_MAX = 4;

function exchangeText({ call, answer }: Exchange): string {
  const said = answer.body === null ? '' : `\n${JSON.stringify(answer.body)}`;
  return [
    '```http',
    `${call.method} ${call.path}`,
    ...headerLines(call),
    '',
    call.body,
    '```',
    '',
    `answered ${answer.status}`,
    '',
    '```json',
    said.trim(),
    '```',
  ].join('\n');
}

/**
 * Writes a certificate in Markdown: every case with what was expected, what was found, and the calls as they went over
 * the wire.
 */
export function toCertificate(played: readonly Played[], { partner, at }: { partner: string; at: Date }): string {
  const rows = played.map(
    (one) => `| ${one.script.name} | ${one.script.about} | ${hasHeld(one) ? 'held' : '**failed**'} |`,
  );
  const cases = played.map((one) =>
    [
      `## ${one.script.name}`,
      '',
      `${one.script.about}.`,
      '',
      ...one.findings.map(
        ({ what, held, saw }) => `- ${held ? 'held' : '**failed**'}: ${what}${held ? '' : ` (${saw})`}`,
      ),
      ...(one.stopped === null ? [] : [`- **stopped**: ${one.stopped}`]),
      '',
      ...one.exchanges.slice(0, SHOWN_MAX).map(exchangeText),
      ...(one.exchanges.length > SHOWN_MAX ? [`… and ${one.exchanges.length - SHOWN_MAX} calls more.`] : []),
    ].join('\n'),
  );
  return [
    `# Integration of ${partner}`,
    '',
    `${summaryOf(played)}, ${at.toISOString()}.`,
    '',
    '| case | what it is | result |',
    '|---|---|---|',
    ...rows,
    '',
    ...cases,
    '',
  ].join('\n');
}
