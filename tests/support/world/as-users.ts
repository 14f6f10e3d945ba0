/** Calls the whole server as its users do: with a signed token, over HTTP, in GraphQL. */
import type { Role } from '../../../src/platform/auth/viewer.js';
import type { BranchId, CadreId, PartnerId } from '../../../src/kernel/ids.js';
import type { RegionCode } from '../../../src/kernel/region-code.js';
import { askGraphQL } from '../../../src/sandbox/personas/ask-graphql.js';
import type { ServerOfTest } from '../partners/a-server.js';
import { tokenOf } from '../token-of.js';
import { nextNumber } from './synthetic-values.js';

export interface User {
  readonly subject: string;
  readonly token: string;
  /** The language of every request; the server's default when absent. */
  readonly language?: 'id' | 'en';
}

export interface UserParams {
  readonly role: Role;
  readonly regions?: readonly RegionCode[] | 'ALL';
  readonly branchId?: BranchId;
  readonly cadreId?: CadreId;
  readonly partnerId?: PartnerId;
  readonly name?: string;
}

export interface Reply<Data> {
  readonly data: Data | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: { code?: string; field?: string } }[];
}

export async function signIn(host: ServerOfTest, params: UserParams): Promise<User> {
  const subject = `user-${nextNumber()}`;
  const claims = {
    sub: subject,
    name: params.name ?? `Petugas ${subject}`,
    role: params.role,
    regions: params.regions ?? [],
    branch_id: params.branchId ?? null,
    cadre_id: params.cadreId ?? null,
    partner_id: params.partnerId ?? null,
  };
  return { subject, token: await tokenOf(host, claims, 86_400 * 400) };
}

export async function askAs<Data>(
  host: ServerOfTest,
  user: User,
  [query, variables]: readonly [query: string, variables?: object],
): Promise<Reply<Data>> {
  const { token, language } = user;
  return (await askGraphQL<Data>({ address: host.baseUrl, token, query, ...(variables && { variables }), language }))
    .body;
}
