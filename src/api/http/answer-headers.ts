/**
 * Says in the headers of a refusal what its caller can do: when to come back, and how to sign in. What a route says
 * itself stays.
 */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { RETRY_AFTER_SECONDS } from '../../platform/overload/index.js';

const COME_BACK: ReadonlySet<number> = new Set([429, 503]);

/** The challenge of a 401 (RFC 6750): a token that was sent does not hold; its message says why. */
const challengeTo = ({ headers: { authorization = '' } }: FastifyRequest): string =>
  /^Bearer /i.test(authorization) ? 'Bearer realm="sigap", error="invalid_token"' : 'Bearer realm="sigap"';

/** Call it before the app has any route, so that no route is left out; partners' routes name their own proof. */
export function tellWhatToDo(app: FastifyInstance): void {
  app.addHook('onSend', (request, reply, ...[payload, done]) => {
    const { statusCode } = reply;
    if (COME_BACK.has(statusCode) && !reply.hasHeader('retry-after')) reply.header('retry-after', RETRY_AFTER_SECONDS);
    if (statusCode === 401 && !reply.hasHeader('www-authenticate'))
      reply.header('www-authenticate', challengeTo(request));
    done(null, payload);
  });
}
