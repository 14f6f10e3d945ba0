/** Prints the rows of the matrix as tables of Markdown, a column for everybody who may ask. */
import type { OperationTypeNode } from 'graphql';
import { PERSON_ROUTES } from '../../api/http/index.js';
import { type Caller, SCOPES, type Scope, SUBJECT_OF, scopeOn } from '../../platform/auth/index.js';
import { CALLERS, mayTake } from './callers.js';
import type { PersonalRow } from './personal-rows.js';
import type { RootRow } from './root-rows.js';

const NOBODY = '–';
const nameOf = (caller: Caller): string => (caller === 'STRANGER' ? 'not signed in' : caller);
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const code = (text: string): string => `\`${text}\``;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const heads = [...head, ...CALLERS.map(nameOf)];
  return [row(heads), row(heads.map(() => '---')), ...rows.map(row)].join('\n');
}

const cellsOf = (scopeOf: (caller: Caller) => Scope | null | undefined): string[] =>
  CALLERS.map((caller) => {
    const scope = scopeOf(caller);
    return scope === null || scope === undefined ? NOBODY : SCOPES[scope];
  });

export function rootTable(rows: readonly RootRow[], kind: OperationTypeNode): string {
  const printed = rows
    .filter((one) => one.kind === kind)
    .map(({ field, actions, subject, cells }) => [
      code(field.name),
      actions === null ? 'none' : actions.map(code).join(', ') || 'signed in',
      subject ?? '?',
      ...cellsOf((caller) => cells.get(caller)),
    ]);
  return table([kind, 'action', 'about'], printed);
}

export function routeTable(): string {
  const printed = Object.values(PERSON_ROUTES).map(({ method, path, action }) => [
    code(`${method} ${path}`),
    code(action),
    SUBJECT_OF[action],
    ...cellsOf((caller) => (mayTake(caller, [action]) ? scopeOn(SUBJECT_OF[action], caller) : null)),
  ]);
  return table(['route', 'action', 'about'], printed);
}

/** Whether a caller may read in full what a purpose opens. */
const readsInFull = (caller: Caller): boolean => mayTake(caller, ['identity:unmask']);

function personalCell({ shown, cells }: PersonalRow, caller: Caller): string {
  const scopes = cells.get(caller);
  if (scopes === undefined) return NOBODY;
  const told = [...scopes].map((scope) => SCOPES[scope]).join(', ');
  return shown.includes('purpose') && readsInFull(caller) ? `${told}, in full` : told;
}

export const personalTable = (rows: readonly PersonalRow[]): string =>
  table(
    ['field', 'of', 'shown'],
    rows.map((one) => [code(one.place), one.kind, one.shown, ...CALLERS.map((caller) => personalCell(one, caller))]),
  );
