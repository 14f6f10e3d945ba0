/**
 * Refuses broken text in variables and in the document before anything runs: U+0000 and other control characters, half
 * of a surrogate pair, and text longer than any field takes. The error names the place and never repeats the text.
 */
import {
  type ASTNode,
  type ASTVisitFn,
  type DocumentNode,
  type GraphQLInputType,
  Kind,
  type StringValueNode,
  TypeInfo,
  getNamedType,
  isInputObjectType,
  isInputType,
  typeFromAST,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { TEXT_LENGTH_MAX, refuseBrokenTexts } from '../../platform/graphql/index.js';
import type { PreparedOperation } from './operation-size.js';

/** Tells whether the texts of a value of this type are read by whoever takes it, one item after the other. */
function isReadAlone(type: GraphQLInputType | null | undefined): boolean {
  const named = type === null || type === undefined ? undefined : getNamedType(type);
  return isInputObjectType(named) && named.extensions.isReadAlone === true;
}

function refuseIn(field: string, value: unknown, type: GraphQLInputType): void {
  if (isReadAlone(type)) return;
  const named = getNamedType(type);
  if (!isInputObjectType(named) || typeof value !== 'object' || value === null) return refuseBrokenTexts(field, value);
  if (Array.isArray(value)) return value.forEach((one, index) => refuseIn(`${field}.${index}`, one, named));
  for (const [name, { type: inner }] of Object.entries(named.getFields())) {
    refuseIn(`${field}.${name}`, (value as Record<string, unknown>)[name], inner);
  }
}

/** An escape or a raw character by which a document may hold broken text; most documents hold neither. */
const MAY_BREAK = /\\[ubf]|[\p{Surrogate}]|[^\P{Cc}\t\n\r]/u;

/** The names of the argument and the fields at which a text stands in the document, with dots. */
function placeIn(document: DocumentNode, path: readonly (string | number)[]): string {
  const names: string[] = [];
  let at: unknown = document;
  for (const key of path) {
    at = (at as Readonly<Record<string | number, unknown>>)[key];
    const node = at as ASTNode | readonly ASTNode[];
    if ('kind' in node && (node.kind === Kind.ARGUMENT || node.kind === Kind.OBJECT_FIELD)) names.push(node.name.value);
  }
  return names.length === 0 ? 'text' : names.join('.');
}

function refuseInDocument({ schema, document }: PreparedOperation): void {
  const source = document.loc?.source.body;
  if (source !== undefined && !MAY_BREAK.test(source) && source.length <= TEXT_LENGTH_MAX) return;
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      [Kind.OBJECT]: { enter: () => (isReadAlone(types.getInputType()) ? false : undefined) },
      [Kind.STRING](...[node, , , path]: Parameters<ASTVisitFn<StringValueNode>>) {
        refuseBrokenTexts(placeIn(document, path), node.value);
      },
    }),
  );
}

/** @throws CallerError BAD_INPUT for the first text that is broken. */
export function refuseBrokenOperationTexts(prepared: PreparedOperation): void {
  for (const { variable, type } of prepared.operation.variableDefinitions ?? []) {
    const name = variable.name.value;
    const inputType = typeFromAST(prepared.schema, type);
    if (isInputType(inputType)) refuseIn(name, prepared.variables[name], inputType);
  }
  refuseInDocument(prepared);
}
