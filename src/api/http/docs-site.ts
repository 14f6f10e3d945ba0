/** Serves the documents at /docs, where they were built: every page, search and reference comes from this server. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import helmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** The address below which the site is; the build writes it into the pages. */
export const DOCS_PATH = '/docs';

const FOR_EVER = 'public, max-age=31536000, immutable';
/** Names stay the same while content changes, so a browser asks each time; the answer is mostly that nothing changed. */
const ASK_FIRST = 'no-cache';

/** The folder of the built site, or null where it was not built. */
export function findDocs(installation: string): string | null {
  const folder = join(installation, 'dist', 'docs');
  return existsSync(join(folder, 'index.html')) ? folder : null;
}

/** Registers the site's pages in a scope whose prefix is `DOCS_PATH`, with a policy of its own. */
export async function registerDocs(scope: FastifyInstance, folder: string): Promise<void> {
  // Each page begins with two small scripts (light or dark, before anything is drawn): the build has written their hashes.
  const scripts = JSON.parse(await readFile(join(folder, 'scripts.json'), 'utf8')) as readonly string[];
  await scope.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'", ...scripts.map((hash) => `'${hash}'`)],
        styleSrc: ["'self'", "'unsafe-inline'"], // code is coloured by styles of its own
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
      },
    },
  });
  await scope.register(fastifyStatic, {
    root: folder,
    extensions: ['html'],
    preCompressed: true,
    dotfiles: 'ignore',
    cacheControl: false,
    setHeaders: (reply, path) => {
      void reply.header('cache-control', path.includes(`${folder}/assets/`) ? FOR_EVER : ASK_FIRST);
    },
  });
  scope.get('', (_request, reply) => reply.redirect(`${DOCS_PATH}/`));
  // Documents are named as they lie in the repository: /docs/frontend.md is the page of docs/frontend.md.
  scope.addHook('onRequest', (request, reply, done) => {
    const [path = '', search] = request.url.split('?', 2);
    if (!path.endsWith('.md')) return done();
    const page = path.replace(/(?:README|index)\.md$/, '').replace(/\.md$/, '.html');
    void reply.redirect(search === undefined ? page : `${page}?${search}`);
  });
  scope.setNotFoundHandler((_request, reply) => reply.code(404).sendFile('404.html'));
}
