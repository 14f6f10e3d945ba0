/**
 * Fetches any node by its id: the id names its type, and the capability that owns it decides whether it may be seen.
 */
import { Arg, Authorized, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { badInput } from '../../kernel/caller-error.js';
import { may } from '../../platform/auth/index.js';
import { NODE_READERS, type NodeContext } from './node-readers.js';
import { Concerns, Node, type Reading, type TypedNode, parseGlobalId, toGlobalId } from '../../platform/graphql/index.js';
import { ApprovalType, ruleOf } from '../../workday/waiting/index.js';

type NodeOperation = NodeContext & Reading;

/** The most nodes of one query: as many as the largest page. */
const NODES_MAX = 100;

/** Reads one node. @throws CallerError naming `field` for a text that is no id. */
async function readNode(context: NodeOperation, field: string, text: string): Promise<TypedNode | null> {
  const id = parseGlobalId(text);
  if (id === null) throw badInput(field, 'an id: the name of a type, _ and a UUID');
  if (!Object.hasOwn(NODE_READERS, id.typeName)) return null;
  const reader = NODE_READERS[id.typeName];
  if (reader === undefined || ![reader.action].flat().some((action) => may(context.viewer, action))) return null;
  const node = await reader.read(context, id.uuid);
  return node === null ? null : { ...node, __typename: id.typeName };
}

/** The field needs no permission of its own: the node's own reader decides whether the viewer may see it. */
@Resolver(() => ApprovalType)
export class ApprovalNodeResolver {
  @FieldResolver(() => Node, {
    nullable: true,
    description: 'What is decided on; null where the viewer may not read it. Each costs one statement: ask this of few.',
  })
  node(@Root() { kind, nodeId }: ApprovalType, @Ctx() context: NodeOperation): Promise<TypedNode | null> {
    return readNode(context, 'nodeId', toGlobalId(ruleOf(kind).node, nodeId));
  }
}

@Resolver()
export class NodeResolver {
  @Authorized()
  @Concerns('anything')
  @Query(() => Node, {
    nullable: true,
    description: 'The node with this id; null when there is none or the viewer may not see it.',
  })
  async node(
    @Arg('id', () => ID, { description: 'The id of the node.' }) id: string,
    @Ctx() context: NodeOperation,
  ): Promise<TypedNode | null> {
    return readNode(context, 'id', id);
  }

  @Authorized()
  @Concerns('anything')
  @Query(() => [Node], {
    nullable: 'itemsAndList',
    description: `Up to ${NODES_MAX} nodes by their ids, in the order asked for; null where there is none or the viewer may not see it.`,
  })
  async nodes(
    @Arg('ids', () => [ID], { description: `The ids of the nodes, at most ${NODES_MAX}.` }) ids: string[],
    @Ctx() context: NodeOperation,
  ): Promise<(TypedNode | null)[]> {
    if (ids.length > NODES_MAX) throw badInput('ids', `at most ${NODES_MAX} ids`);
    return Promise.all(ids.map((id, index) => readNode(context, `ids.${index}`, id)));
  }
}
