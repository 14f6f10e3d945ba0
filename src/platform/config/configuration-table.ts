/** Makes the table of environment variables in docs/configuration.md from the variables that are parsed. */
import { VARIABLES } from './environment.js';

export const TABLE_BEGIN = '<!-- configuration:begin -->';
export const TABLE_END = '<!-- configuration:end -->';

const defaultOf = ({ schema, absent }: (typeof VARIABLES)[keyof typeof VARIABLES]): string =>
  absent ?? `\`${String(schema.parse(undefined))}\``;

const orFile = (name: string, variable: object): string =>
  'isSecret' in variable ? ` Or \`${name}_FILE\`, a file that holds it.` : '';

/** The table as Markdown, ending in a line break. */
export function configurationTable(): string {
  const rows = Object.entries(VARIABLES).map(
    ([name, variable]) => `| \`${name}\` | ${variable.description}${orFile(name, variable)} | ${defaultOf(variable)} |`,
  );
  return ['| variable | what it is | when absent |', '|---|---|---|', ...rows, ''].join('\n');
}

/** The text with the table between its markers, or null when it has no markers. */
export function withConfigurationTable(text: string): string | null {
  const begin = text.indexOf(TABLE_BEGIN);
  const end = text.indexOf(TABLE_END);
  if (begin === -1 || end < begin) return null;
  return `${text.slice(0, begin + TABLE_BEGIN.length)}\n${configurationTable()}${text.slice(end)}`;
}
