/**
 * Lets those alone see the figures of an instance who have the token of its configuration, as Prometheus sends it. The
 * figures tell strangers how much is paid, by whom it is reported, and when the server is weak.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { onRequestHookHandler } from 'fastify';

/** Who may see the figures: everybody (a machine of one's own), nobody, or whoever has the token. */
export type FiguresDoor = 'open' | 'closed' | { readonly token: string };

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Compares in a time that tells nothing of the token. */
const isToken = (given: string, token: string): boolean => timingSafeEqual(digest(given), digest(token));

const NOT_SHOWN: Readonly<Record<'closed' | 'token', string>> = {
  closed: 'The figures are shown to nobody: METRICS_TOKEN is not set.',
  token: 'Give the token of METRICS_TOKEN as a bearer token.',
};

export const figuresDoor =
  (door: FiguresDoor): onRequestHookHandler =>
  ({ headers: { authorization = '' } }, reply, done) => {
    if (door === 'open') return done();
    const given = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
    if (door !== 'closed' && given !== undefined && isToken(given, door.token)) return done();
    void reply.code(401).send({ message: NOT_SHOWN[door === 'closed' ? 'closed' : 'token'] });
  };
