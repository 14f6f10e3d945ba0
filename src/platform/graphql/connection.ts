/** Relay connections: one factory for their types, one function for a page of them. */
import { type ClassType, Field, Int, ObjectType } from 'type-graphql';
import type { Page } from '../db/keyset.js';
import { type FieldTable, addFields } from './field-table.js';
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
  /** What depends on how the list was asked for and not on the node alone, such as a distance. */
  edgeFields: FieldTable = {},
): ClassType<Connection<Node>> {
  @ObjectType(`${name}Edge`, { simpleResolvers: true, description: `One ${name} of a page, with its place.` })
  class EdgeType implements Edge<Node> {
    @Field(() => NodeType, { description: `The ${name}.` })
    node!: Node;

    @Field(() => String, { description: 'Its place: give it as `after` or `before` to go on from here.' })
    cursor!: Lazily<string>;
  }
  addFields(EdgeType, edgeFields);

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

/** What an edge holds besides its cursor. */
type EdgeOf<Row, Node> = (row: Row) => Pick<Edge<Node>, 'node'>;

export interface PageOf<Row, Node = Row> extends Counted {
  readonly page: Page<unknown>;
  /** As they were read for `page`: one more than `page.size` when others lie beyond it, the last one first when it is backward. */
  readonly rows: readonly Row[];
  readonly cursorOf: (row: Row) => string;
  /** Left out: the row is the node, and there is nothing else. */
  readonly edgeOf?: EdgeOf<Row, Node> | undefined;
}

/** The connection of rows that were read for a page. Beyond the end that it was read from lies the row of the cursor. */
export function toConnection<Row, Node = Row>(read: PageOf<Row, Node>): Connection<Node> {
  const { rows, page, cursorOf, edgeOf, totalCount } = read;
  const { size, from, isBackward } = page;
  const shown = isBackward ? rows.slice(0, size).toReversed() : rows.slice(0, size);
  const hasMore = rows.length > size;
  const cursorAt = (index: number) => () => {
    const row = shown.at(index);
    return row === undefined ? null : cursorOf(row);
  };
  return {
    edges: shown.map((row) => ({
      ...(edgeOf === undefined ? { node: row as unknown as Node } : edgeOf(row)),
      cursor: () => cursorOf(row),
    })),
    pageInfo: {
      hasNextPage: isBackward ? from !== null : hasMore,
      hasPreviousPage: isBackward ? hasMore : from !== null,
      startCursor: cursorAt(0),
      endCursor: cursorAt(-1),
    },
    totalCount,
  };
}

export interface Listing<Row, SortKey extends readonly SortValue[], Node = Row> extends Counted {
  readonly cursor: KeysetCursor<SortKey>;
  /** At most `page.limit` rows beyond `page.from`, in the direction of the page. */
  readonly find: (page: Page<SortKey>) => Promise<readonly Row[]>;
  readonly sortKeyOf: (row: Row) => Readonly<SortKey>;
  /** Left out: the row is the node, and there is nothing else on its edge. */
  readonly edgeOf?: EdgeOf<Row, Node>;
}

/** Reads the page that was asked for. @throws CallerError naming the argument at fault, before anything is read. */
export async function readConnection<Row, SortKey extends readonly SortValue[], Node = Row>(
  asked: PageArguments,
  { cursor, find, sortKeyOf, edgeOf, totalCount }: Listing<Row, SortKey, Node>,
): Promise<Connection<Node>> {
  const page = pageOf(asked, cursor);
  return toConnection({
    page,
    rows: await find(page),
    cursorOf: (row) => cursor.encode(sortKeyOf(row)),
    edgeOf,
    totalCount,
  });
}
