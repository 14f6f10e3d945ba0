/** Asks a whole server over HTTP as people do: with a token of the role, as JSON. */
import { randomUUID } from 'node:crypto';
import type { ViewerClaims } from '../../../src/platform/auth/claims.js';
import type { Role } from '../../../src/platform/auth/viewer.js';
import { DEFAULT_LANGUAGE, type Language } from '../../../src/platform/texts/index.js';
import type { CadreId } from '../../../src/kernel/ids.js';
import type { ServerOfTest } from './a-server.js';

export interface HttpReply<Data> {
  readonly data: Data | null;
  readonly errors: readonly { readonly message: string; readonly extensions: Record<string, unknown> }[];
}

export interface Persona {
  ask<Data>(query: string, variables?: Record<string, unknown>, language?: Language): Promise<HttpReply<Data>>;
}

export interface Personas {
  cadre(cadre: { readonly id: CadreId; readonly area: string }): Persona;
  /** A persona of a role that works in regions; without any it works in the whole country. */
  as(role: Exclude<Role, 'CADRE'>, regions?: readonly string[] | 'ALL'): Persona;
}

interface Request {
  readonly token: string;
  readonly language: Language;
  readonly body: object;
}

async function post<Data>(host: ServerOfTest, { token, language, body }: Request): Promise<HttpReply<Data>> {
  const authorization = `Bearer ${token}`;
  const response = await fetch(`${host.baseUrl}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': language, authorization },
    body: JSON.stringify(body),
  });
  const { data = null, errors = [] } = (await response.json()) as Partial<HttpReply<Data>>;
  return { data, errors };
}

export function personasOf(host: ServerOfTest): Personas {
  const person = (claims: Pick<ViewerClaims, 'role'> & Record<string, unknown>): Persona => {
    const sub = `test:${randomUUID()}`;
    return {
      async ask(query, variables = {}, language = DEFAULT_LANGUAGE) {
        const issuer = host.server.localIssuer;
        if (issuer === null) throw new Error('tests sign their own tokens');
        const full = { sub, name: 'Penguji', regions: [], ...claims } as ViewerClaims;
        const token = await issuer.issueToken(full, { ttlSeconds: 600 });
        return post(host, { token, language, body: { query, variables } });
      },
    };
  };
  return {
    cadre: ({ id, area }) => person({ role: 'CADRE', cadre_id: id, regions: [area] }),
    as: (role, regions = 'ALL') => person({ role, regions }),
  };
}
