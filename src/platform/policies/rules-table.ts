/** Writes every rule with its source, or as an assumption, and the day from which it holds, as tables for people. */
import type { PolicyRow } from '../../kernel/dated-policy.js';
import type { AnyPolicy } from './policy-definition.js';
import { type SourcedValue, sourcedValues } from './show-policy.js';

export const RULES_BEGIN = '<!-- rules:begin -->';
export const RULES_END = '<!-- rules:end -->';

/** The tables as Markdown: one for each policy, with each value where it begins or changes. */
export const rulesTable = (policies: readonly AnyPolicy[]): string => policies.map(tableOf).join('\n');

function tableOf(policy: AnyPolicy): string {
  const who =
    policy.shippedOnly === undefined
      ? 'Operators may enter later rows.'
      : `Only releases change it: ${policy.shippedOnly}`;
  return [
    `### \`${policy.name}\``,
    '',
    `${policy.decides} ${who}`,
    '',
    '| rule | value | holds from | source, or ASSUMPTION and what stands against it |',
    '|---|---|---|---|',
    ...rowsOf(policy.shipped),
    '',
  ].join('\n');
}

/** Every value that names no source and does not say why it is assumed, for people. */
export const unsourcedRules = (policies: readonly AnyPolicy[]): string[] =>
  policies.flatMap(({ name, shipped }) =>
    shipped.flatMap((row) =>
      sourcedValues(row)
        .filter(({ source }) => source.trim() === '')
        .map(({ path }) => `${name}, ${path} from ${row.effectiveFrom}: no source, and no reason to assume it`),
    ),
  );

/** The values of the first row, and of each later one those that it changes or that rest on something else. */
function rowsOf(rows: readonly PolicyRow[]): string[] {
  const known = new Map<string, SourcedValue>();
  return rows
    .toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1))
    .flatMap((row) =>
      sourcedValues(row).flatMap((item) => {
        const before = known.get(item.path);
        known.set(item.path, item);
        const isSame = before?.value === item.value && before.source === item.source;
        return isSame ? [] : [lineOf(row, item)];
      }),
    );
}

const lineOf = ({ effectiveFrom }: PolicyRow, { path, value, isAssumption, source }: SourcedValue): string =>
  `| \`${path}\` | ${value} | ${effectiveFrom} | ${isAssumption ? `ASSUMPTION: ${source}` : source} |`;
