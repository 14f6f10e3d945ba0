/** Relay connections: one factory for their types, one function for a page of them. */
import { type ClassType, Field, Int, ObjectType } from 'type-graphql';
import type { Page } from '../db/keyset.js';
import type { KeysetCursor, SortValue } from './keyset-cursor.js';
import { type PageArguments, pageOf } from './page-arguments.js';

/** Either the value or a way to get it: what nobody selects is then never computed. */
type Lazily<T> = T | (() => T | Promise<T>);

@ObjectType('PageInfo', { simpleResolvers: true, description: 'Where a page stands in its connection.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether more follow after `endCursor`.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether others come before `startCursor`.' })
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

    @Field(() => String, { description: 'Its place: give it as `after` or `before` to go on from here.' })
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

interface Counted {
  readonly totalCount: Lazily<number>;
}

export interface PageOf<Node> extends Counted {
  readonly page: Page<unknown>;
  /** As they were read for `page`: one more than `page.size` when others lie beyond it, the last one first when it is backward. */
  readonly rows: readonly Node[];
  readonly cursorOf: (node: Node) => string;
}

/** A page that can only be read forwards. */
export interface ForwardPageOf<Node> extends Counted {
  /** In order; one more than `first` when another page follows. */
  readonly rows: readonly Node[];
  readonly first: number;
  /** The cursor that was asked for, if any. */
  readonly after: string | null | undefined;
  readonly cursorOf: (node: Node) => string;
}

const forwards = ({ first, after }: { first: number; after: string | null | undefined }): Page<unknown> => ({
  size: first,
  limit: first + 1,
  from: after ?? null,
  isBackward: false,
});

/** The connection of rows that were read for a page. Beyond the end that it was read from lies the row of the cursor. */
export function toConnection<Node>(read: PageOf<Node> | ForwardPageOf<Node>): Connection<Node> {
  const { rows, cursorOf, totalCount } = read;
  const { size, from, isBackward } = 'page' in read ? read.page : forwards(read);
  const nodes = isBackward ? rows.slice(0, size).toReversed() : rows.slice(0, size);
  const hasMore = rows.length > size;
  const cursorAt = (index: number) => () => {
    const node = nodes.at(index);
    return node === undefined ? null : cursorOf(node);
  };
  return {
    edges: nodes.map((node) => ({ node, cursor: () => cursorOf(node) })),
    pageInfo: {
      hasNextPage: isBackward ? from !== null : hasMore,
      hasPreviousPage: isBackward ? hasMore : from !== null,
      startCursor: cursorAt(0),
      endCursor: cursorAt(-1),
    },
    totalCount,
  };
}

export interface Listing<Node, Place extends readonly SortValue[]> extends Counted {
  readonly cursor: KeysetCursor<Place>;
  /** At most `page.limit` rows beyond `page.from`, in the direction of the page. */
  readonly find: (page: Page<Place>) => Promise<readonly Node[]>;
  readonly placeOf: (node: Node) => Readonly<Place>;
}

/** Reads the page that was asked for. @throws CallerError naming the argument at fault, before anything is read. */
export async function readConnection<Node, Place extends readonly SortValue[]>(
  asked: PageArguments,
  { cursor, find, placeOf, totalCount }: Listing<Node, Place>,
): Promise<Connection<Node>> {
  const page = pageOf(asked, cursor);
  return toConnection({
    page,
    rows: await find(page),
    cursorOf: (node) => cursor.encode(placeOf(node)),
    totalCount,
  });
}
