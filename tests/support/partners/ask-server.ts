/** Asks a whole server over HTTP as people do: with a token of the role, as JSON. */
import { randomUUID } from 'node:crypto';
import type { Role } from '../../../src/platform/auth/viewer.js';
import { DEFAULT_LANGUAGE, type Language } from '../../../src/platform/texts/index.js';
import type { CadreId, FamilyId } from '../../../src/kernel/ids.js';
import { askGraphQL } from '../../../src/sandbox/personas/ask-graphql.js';
import { type Claims, tokenOf } from '../token-of.js';
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
  /** A participant of a family, signed in. */
  participant(family: { readonly id: FamilyId }): Persona;
  /** A persona of a role that works in regions; without any it works in the whole country. */
  as(role: Exclude<Role, 'CADRE'>, regions?: readonly string[] | 'ALL'): Persona;
}

export function personasOf(host: ServerOfTest): Personas {
  const person = (claims: Claims): Persona => {
    const sub = `test:${randomUUID()}`;
    return {
      async ask<Data>(query: string, variables: object = {}, language: Language = DEFAULT_LANGUAGE) {
        const token = await tokenOf(host, { sub, name: 'Penguji', ...claims });
        const { body } = await askGraphQL<Data>({ address: host.baseUrl, token, query, variables, language });
        return { data: body.data ?? null, errors: body.errors ?? [] };
      },
    };
  };
  return {
    cadre: ({ id, area }) => person({ role: 'CADRE', cadre_id: id, regions: [area] }),
    participant: ({ id }) => person({ role: 'PARTICIPANT', family_id: id }),
    as: (role, regions = 'ALL') => person({ role, regions }),
  };
}
