/**
 * Refuses variables that do not fit before anything runs; the error names the place and what was expected, never the
 * value.
 */
import {
  type GraphQLError,
  type GraphQLInputType,
  type VariableDefinitionNode,
  coerceInputValue,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInputType,
  isLeafType,
  isListType,
  isNonNullType,
  typeFromAST,
} from 'graphql';
import { CallerError, badInput } from '../../kernel/caller-error.js';
import type { PreparedOperation } from './operation-size.js';

const BUILT_IN: Readonly<Record<string, string>> = {
  Int: 'a whole number of at most 32 bits',
  Float: 'a number',
  String: 'text',
  Boolean: 'true or false',
  ID: 'an id: text',
};

/** Describes a type in words that complete "expected …". */
function describeType(type: GraphQLInputType): string {
  const bare = getNullableType(type);
  if (isListType(bare)) return `a list, each ${describeType(bare.ofType)}`;
  if (isEnumType(bare))
    return `one of ${bare
      .getValues()
      .map(({ name }) => name)
      .join(', ')}`;
  if (isInputObjectType(bare)) return `an object of type ${bare.name}`;
  return (
    (isLeafType(bare) ? (bare.extensions as { expected?: string }).expected : undefined) ??
    BUILT_IN[bare.name] ??
    `a ${bare.name}`
  );
}

/** The type that stands at `path` inside a value of `type`; a single value may stand for a list of one. */
function typeAt(type: GraphQLInputType, path: readonly (string | number)[]): GraphQLInputType {
  const bare = getNullableType(type);
  const [key, ...rest] = path;
  if (key === undefined) return type;
  if (isListType(bare)) return typeAt(bare.ofType, typeof key === 'number' ? rest : path);
  const field = isInputObjectType(bare) ? bare.getFields()[key] : undefined;
  return field === undefined ? type : typeAt(field.type, rest);
}

interface Misfit {
  readonly path: readonly (string | number)[];
  readonly value: unknown;
  /** The error of graphql-js; of objects it names fields and types alone, while of leaves it would repeat the value. */
  readonly error: GraphQLError;
}

function toCallerError(
  variable: { name: string; type: GraphQLInputType },
  { path, value, error }: Misfit,
): CallerError {
  const field = [variable.name, ...path].filter((part) => part !== '').join('.');
  const type = typeAt(variable.type, path);
  const isAboutItsFields = isInputObjectType(getNullableType(type)) && typeof value === 'object' && value !== null;
  return isAboutItsFields
    ? new CallerError('BAD_INPUT', `${field}: ${error.message}`, field)
    : badInput(field, describeType(type));
}

/** What does not fit its type; `name` is that of the variable, or empty for a value that is named by its own fields. */
export function findMisfit(
  { name, type }: { name: string; type: GraphQLInputType },
  value: unknown,
): CallerError | null {
  const misfits: Misfit[] = [];
  coerceInputValue(
    value,
    type,
    (path, invalid, error) => void misfits.push({ path: [...path], value: invalid, error }),
  );
  const [first] = misfits;
  return first === undefined ? null : toCallerError({ name, type }, first);
}

function checkVariable(
  definition: VariableDefinitionNode,
  { schema, variables }: PreparedOperation,
): CallerError | null {
  const name = definition.variable.name.value;
  const type = typeFromAST(schema, definition.type);
  if (!isInputType(type)) return null; // Validation has refused such a variable already.
  const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
  if (value !== undefined) return findMisfit({ name, type }, value);
  return isNonNullType(type) && definition.defaultValue === undefined
    ? badInput(name, `${describeType(type)}; it is required`)
    : null;
}

/** @throws CallerError BAD_INPUT for the first variable that does not fit. */
export function refuseBadVariables(prepared: PreparedOperation): void {
  for (const definition of prepared.operation.variableDefinitions ?? []) {
    const problem = checkVariable(definition, prepared);
    if (problem !== null) throw problem;
  }
}
