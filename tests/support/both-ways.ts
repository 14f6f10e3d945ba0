/** Reads all pages of a connection from both ends, as a client does that follows cursors. */
import { expect } from '@jest/globals';

export interface Paged<Node> {
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly edges: readonly { readonly node: Node }[];
}

/** The selection that a query must contain beside the edges, so that the connection can be read here. */
export const PAGE_INFO = 'pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';

const PAGES_MAX = 50;

async function walk<Node>(
  read: (page: Record<string, unknown>) => Promise<Paged<Node>>,
  size: number,
  isBackward: boolean,
) {
  let nodes: Node[] = [];
  let page: Record<string, unknown> = isBackward ? { last: size } : { first: size };
  for (let count = 0; count < PAGES_MAX; count += 1) {
    const { edges, pageInfo } = await read(page);
    const shown = edges.map(({ node }) => node);
    nodes = isBackward ? [...shown, ...nodes] : [...nodes, ...shown];
    expect(isBackward ? pageInfo.hasNextPage : pageInfo.hasPreviousPage).toBe(count > 0);
    if (!(isBackward ? pageInfo.hasPreviousPage : pageInfo.hasNextPage)) return nodes;
    page = isBackward ? { last: size, before: pageInfo.startCursor } : { first: size, after: pageInfo.endCursor };
  }
  throw new Error('a connection that never ends');
}

/** Reads the whole list in pages of `size`, and checks that it is the same from its beginning and from its end. */
export async function readBothWays<Node>(
  read: (page: Record<string, unknown>) => Promise<Paged<Node>>,
  size = 2,
): Promise<Node[]> {
  const forward = await walk(read, size, false);
  expect(await walk(read, size, true)).toEqual(forward);
  return forward;
}
