/** Serves what operators and visitors ask: a front page where the console is not built, the schema, liveness, readiness, jobs and metrics. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { possibleTypesOf, printedSchema } from '../graphql/index.js';
import type { HttpAppDeps } from './deps.js';
import { figuresDoor } from './figures-door.js';
import { frontPage } from './front-page.js';
import type { Life } from './phase.js';
import { viewerOf } from './viewer-of.js';

const DATABASE_ANSWERS_WITHIN_MS = 2_000;

const NO_ANSWER = { status: 'database does not answer' };

/**
 * The answer, or null when it fails or is late: a load balancer that waits is no better off than one without an answer.
 */
function withinTime<T>(answer: Promise<T>): Promise<T | null> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), DATABASE_ANSWERS_WITHIN_MS);
    const end = (value: T | null): void => {
      clearTimeout(timer);
      resolve(value);
    };
    answer.then(end, () => end(null));
  });
}

/** Serves the schema, as GraphQL itself does: to everybody on a development machine, else to those who are signed in. */
function registerSchema(app: FastifyInstance, { schema, isSchemaOpen, verifyToken }: HttpAppDeps): void {
  const printed = printedSchema(schema);
  const onRequest = async ({ headers }: FastifyRequest, reply: FastifyReply): Promise<void> => {
    if (isSchemaOpen || (await viewerOf(verifyToken, headers.authorization)) !== null) return;
    await reply.code(401).send({ message: 'Give a valid access token as a bearer token.' });
  };
  app.get('/schema.graphql', { onRequest }, (_request, reply) => reply.type('text/plain; charset=utf-8').send(printed));
  app.get('/possible-types.json', { onRequest }, () => possibleTypesOf(schema));
}

export function registerOperations(app: FastifyInstance, deps: HttpAppDeps, life: Life): void {
  const { metrics, readJobs, readHealth } = deps;
  if (deps.consoleFolder === null) {
    app.get('/', ({ protocol, host }, reply) =>
      reply.type('text/html; charset=utf-8').send(frontPage({ protocol, host })),
    );
  }
  registerSchema(app, deps);
  app.get('/healthz', () => ({ status: 'up' }));
  app.get('/readyz', (_request, reply) =>
    // Nothing here asks the database: all instances share it, and a balancer must not take all of them out for it.
    reply.code(life.phase === 'ready' ? 200 : 503).send({ status: life.phase }),
  );
  app.get('/health', async (_request, reply) => {
    const report = await readHealth();
    return reply.code(report.status === 'down' ? 503 : 200).send(report);
  });
  const onRequest = figuresDoor(deps.figures);
  app.get('/jobs', { onRequest }, async (_request, reply) => {
    const jobs = await withinTime(readJobs());
    return jobs === null ? reply.code(503).send(NO_ANSWER) : reply.send({ jobs });
  });
  app.get('/metrics', { onRequest }, async (_request, reply) =>
    reply.type(metrics.registry.contentType).send(await metrics.registry.metrics()),
  );
}
