/**
 * Bounds how often GraphQL is asked over HTTP: an address by what it sends without proving who sends it, and a person by
 * the budget of its role, from whatever address. Many people share one address, behind a carrier's or an office's NAT.
 */
import type {
  FastifyInstance,
  FastifyReply,
  FastifyRequest,
  onRequestAsyncHookHandler,
  onRequestHookHandler,
} from 'fastify';
import type { Viewer, VerifyToken } from '../../platform/auth/index.js';
import type { CountRequest, Counted } from '../../platform/quotas/index.js';
import { STRANGERS_REQUESTS_PER_MINUTE } from '../graphql/index.js';
import { isLoopback } from './loopback.js';
import { callerOf } from './known-caller.js';

export interface RequestLimitDeps {
  readonly verifyToken: VerifyToken;
  readonly countRequest: CountRequest;
}

/** What a person is told whose budget is spent. */
export const tooFast = ({ max, endsInSeconds }: Counted): string =>
  `You may send ${max} requests a minute: ask again in ${endsInSeconds} seconds.`;

function tell(reply: FastifyReply, { max, left, endsInSeconds }: Counted): void {
  void reply.headers({
    'x-ratelimit-limit': max,
    'x-ratelimit-remaining': left,
    'x-ratelimit-reset': endsInSeconds,
  });
}

/** @throws Error with the status 429 when the budget is spent. */
async function countPerson(reply: FastifyReply, viewer: Viewer, countRequest: CountRequest): Promise<void> {
  const counted = await countRequest(viewer);
  tell(reply, counted);
  if (counted.isWithin) return;
  void reply.header('retry-after', counted.endsInSeconds);
  throw Object.assign(new Error(tooFast(counted)), { statusCode: 429 });
}

/** Whether a request opens a socket, which is bounded by itself: who opens it is told only once it is open. */
const opensSocket = ({ headers }: FastifyRequest): boolean => headers.upgrade !== undefined;

/** The hooks of the routes of GraphQL. What comes from this machine itself is not limited. */
export function requestLimits(
  app: FastifyInstance,
  { verifyToken, countRequest }: RequestLimitDeps,
): (onRequestHookHandler | onRequestAsyncHookHandler)[] {
  // One count for all methods and both paths.
  const ofAddress = app.rateLimit({
    max: STRANGERS_REQUESTS_PER_MINUTE,
    timeWindow: 60_000,
    allowList: async (request: FastifyRequest) => {
      if (opensSocket(request) || isLoopback(request.ip)) return true;
      const { kind } = await callerOf(verifyToken, request);
      return kind === 'person' || kind === 'unknown';
    },
  });
  const ofPerson: onRequestAsyncHookHandler = async (request, reply) => {
    if (opensSocket(request) || isLoopback(request.ip)) return;
    const caller = await callerOf(verifyToken, request);
    if (caller.kind === 'person') await countPerson(reply, caller.viewer, countRequest);
  };
  return [ofAddress, ofPerson];
}
