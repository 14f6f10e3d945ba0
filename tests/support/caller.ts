/** Calls a server's GraphQL over HTTP as a person of a role, with tokens of the server's own local issuer. */
import { expect } from '@jest/globals';
import type { ViewerClaims } from '../../src/platform/auth/claims.js';
import type { Role } from '../../src/platform/auth/viewer.js';
import { DEFAULT_LANGUAGE, type Language } from '../../src/platform/texts/index.js';
import type { CadreId } from '../../src/kernel/ids.js';
import { type GraphQLAnswer, askGraphQL } from '../../src/sandbox/personas/ask-graphql.js';
import type { ServerOfTest } from './partners/a-server.js';
import { tokenOf } from './token-of.js';

export type Told<Data> = GraphQLAnswer<Data> & { readonly data: Data };

export interface Caller {
  /** The token of a cadre; it is valid for three months, so that a test may let time pass. */
  asCadre(cadre: { readonly id: CadreId; readonly area: string }): Promise<string>;
  /** The token of a role in the regency of `region`, or in the whole country. */
  asRole(role: Exclude<Role, 'CADRE'>, region?: string): Promise<string>;
  /** The token of a person of this donor. */
  asDonor(id: string): Promise<string>;
  ask<Data>(token: string, query: string, variables?: object): Promise<Told<Data>>;
  /** The answer's data; the test fails on any error. */
  tell<Data>(token: string, query: string, variables?: object): Promise<Data>;
}

const TTL_SECONDS = 90 * 86_400;

/** Calls in `language`; the default is that of everybody who asks for none. */
export function callerOf(host: ServerOfTest, language: Language = DEFAULT_LANGUAGE): Caller {
  const issue = (claims: ViewerClaims): Promise<string> => tokenOf(host, claims, TTL_SECONDS);
  const ask = async <Data>(token: string, query: string, variables: object = {}): Promise<Told<Data>> =>
    (await askGraphQL<Data>({ address: host.baseUrl, token, query, variables, language })).body as Told<Data>;
  return {
    asCadre: ({ id, area }) =>
      issue({ sub: `cadre ${id}`, name: 'test', role: 'CADRE', cadre_id: id, regions: [area] }),
    asRole: (role, region) =>
      issue({
        sub: `${role} ${region ?? ''}`,
        name: 'test',
        role,
        regions: region === undefined ? 'ALL' : [region.slice(0, 5)],
      }),
    asDonor: (id) => issue({ sub: `donor ${id}`, name: 'test', role: 'CSR_DONOR', donor_id: id }),
    ask,
    async tell<Data>(token: string, query: string, variables: object = {}) {
      const { data, errors } = await ask<Data>(token, query, variables);
      expect(errors).toBeUndefined();
      return data;
    },
  };
}
