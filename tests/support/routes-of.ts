/** Reads the routes of the whole server from what Fastify prints, so that a test can ask each of them. */

export interface Route {
  readonly path: string;
  readonly methods: readonly string[];
}

/** The routes in the tree that Fastify prints: a line names what its path adds to the one above it. */
export function routesOf(printed: string): Route[] {
  const above: string[] = [];
  return printed.split('\n').flatMap((line) => {
    const [, indent = '', part = '', methods = ''] = /^([│├└─\s]*)(\S*)(?: \(([A-Z, ]+)\))?$/.exec(line) ?? [];
    const depth = indent.length / 4 - 1;
    above.splice(depth, Infinity, part);
    return methods === '' ? [] : [{ path: above.join(''), methods: methods.split(', ') }];
  });
}

/** The path with a name in each of its places. */
export const withNames = (path: string): string => path.replaceAll(/:\w+(?:\|:\w+)*|\*/g, 'a');
