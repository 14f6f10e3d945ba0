/**
 * Serves the console: a page for each screen, and files whose names change with their content and may be kept for
 * ever. They were compressed when they were built.
 */
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import helmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const FOR_EVER = 'public, max-age=31536000, immutable';
/** Names stay the same while content changes, so a browser asks each time; the answer is mostly that nothing changed. */
const ASK_FIRST = 'no-cache';

/** The folder of the built console, or null where it was not built: the page at / then lists what the server offers. */
export function findConsole(installation: string): string | null {
  const folder = join(installation, 'web', 'dist');
  return existsSync(join(folder, 'index.html')) ? folder : null;
}

/** Where the console signs people in: a public client at an OpenID Connect issuer. */
export interface ConsoleSignIn {
  readonly issuer: string;
  readonly clientId: string;
  /** The audience that access tokens must have. */
  readonly audience: string;
}

interface ServedConsole {
  readonly folder: string;
  readonly signIn: ConsoleSignIn | null;
  /** Whether visitors may try the server: its people and numbers are made up. */
  readonly isSandbox: boolean;
}

/** Where a browser comes back to from the issuer. */
const RETURN_PATH = '/masuk';

/** Registers the console's pages and files, in a scope with a policy of its own. */
export async function registerConsole(scope: FastifyInstance, { folder, ...told }: ServedConsole): Promise<void> {
  const { signIn } = told;
  await scope.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"], // parts set widths and positions of their own
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'", ...(signIn === null ? [] : [new URL(signIn.issuer).origin])], // the issuer renews tokens
        manifestSrc: ["'self'"],
        workerSrc: ["'self'"],
        frameSrc: ["'self'"], // the sandbox shows a phone beside the money
        frameAncestors: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
      },
    },
    xFrameOptions: { action: 'sameorigin' },
  });
  await scope.register(fastifyStatic, {
    root: folder,
    serve: true,
    index: false,
    wildcard: false,
    preCompressed: true,
    dotfiles: 'ignore',
    cacheControl: false,
    globIgnore: ['**/*.br', '**/*.gz', '*.html'],
    setHeaders: (reply, path) => {
      void reply.header('cache-control', path.includes(`${folder}/assets/`) ? FOR_EVER : ASK_FIRST);
    },
  });
  scope.get('/console/config.json', (_request, reply) => reply.header('cache-control', ASK_FIRST).send(told));
  scope.get(RETURN_PATH, (_request, reply) => reply.sendFile('index.html'));
  for (const page of (await readdir(folder)).filter((name) => extname(name) === '.html')) {
    for (const path of pathsOf(page)) scope.get(path, (_request, reply) => reply.sendFile(page));
  }
}

/** The addresses of a page: the screen of kader.html is at /kader, and everything below it. */
function pathsOf(page: string): readonly string[] {
  const name = basename(page, '.html');
  return name === 'index' ? ['/'] : [`/${name}`, `/${name}/*`];
}
