/** Reports what was measured, as a Markdown table and as JSON. */
import { cpus, totalmem } from 'node:os';

/**
 * @typedef {object} Figure
 * @property {string} name
 * @property {string} ours
 * @property {string} theirs
 * @property {number} ratio
 * @property {{ at: 'least' | 'most', value: number } | null} target null for a figure that is only told
 * @property {string} rounds what each round gave, and how it was measured
 */

/** @param {Figure} figure */
export const isMet = ({ ratio, target }) =>
  target === null || (target.at === 'least' ? ratio >= target.value : ratio <= target.value);

/** @param {Figure} figure */
function targetOf({ target }) {
  if (target === null) return '–';
  return `${target.at === 'least' ? '≥' : '≤'} ${target.value}`;
}

/** @param {readonly Figure[]} figures @param {string} machine */
export function toMarkdown(figures, machine) {
  const rows = figures.map((figure) => [
    figure.name,
    figure.ours,
    figure.theirs,
    `${figure.ratio < 0.1 ? figure.ratio.toPrecision(2) : figure.ratio.toFixed(2)}${isMet(figure) ? '' : ' (missed)'}`,
    targetOf(figure),
  ]);
  const table = [
    ['figure', 'Sigap', 'compared with', 'ratio', 'target'],
    ['---', '---:', '---:', '---:', '---:'],
    ...rows,
  ];
  return [
    ...table.map((cells) => `| ${cells.join(' | ')} |`),
    '',
    'Medians of interleaved rounds; a ratio is the median of the ratios of the rounds.',
    '',
    ...figures.map(({ name, rounds }) => `- ${name}: ${rounds}.`),
    '',
    `Machine: ${machine}.`,
    '',
  ].join('\n');
}

/** @param {string} postgres what the stage says of its database */
export function describeMachine(postgres) {
  const cores = cpus();
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return `${cores.length} × ${cores[0]?.model.trim() ?? 'unknown processor'}, ${gigabytes} GB, ${process.platform} ${process.arch}, Node ${process.versions.node}, ${postgres}; clients, servers and PostgreSQL share it`;
}
