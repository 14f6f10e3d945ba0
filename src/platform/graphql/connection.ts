/** Relay connections: one factory for their types, one function for a page of them. */
import { type ClassType, Field, Int, ObjectType } from 'type-graphql';

/** Either the value or a way to get it: what nobody selects is then never computed. */
type Lazily<T> = T | (() => T | Promise<T>);

@ObjectType('PageInfo', { simpleResolvers: true, description: 'Where a page stands in its connection.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether more follow after `endCursor`.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether this page was asked for with `after`.' })
  hasPreviousPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor of the first one on this page; null on an empty page.',
  })
  startCursor!: Lazily<string | null>;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor of the last one on this page; null on an empty page.',
  })
  endCursor!: Lazily<string | null>;
}

export interface Edge<Node> {
  readonly node: Node;
  readonly cursor: Lazily<string>;
}

export interface Connection<Node> {
  readonly edges: readonly Edge<Node>[];
  readonly pageInfo: PageInfo;
  readonly totalCount: Lazily<number>;
}

/**
 * The type `<name>Connection` with its `<name>Edge`, for a node type of that name.
 * Call it once per node type and keep the result: each call makes new types.
 */
export function ConnectionOf<Node extends object>(
  NodeType: ClassType<Node>,
  name: string,
): ClassType<Connection<Node>> {
  @ObjectType(`${name}Edge`, { simpleResolvers: true, description: `One ${name} of a page, with its place.` })
  class EdgeType implements Edge<Node> {
    @Field(() => NodeType, { description: `The ${name}.` })
    node!: Node;

    @Field(() => String, { description: 'Its place: give it as `after` to go on from here.' })
    cursor!: Lazily<string>;
  }

  @ObjectType(`${name}Connection`, {
    simpleResolvers: true,
    description: `A page of ${name} rows, and how many there are in all.`,
  })
  class ConnectionType implements Connection<Node> {
    @Field(() => [EdgeType], { description: 'The rows of this page, in the order asked for.' })
    edges!: readonly EdgeType[];

    @Field(() => PageInfo, { description: 'Whether there is more, and where to go on.' })
    pageInfo!: PageInfo;

    @Field(() => Int, {
      description: 'How many there are in all pages, as far as the viewer may see; counted only when asked for.',
    })
    totalCount!: Lazily<number>;
  }

  return ConnectionType;
}

export interface PageOf<Node> {
  /** In order; one more than `first` when another page follows. */
  readonly rows: readonly Node[];
  readonly first: number;
  /** The cursor that was asked for, if any. */
  readonly after: string | null | undefined;
  readonly cursorOf: (node: Node) => string;
  readonly totalCount: Lazily<number>;
}

export function toConnection<Node>({ rows, first, after, cursorOf, totalCount }: PageOf<Node>): Connection<Node> {
  const nodes = rows.slice(0, first);
  const cursorAt = (index: number) => () => {
    const node = nodes.at(index);
    return node === undefined ? null : cursorOf(node);
  };
  return {
    edges: nodes.map((node) => ({ node, cursor: () => cursorOf(node) })),
    pageInfo: {
      hasNextPage: rows.length > first,
      hasPreviousPage: after !== null && after !== undefined,
      startCursor: cursorAt(0),
      endCursor: cursorAt(-1),
    },
    totalCount,
  };
}
