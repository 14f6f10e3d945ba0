/** Proves the token of a request once, before anything of it is read, for whoever needs to know who calls. */
import type { FastifyRequest } from 'fastify';
import { type VerifyToken, type Viewer, readBearerToken } from '../../platform/auth/index.js';
import { CallerError } from '../../kernel/caller-error.js';

/** Who calls: nobody that is named, a person whose token holds, or a token that is refused or that nobody can judge now. */
export type Caller =
  | { readonly kind: 'stranger' }
  | { readonly kind: 'person'; readonly viewer: Viewer }
  | { readonly kind: 'refused' | 'unknown'; readonly error: unknown };

const known = new WeakMap<FastifyRequest, Promise<Caller>>();

async function prove(verifyToken: VerifyToken, authorization: string | undefined): Promise<Caller> {
  try {
    const token = readBearerToken(authorization);
    return token === null ? { kind: 'stranger' } : { kind: 'person', viewer: (await verifyToken(token)).viewer };
  } catch (error) {
    const isRefused = error instanceof CallerError && error.code === 'UNAUTHENTICATED';
    return { kind: isRefused ? 'refused' : 'unknown', error };
  }
}

/** Never rejects, and verifies the token of a request once however often it is asked. */
export function callerOf(verifyToken: VerifyToken, request: FastifyRequest): Promise<Caller> {
  const already = known.get(request);
  if (already !== undefined) return already;
  const proof = prove(verifyToken, request.headers.authorization);
  known.set(request, proof);
  return proof;
}
