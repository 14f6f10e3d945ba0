/** The text of a template in ICU MessageFormat: it is validated when saved, so that rendering it cannot fail. */
import { fitsIn } from '../../kernel/text.js';
import { IntlMessageFormat } from 'intl-messageformat';
import {
  LINK_VARIABLES,
  MESSAGE_VARIABLES,
  type MessageVariable,
  type MessageVariables,
  NUMBER_VARIABLES,
} from './message-variables.js';

export const TEMPLATE_LENGTH_MAX = 1_600;

/** One part of a parsed text; `type` is the number of its kind in the ICU syntax tree. */
interface Part {
  readonly type: number;
  readonly value?: string;
  readonly options?: Readonly<Record<string, { readonly value: readonly Part[] }>>;
}

const ARGUMENT = 1;
const NUMBER = 2;
const DATE = 3;
const TIME = 4;
const SELECT = 5;
const PLURAL = 6;
const NAMED = new Set([ARGUMENT, NUMBER, DATE, TIME, SELECT, PLURAL]);

export type TemplateProblem =
  | { readonly kind: 'malformed'; readonly detail: string }
  | { readonly kind: 'unknown-variables'; readonly names: readonly string[] }
  | { readonly kind: 'wrong-format'; readonly names: readonly string[] }
  | { readonly kind: 'complaint-link-missing' }
  | { readonly kind: 'too-long' };

const isKnown = (name: string): name is MessageVariable => name in MESSAGE_VARIABLES;

function* partsIn(parts: readonly Part[]): Generator<Part> {
  for (const part of parts) {
    yield part;
    for (const option of Object.values(part.options ?? {})) yield* partsIn(option.value);
  }
}

const namesOf = (parts: Iterable<Part>): string[] => [...new Set([...parts].map(({ value = '' }) => value))];

/**
 * Whether a variable is used in the wrong format: numbers and plurals need a number, and dates and times are text
 * already.
 */
const isMisused = ({ type, value = '' }: Part): boolean =>
  type === DATE || type === TIME || ((type === NUMBER || type === PLURAL) && !NUMBER_VARIABLES.has(value));

const compile = (text: string): IntlMessageFormat =>
  new IntlMessageFormat(text, 'id', undefined, { ignoreTag: true, requiresOtherClause: true });

/**
 * Validates a text. Markup characters such as `<` are plain text. The complaint link must stand outside every choice,
 * so that every family gets it.
 */
export function validateTemplate(text: string): TemplateProblem | null {
  if (!fitsIn(text, TEMPLATE_LENGTH_MAX)) return { kind: 'too-long' };
  let parts: readonly Part[];
  try {
    parts = compile(text).getAst();
  } catch (error) {
    return { kind: 'malformed', detail: error instanceof Error ? error.message : String(error) };
  }
  const named = [...partsIn(parts)].filter(({ type }) => NAMED.has(type));
  const unknown = namesOf(named).filter((name) => !isKnown(name));
  if (unknown.length > 0) return { kind: 'unknown-variables', names: unknown };
  const misused = namesOf(named.filter(isMisused));
  if (misused.length > 0) return { kind: 'wrong-format', names: misused };
  const hasLink = parts.some(({ type, value }) => type === ARGUMENT && LINK_VARIABLES.has(value ?? ''));
  return hasLink ? null : { kind: 'complaint-link-missing' };
}

const compiled = new Map<string, IntlMessageFormat>();
const COMPILED_MAX = 200;

/** Renders a text that `validateTemplate` has accepted. */
export function renderTemplate(text: string, variables: MessageVariables): string {
  const known = compiled.get(text) ?? compile(text);
  if (compiled.size >= COMPILED_MAX) compiled.clear();
  compiled.set(text, known);
  return String(known.format({ ...variables }));
}

/** The variables of a text in order of appearance, with which a provider's approved template is filled. */
export const variablesIn = (text: string): MessageVariable[] =>
  namesOf([...partsIn(compile(text).getAst() as readonly Part[])].filter(({ type }) => NAMED.has(type))).filter(
    isKnown,
  );
