/** What operators and visitors ask: is it up, is it ready, how is it doing, what is it. */
import type { FastifyInstance } from 'fastify';
import { printSchema } from 'graphql';
import { possibleTypesOf, sortedForPrint } from '../graphql/index.js';
import type { HttpAppDeps } from './deps.js';
import { frontPage } from './front-page.js';

const DATABASE_ANSWERS_WITHIN_MS = 2_000;

/** False rather than late: a balancer that waits is as bad as one that is not told. */
function withinTime(answer: Promise<boolean>): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), DATABASE_ANSWERS_WITHIN_MS);
    const settle = (isReady: boolean): void => {
      clearTimeout(timer);
      resolve(isReady);
    };
    answer.then(settle, () => settle(false));
  });
}

export function registerOperations(app: FastifyInstance, deps: HttpAppDeps, isDraining: () => boolean): void {
  const { schema, metrics, isDatabaseReady } = deps;
  const printed = `${printSchema(sortedForPrint(schema))}\n`;
  app.get('/', ({ protocol, host }, reply) =>
    reply.type('text/html; charset=utf-8').send(frontPage({ protocol, host })),
  );
  app.get('/schema.graphql', (_request, reply) => reply.type('text/plain; charset=utf-8').send(printed));
  app.get('/possible-types.json', () => possibleTypesOf(schema));
  app.get('/healthz', () => ({ status: 'up' }));
  app.get('/readyz', async (_request, reply) => {
    if (isDraining()) return reply.code(503).send({ status: 'draining' });
    const isReady = await withinTime(isDatabaseReady());
    return reply.code(isReady ? 200 : 503).send({ status: isReady ? 'ready' : 'database does not answer' });
  });
  app.get('/metrics', async (_request, reply) =>
    reply.type(metrics.registry.contentType).send(await metrics.registry.metrics()),
  );
}
