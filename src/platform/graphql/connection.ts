/** Makes the types of Relay connections, and the pages that they answer with. */
import { type ClassType, Field, Int, ObjectType } from 'type-graphql';
import type { Page } from '../db/keyset.js';
import { type FieldTable, addFields } from './field-table.js';
import type { KeysetCursor, SortValue } from './keyset-cursor.js';
import { type PageArguments, pageOf } from './page-arguments.js';

/** A value, or a function that computes it; the function is not called when the client does not select the field. */
type Lazily<T> = T | (() => T | Promise<T>);

@ObjectType('PageInfo', {
  simpleResolvers: true,
  description: 'Whether rows lie before or after a page, and its cursors.',
})
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether more rows follow after `endCursor`.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether other rows come before `startCursor`.' })
  hasPreviousPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor of the first row on this page; null on an empty page.',
  })
  startCursor!: Lazily<string | null>;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor of the last row on this page; null on an empty page.',
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
 * Makes the type `<name>Connection` with its `<name>Edge`, for a node type of that name.
 * Call it once per node type and keep the result: each call makes new types.
 */
export function ConnectionOf<Node extends object>(
  NodeType: ClassType<Node>,
  name: string,
  /** Fields that depend on how the list was asked for and not on the node alone, such as a distance. */
  edgeFields: FieldTable = {},
): ClassType<Connection<Node>> {
  @ObjectType(`${name}Edge`, { simpleResolvers: true, description: `One ${name} of a page, with its cursor.` })
  class EdgeType implements Edge<Node> {
    @Field(() => NodeType, { description: `The ${name}.` })
    node!: Node;

    @Field(() => String, {
      description: 'The cursor of this row: give it as `after` or `before` to continue from here.',
    })
    cursor!: Lazily<string>;
  }
  addFields(EdgeType, edgeFields);

  @ObjectType(`${name}Connection`, {
    simpleResolvers: true,
    description: `A page of ${name} rows, and the number of rows in all pages.`,
  })
  class ConnectionType implements Connection<Node> {
    @Field(() => [EdgeType], { description: 'The rows of this page, in the order asked for.' })
    edges!: readonly EdgeType[];

    @Field(() => PageInfo, { description: 'Whether there are more rows, and the cursors to continue from.' })
    pageInfo!: PageInfo;

    @Field(() => Int, {
      description:
        'The number of rows in all pages that the viewer may see; they are counted only when this field is selected.',
    })
    totalCount!: Lazily<number>;
  }

  return ConnectionType;
}

interface Counted {
  readonly totalCount: Lazily<number>;
}

/** Makes the fields of an edge besides its cursor. */
type EdgeOf<Row, Node> = (row: Row) => Pick<Edge<Node>, 'node'>;

export interface PageOf<Row, Node = Row> extends Counted {
  readonly page: Page<unknown>;
  /** The rows as read for `page`: one more than `page.size` when others lie beyond it, the last first when backward. */
  readonly rows: readonly Row[];
  readonly cursorOf: (row: Row) => string;
  /** Makes the edge of a row; when left out, the row is the node and the edge has no other fields. */
  readonly edgeOf?: EdgeOf<Row, Node> | undefined;
}

/** The connection of rows that were read for a page. A page that began at a cursor has that cursor's row beside it. */
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
  /** Reads at most `page.limit` rows beyond `page.from`, in the direction of the page. */
  readonly find: (page: Page<SortKey>) => Promise<readonly Row[]>;
  readonly sortKeyOf: (row: Row) => Readonly<SortKey>;
  /** Makes the edge of a row; when left out, the row is the node and the edge has no other fields. */
  readonly edgeOf?: EdgeOf<Row, Node>;
}

/** Reads the requested page. @throws CallerError naming the argument at fault, before anything is read. */
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
