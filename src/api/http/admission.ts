/**
 * Refuses requests under pressure before anything of them is read: reads before sockets, which may bring confirmations.
 * Webhooks are refused by their own routes, in their protocol's words.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { opensPage, sendBusy } from './browser-pages.js';
import { type Overload, RETRY_AFTER_SECONDS, type Work } from '../../platform/overload/index.js';

export const BUSY = 'Busy: try again in a few seconds.';

/** What operators and balancers ask, who must hear the truth most of all when there is too much to do. */
const ALWAYS_ANSWERED: ReadonlySet<string> = new Set(['/healthz', '/readyz', '/health', '/metrics']);

/** Kind of work of a request; null for one that is answered always or decides for itself. */
function workOf({ routeOptions: { url = '', config }, headers }: FastifyRequest): Work | null {
  const { work = 'read' } = config;
  if (work === 'always' || work === 'own' || ALWAYS_ANSWERED.has(url)) return null;
  return headers.upgrade === undefined ? work : 'confirmation';
}

/** Ends the connection of a refused socket: Node leaves a connection that asked to become one to whoever answers it. */
export const endAfter = ({ raw: { socket } }: FastifyRequest, { raw }: FastifyReply): void =>
  void raw.once('finish', () => socket.destroySoon());

export function refuseUnderPressure(app: FastifyInstance, overload: Overload): void {
  app.addHook('onRequest', (request, reply, done) => {
    const work = workOf(request);
    if (work === null || overload.admits(work)) return done();
    if (opensPage(request)) return void sendBusy(request, reply);
    const body = request.routeOptions.config.busyBody ?? { message: BUSY };
    if (request.headers.upgrade !== undefined) endAfter(request, reply);
    void reply.code(503).header('retry-after', RETRY_AFTER_SECONDS).send(body);
  });
}
