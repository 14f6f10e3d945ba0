/**
 * Tells for every mutation whether the viewer may call it. The actions that a mutation asks for are those of its own
 * `@Authorized`, and the table of permissions decides: nothing is written down twice, and a new mutation is here by
 * itself.
 */
import {
  type GraphQLField,
  type GraphQLFieldResolver,
  GraphQLBoolean,
  GraphQLNonNull,
  type GraphQLSchema,
  OperationTypeNode,
  getNamedType,
  isInputObjectType,
  isObjectType,
} from 'graphql';
import type { Action } from '../../platform/auth/actions.js';
import { may } from '../../platform/auth/permissions.js';
import type { Viewer } from '../../platform/auth/viewer.js';
import { declaredActions } from '../../platform/graphql/index.js';

/** The viewer as a family sees it. */
export interface FamilyRights {
  readonly viewer: Viewer | null;
  /** Whether the family is one of those that the viewer works with today. */
  readonly isOwn: boolean;
}

type Mutation = GraphQLField<unknown, unknown>;

/** The actions that a mutation asks for; none for one that everybody may call. */
const actionsOf = ({ name }: Mutation): readonly Action[] => declaredActions(OperationTypeNode.MUTATION, name) ?? [];

/** Whether a mutation is about a family or somebody of one, which its input names. */
function isOfFamily({ args }: Mutation): boolean {
  const [input] = args;
  const type = input === undefined ? undefined : getNamedType(input.type);
  return (
    isInputObjectType(type) && Object.keys(type.getFields()).some((name) => /(?:family|participant)Id$/i.test(name))
  );
}

function fillWith<Root>(
  schema: GraphQLSchema,
  typeName: string,
  {
    mutations,
    resolve,
  }: {
    readonly mutations: readonly Mutation[];
    readonly resolve: (actions: readonly Action[]) => (root: Root) => boolean;
  },
): void {
  const type = schema.getType(typeName);
  if (!isObjectType(type)) return; // the schemas of some tests have no viewer
  const fields = type.getFields();
  for (const mutation of mutations) {
    const { name } = mutation;
    fields[name] = {
      name,
      description: `Whether the viewer may call the mutation \`${name}\`.`,
      type: new GraphQLNonNull(GraphQLBoolean),
      args: [],
      resolve: resolve(actionsOf(mutation)) as GraphQLFieldResolver<unknown, unknown>,
      deprecationReason: undefined,
      extensions: {},
      astNode: undefined,
    };
  }
}

/** Adds a field for every mutation of the schema to `ViewerMay`, and for those of families to `FamilyViewerMay`. */
export function showRights(schema: GraphQLSchema): GraphQLSchema {
  const mutations: readonly Mutation[] = Object.values(schema.getMutationType()?.getFields() ?? {});
  const mayAll = (viewer: Viewer | null, actions: readonly Action[]): boolean =>
    actions.every((action) => may(viewer, action));
  fillWith<Viewer>(schema, 'ViewerMay', { mutations, resolve: (actions) => (viewer) => mayAll(viewer, actions) });
  fillWith<FamilyRights>(schema, 'FamilyViewerMay', {
    mutations: mutations.filter(isOfFamily),
    resolve:
      (actions) =>
      ({ viewer, isOwn }) =>
        isOwn && mayAll(viewer, actions),
  });
  return schema;
}
