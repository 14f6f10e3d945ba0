/**
 * Bounds how many sockets are open: of an address those alone of which nobody has yet proved who opened them, and of a
 * person all at this instance. Nobody can tell who opens a socket before its first message, `connection_init`.
 */
import type { FastifyReply, FastifyRequest, onRequestHookHandler } from 'fastify';
import type { Viewer } from '../../platform/auth/index.js';
import { networkOf } from '../../platform/quotas/index.js';
import { HALF_OPEN_SOCKETS_MAX, socketsMaxOf } from '../graphql/index.js';
import { endAfter } from './admission.js';
import { isLoopback } from './loopback.js';

/** For how long a socket may say nothing of who opened it. */
export const CONNECTION_INIT_WAIT_MS = 5_000;

type Leave = () => void;

/** Counts what each name holds; a name that holds nothing is forgotten. */
function room() {
  const held = new Map<string, number>();
  return (name: string, max: number): Leave | null => {
    const count = held.get(name) ?? 0;
    if (count >= max) return null;
    held.set(name, count + 1);
    let isOver = false;
    return () => {
      if (isOver) return;
      isOver = true;
      const left = (held.get(name) ?? 1) - 1;
      if (left === 0) held.delete(name);
      else held.set(name, left);
    };
  };
}

export interface SocketRoom {
  /** The hook of the route that takes sockets: refuses one that an address has too many of which nobody knows who opened. */
  readonly admit: onRequestHookHandler;
  /**
   * Gives the place of a socket among the unproven back, and takes one among the person's own; null when the person has
   * none left. Whoever was let in says when the socket is closed.
   */
  enter(request: FastifyRequest, viewer: Viewer): Leave | null;
}

const FULL = 'Too many connections of this address wait to say who they are: try again in a few seconds.';

function refuse(request: FastifyRequest, reply: FastifyReply): void {
  endAfter(request, reply);
  void reply
    .code(429)
    .header('retry-after', CONNECTION_INIT_WAIT_MS / 1_000)
    .send({ errors: [{ message: FULL, extensions: { code: 'TOO_MANY_REQUESTS' } }] });
}

export function socketRoom(): SocketRoom {
  const unproven = room();
  const ofPersons = room();
  const waiting = new WeakMap<FastifyRequest, Leave>();
  return {
    admit(request, reply, done) {
      if (request.headers.upgrade === undefined || isLoopback(request.ip)) return done();
      const leave = unproven(networkOf(request.ip), HALF_OPEN_SOCKETS_MAX);
      if (leave === null) return refuse(request, reply);
      waiting.set(request, leave);
      // Also when it is closed before: else one address could open and close as many as it likes.
      setTimeout(leave, CONNECTION_INIT_WAIT_MS).unref();
      done();
    },
    enter(request, { subject, role }) {
      waiting.get(request)?.();
      if (isLoopback(request.ip)) return () => undefined;
      return ofPersons(`${role}:${subject}`, socketsMaxOf(role));
    },
  };
}
