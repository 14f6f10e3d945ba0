/**
 * Derives who is told what of participants: every marked field, by following what each caller may call. An object with an
 * id is told as far as its own action says, whatever leads to it.
 */
import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
} from 'graphql';
import { type Caller, type Scope, SUBJECT_OF, scopeOn } from '../../platform/auth/index.js';
import { type NodeReader, declaredFieldActions, markOf } from '../../platform/graphql/index.js';
import { CALLERS, mayTake } from './callers.js';
import type { RootRow } from './root-rows.js';

type Field = GraphQLField<unknown, unknown>;

/** How a field shows what it tells. */
export type Shown = 'open' | 'masked' | 'masked without a purpose' | 'null without a purpose' | 'for a purpose alone';

export interface PersonalRow {
  readonly place: string;
  readonly kind: string;
  readonly shown: Shown;
  /** How far each caller is told of it, by each way that leads to it; who is missing is told of nobody. */
  readonly cells: ReadonlyMap<Caller, ReadonlySet<Scope>>;
}

/** The actions of which one shows each type of object with an id, and what it is about where they are about more. */
export type NodeRules = Readonly<Record<string, Pick<NodeReader<never>, 'action' | 'concerns'>>>;

interface Told {
  readonly schema: GraphQLSchema;
  readonly roots: readonly RootRow[];
  readonly nodes: NodeRules;
}

/** The scopes within which a caller meets each type of object. */
type Met = Map<string, Set<Scope>>;

const objectsOf = ({ schema }: Told, type: GraphQLNamedType): readonly GraphQLObjectType[] => {
  if (isObjectType(type)) return [type];
  return isUnionType(type) || isInterfaceType(type) ? schema.getPossibleTypes(type) : [];
};

/** How a caller comes to an object. */
interface Way {
  readonly caller: Caller;
  readonly scope: Scope;
  /** Whether no object with an id lies between the root field and this one. */
  readonly isDirect: boolean;
}

/**
 * The scopes within which an object is met: those of its own actions, if it has an id. What is shown of the own family is
 * the participant's, who asks for nothing by id.
 */
function scopesAt({ nodes }: Told, { name }: GraphQLObjectType, { caller, scope, isDirect }: Way): Scope[] {
  const rule = nodes[name];
  if (rule === undefined || (isDirect && scope === 'OWN_FAMILY')) return [scope];
  return [rule.action]
    .flat()
    .filter((action) => mayTake(caller, [action]))
    .flatMap((action) => scopeOn(rule.concerns ?? SUBJECT_OF[action], caller) ?? [])
    .filter((one) => one !== 'NOTHING');
}

/** Whether a field leads to objects with ids of which the caller may read none. */
function leadsNowhere(told: Told, { type }: Field, at: Way): boolean {
  const objects = objectsOf(told, getNamedType(type));
  return objects.length > 0 && objects.every((object) => scopesAt(told, object, at).length === 0);
}

function metBy(told: Told, caller: Caller): Met {
  const met: Met = new Map();
  const guards = declaredFieldActions();
  const follow = (type: GraphQLNamedType, way: Way): void => {
    for (const object of objectsOf(told, type))
      for (const scope of scopesAt(told, object, way)) {
        const scopes = met.get(object.name) ?? new Set<Scope>();
        if (scopes.has(scope)) continue;
        met.set(object.name, scopes.add(scope));
        const below = { ...way, scope, isDirect: way.isDirect && told.nodes[object.name] === undefined };
        for (const field of Object.values(object.getFields()))
          if (mayTake(caller, guards.get(`${object.name}.${field.name}`) ?? null))
            follow(getNamedType(field.type), below);
      }
  };
  for (const { field, cells } of told.roots) {
    const scope = cells.get(caller);
    if (scope !== undefined && scope !== 'NOTHING') follow(getNamedType(field.type), { caller, scope, isDirect: true });
  }
  return met;
}

function shownBy(field: Field, isMasked: boolean): Shown {
  const purpose = field.args.find(({ name }) => name === 'purpose');
  if (purpose === undefined) return isMasked ? 'masked' : 'open';
  if (isRequiredArgument(purpose)) return 'for a purpose alone';
  return isMasked ? 'masked without a purpose' : 'null without a purpose';
}

/** A row for every field that is marked as telling of a participant, by its place. */
export function personalRows(told: Told): PersonalRow[] {
  const guards = declaredFieldActions();
  const met = CALLERS.map((caller) => [caller, metBy(told, caller)] as const);
  const rowOf = ({ name }: GraphQLObjectType, field: Field): PersonalRow[] => {
    const mark = markOf(field);
    if (mark === null) return [];
    const place = `${name}.${field.name}`;
    const cells = met.flatMap(([caller, types]) => {
      const scopes = [...(types.get(name) ?? [])].filter(
        (scope) => !leadsNowhere(told, field, { caller, scope, isDirect: true }),
      );
      return scopes.length === 0 || !mayTake(caller, guards.get(place) ?? null)
        ? []
        : [[caller, new Set(scopes)] as const];
    });
    return [{ place, kind: mark.kind, shown: shownBy(field, mark.isMasked), cells: new Map(cells) }];
  };
  return Object.values(told.schema.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) => Object.values(type.getFields()).flatMap((field) => rowOf(type, field)))
    .toSorted((one, other) => (one.place < other.place ? -1 : 1));
}

/** The marked fields of which no caller is told, though the schema has them. */
export const untold = (rows: readonly PersonalRow[]): string[] =>
  rows.filter(({ cells }) => cells.size === 0).map(({ place }) => `${place} is marked, and nobody can reach it`);
