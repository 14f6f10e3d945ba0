/** Fetches anything again by its id: one statement says what it is, then the capability that owns it says whether it may be seen. */
import { Arg, Authorized, Ctx, ID, Query, Resolver } from 'type-graphql';
import { may } from '../../platform/auth/index.js';
import type { Pool } from '../../platform/db/pool.js';
import { NODE_READERS, type NodeContext } from './node-readers.js';
import { Node, type Reading, type TypedNode, readId } from '../../platform/graphql/index.js';

/** The GraphQL type of the row that has this id, or null when no table has. */
export type FindNodeType = (id: string) => Promise<string | null>;

type NodeOperation = NodeContext & Reading & { readonly findNodeType: FindNodeType };

/** Table and type names are ours, from NODE_READERS; the id alone comes from outside. */
const FIND_TYPE = {
  name: 'sigap_find_node_type',
  text: Object.entries(NODE_READERS)
    .map(([type, { table }]) => `select '${type}' as type from ${table} where id = $1`)
    .join(' union all '),
};

export const nodeSlice =
  ({ pool }: { pool: Pool }) =>
  (): { findNodeType: FindNodeType } => ({
    findNodeType: async (id) => {
      const { rows } = await pool.query<{ type: string }>({ ...FIND_TYPE, values: [id] });
      return rows[0]?.type ?? null;
    },
  });

@Resolver()
export class NodeResolver {
  @Authorized()
  @Query(() => Node, {
    nullable: true,
    description: 'Anything by its id; null when there is none or the viewer may not see it.',
  })
  async node(
    @Arg('id', () => ID, { description: "The node's id." }) id: string,
    @Ctx() context: NodeOperation,
  ): Promise<TypedNode | null> {
    const uuid = readId('id', id);
    const type = await context.findNodeType(uuid);
    const reader = type === null ? undefined : NODE_READERS[type];
    if (type === null || reader === undefined) return null;
    if (![reader.action].flat().some((action) => may(context.viewer, action))) return null;
    const node = await reader.read(context, uuid);
    return node === null ? null : { ...node, __typename: type };
  }
}
