/**
 * Serves the console: one page for every screen, and files whose names change with their content and may be kept for
 * ever. They were compressed when they were built.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import helmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** The addresses of the console's screens; everything below one is the same page. */
export const CONSOLE_PATHS = [
  '/kader',
  '/cabang',
  '/telekoleksi',
  '/petugas',
  '/direktur',
  '/mitra',
  '/warga',
  '/sandbox',
] as const;

const FOR_EVER = 'public, max-age=31536000, immutable';
/** Names stay the same while content changes, so a browser asks each time; the answer is mostly that nothing changed. */
const ASK_FIRST = 'no-cache';

/** The folder of the built console, or null where it was not built: the page at / then lists what the server offers. */
export function findConsole(installation: string): string | null {
  const folder = join(installation, 'web', 'dist');
  return existsSync(join(folder, 'index.html')) ? folder : null;
}

/** Registers the console's pages and files, in a scope with a policy of its own. */
export async function registerConsole(scope: FastifyInstance, folder: string): Promise<void> {
  await scope.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"], // parts set widths and positions of their own
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
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
    globIgnore: ['**/*.br', '**/*.gz'],
    setHeaders: (reply, path) => {
      void reply.header('cache-control', path.includes(`${folder}/assets/`) ? FOR_EVER : ASK_FIRST);
    },
  });
  for (const path of ['/', ...CONSOLE_PATHS, ...CONSOLE_PATHS.map((path) => `${path}/*`)]) {
    scope.get(path, (_request, reply) => reply.sendFile('index.html'));
  }
}
