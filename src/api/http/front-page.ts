/** Renders the page at the root: what this server is and where things are. The page fetches nothing from anywhere. */

const ROWS = [
  [
    '/graphql',
    'the GraphQL API, with an editor to try it: POST, or GET for queries only; a socket (graphql-transport-ws) for subscriptions',
  ],
  ['/schema.graphql', 'the schema, every field described'],
  ['/possible-types.json', 'what each interface and union may be, for normalised caches'],
  ['/partners/openapi.json', "the payment partners' webhooks (SNAP BI, Standard Webhooks)"],
  ['/healthz', 'whether the process is up'],
  ['/readyz', 'whether a balancer may send work: the first start is complete and no stop has begun'],
  ['/health', 'whether money is posted and questions are answered'],
  ['/metrics', 'figures for Prometheus'],
  ['/jobs', 'what runs by the clock, and how its last runs ended'],
] as const;

/** Matches a Host header that is a name and a port; whatever else a browser sends is not printed. */
const HOST = /^[\w.-]{1,253}(?::\d{1,5})?$|^\[[\da-f:.]{2,45}\](?::\d{1,5})?$/i;

const example = (origin: string): string => `curl -s ${origin}/graphql \\
  -H 'content-type: application/json' -H 'authorization: Bearer TOKEN' \\
  -d '{"query":"{ viewer { name role } }"}'`;

const exampleByGet = (origin: string): string => `curl -s '${origin}/graphql?query=%7Bviewer%7Bname%7D%7D' \\
  -H 'apollo-require-preflight: true' -H 'authorization: Bearer TOKEN'`;

export interface Visited {
  readonly protocol: string;
  /** The host as the request named it. */
  readonly host: string;
}

export function frontPage({ protocol, host }: Visited): string {
  const origin = `${protocol}://${HOST.test(host) ? host : 'HOST'}`;
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Sigap</title>
<style>
  body { font: 16px/1.5 system-ui, sans-serif; max-width: 46rem; margin: 3rem auto; padding: 0 1rem; color: #1b2a33; background: #fff }
  h1 { margin-bottom: 0 } code, pre { font: 14px/1.5 ui-monospace, monospace; background: #eef3f5; border-radius: 4px }
  code { padding: .1em .3em } pre { padding: 1em; overflow: auto } td { padding: .3em 1em .3em 0; vertical-align: top } a { color: #0b5c7a }
  @media (prefers-color-scheme: dark) { body { color: #dbe6ec; background: #10181d } code, pre { background: #1d2a32 } a { color: #7cc7e8 } }
</style>
<h1>Sigap</h1>
<p>A family in arrears pays its JKN premium at a bank, a minimarket or an ATM. The partner's signed webhook arrives here,
the payment is posted exactly once, and the cadre's phone shows the family's cards active again.</p>
<table>
${ROWS.map(([path, about]) => `<tr><td><a href="${path}"><code>${path}</code></a><td>${about}`).join('\n')}
</table>
<p>Ask who you are:</p>
<pre>${example(origin)}</pre>
<p>Without a token the answer is <code>null</code>; on a development machine <code>npm run token -- --help</code> gives one.</p>
<p>A plain GET needs a header that no other site can make a browser send (CSRF protection):</p>
<pre>${exampleByGet(origin)}</pre>
</html>
`;
}
