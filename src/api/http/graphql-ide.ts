/**
 * Serves a GraphQL editor at /graphql to browsers, with subscriptions and, in a sandbox, a choice of personas to ask as.
 * Every file comes from this server.
 */
import { randomBytes } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { getStaticFile } from 'ruru/static';
import { makeHTMLParts } from 'ruru/server';
import { installationFolder } from '../../platform/db/installation-folder.js';
import { type Examples, readExamples } from './example-operations.js';
import { IDE_SCRIPT } from './graphql-ide-script.js';

/** What the editor offers beside the schema itself. */
export interface Offered {
  /** Whether the schema has personas to ask as, as a sandbox's has. */
  readonly personas: boolean;
  /** Whether the documents are served, and with them the reference of the schema. */
  readonly docs: boolean;
}

const IDE_PATH = '/graphql/ide/';

const policyFor = (nonce: string): string =>
  [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self' data:",
    "img-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

const LINKS =
  '<nav><a href="/docs/frontend.html" target="_blank">Documents</a> <a href="/docs/schema/index.html" target="_blank">Every type</a></nav>';

function page(nonce: string, { personas, docs }: Offered): string {
  const { metaTags, styleTags, headerScripts, bodyContent, bodyScripts } = makeHTMLParts({
    staticPath: IDE_PATH,
    endpoint: '/graphql',
    subscriptionEndpoint: '/graphql',
  });
  const trusted = (html: string): string => html.replaceAll('<script', `<script nonce="${nonce}"`);
  return `<!doctype html>
<html lang="en">
<head>
${metaTags}
<title>Sigap GraphQL</title>
<link rel="icon" href="data:,">
${styleTags}
<style>
  body { display: flex; flex-direction: column; height: 100vh; margin: 0; overflow: hidden }
  #choices { padding: .4em .8em; font: 14px/1.4 system-ui, sans-serif; background: #0b3d4a; color: #fff }
  #choices div { display: flex; flex-wrap: wrap; gap: .3em .6em; align-items: center }
  #choices select { font: inherit; min-width: 14rem } #choices nav { margin-inline-start: auto } #choices nav a { margin-inline-start: .8em }
  #choices a { color: inherit } #choices p { margin: .3em 0 0 } #choices p:empty { display: none } #said { font-weight: 600 }
  #ruru-root { flex: 1; min-height: 0; height: auto }
</style>
${trusted(headerScripts)}
</head>
<body>
<div id="choices" data-personas="${personas}"><div><label for="persona">Ask as</label> <select id="persona"><option value="">nobody (no token)</option></select>
<label for="example">Example</label> <select id="example"><option value="" disabled selected>of docs/operations</option></select>${docs ? LINKS : ''}</div>
<p id="about"></p><p id="said" role="status"></p></div>
${bodyContent}
${trusted(bodyScripts)}
<script nonce="${nonce}" type="module">${IDE_SCRIPT}</script>
</body>
</html>
`;
}

export function sendIde(reply: FastifyReply, offered: Offered): FastifyReply {
  const nonce = randomBytes(16).toString('base64');
  return reply
    .headers({ 'content-security-policy': policyFor(nonce), 'cache-control': 'no-store' })
    .type('text/html; charset=utf-8')
    .send(page(nonce, offered));
}

/** Reads the client of graphql-ws from the installed package, file by file; it is a module without dependencies. */
async function socketClient(): Promise<ReadonlyMap<string, string>> {
  const folder = dirname(fileURLToPath(import.meta.resolve('graphql-ws')));
  const names = (await readdir(folder)).filter((name) => name === 'client.js' || /^common-[\w-]+\.js$/.test(name));
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const)),
  );
}

/** Where the examples lie in an installation. */
const EXAMPLES_FOLDER = join('docs', 'operations');

/** Registers the files of the editor, and the examples. */
export function registerIde(app: FastifyInstance): void {
  let client: Promise<ReadonlyMap<string, string>> | null = null;
  let examples: Promise<Examples> | null = null;
  // A hundred small files from memory: an editor of which some are refused under pressure is broken.
  const files = { config: { work: 'always' } } as const;
  app.get(
    '/graphql/ide/examples',
    files,
    () => (examples ??= readExamples(join(installationFolder(), EXAMPLES_FOLDER))),
  );
  app.get<{ Params: { file: string } }>('/graphql/ide/graphql-ws/:file', files, async ({ params }, reply) => {
    const text = (await (client ??= socketClient())).get(params.file);
    return text === undefined ? reply.callNotFound() : reply.type('text/javascript; charset=utf-8').send(text);
  });
  app.get('/graphql/ide/*', files, async ({ url, headers }, reply) => {
    const acceptEncoding = headers['accept-encoding'];
    const file = await getStaticFile({ staticPath: IDE_PATH, urlPath: url, acceptEncoding, disallowDevAssets: true });
    if (file === null) return reply.callNotFound();
    if (headers['if-none-match'] === file.headers['etag']) return reply.code(304).send();
    return reply.headers(file.headers).send(file.content);
  });
}
