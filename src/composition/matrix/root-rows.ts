/** Derives who may call each query, mutation and subscription, and how far each is answered. */
import { type GraphQLField, type GraphQLSchema, OperationTypeNode } from 'graphql';
import { type Action, type Caller, type Scope, SUBJECT_OF, type Subject, scopeOn } from '../../platform/auth/index.js';
import { concernOf, declaredActions } from '../../platform/graphql/index.js';
import { CALLERS, mayTake } from './callers.js';

export type RootField = GraphQLField<unknown, unknown>;

export interface RootRow {
  readonly kind: OperationTypeNode;
  readonly field: RootField;
  /** The actions that it asks for: none where any viewer may call it, and null where everybody may. */
  readonly actions: readonly Action[] | null;
  /** What it is about; null where nothing says so, which is a fault. */
  readonly subject: Subject | null;
  /** How far each caller is answered; who is missing is refused. */
  readonly cells: ReadonlyMap<Caller, Scope>;
}

function subjectOf(field: RootField, actions: readonly Action[]): Subject | null {
  const [subject = null, ...others] = new Set(actions.map((action) => SUBJECT_OF[action]));
  return concernOf(field) ?? (others.length === 0 ? subject : null);
}

function rowOf(kind: OperationTypeNode, field: RootField): RootRow {
  const actions = declaredActions(kind, field.name);
  const subject = subjectOf(field, actions ?? []);
  const cells = CALLERS.flatMap((caller) => {
    const scope = subject === null || !mayTake(caller, actions) ? null : scopeOn(subject, caller);
    return scope === null ? [] : [[caller, scope] as const];
  });
  return { kind, field, actions, subject, cells: new Map(cells) };
}

/** A row for every field of Query, Mutation and Subscription, by its name. */
export const rootRows = (schema: GraphQLSchema): RootRow[] =>
  Object.values(OperationTypeNode).flatMap((kind) =>
    Object.values(schema.getRootType(kind)?.getFields() ?? {})
      .map((field) => rowOf(kind, field))
      .toSorted((one, other) => (one.field.name < other.field.name ? -1 : 1)),
  );

/** What nothing says of the fields: what they are about, and how far a role is answered that may call them. */
export const missingRules = (rows: readonly RootRow[]): string[] =>
  rows.flatMap(({ kind, field, actions, subject, cells }) => {
    const name = `${kind} ${field.name}`;
    if (subject === null)
      return [`${name} has no rule: @Authorized with one action says what it is about, or @Concerns`];
    return CALLERS.filter((caller) => mayTake(caller, actions) && !cells.has(caller)).map(
      (caller) => `${name} permits ${caller}, and ${subject} in subjects.ts does not say how far`,
    );
  });
