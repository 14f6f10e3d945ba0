/** Reads who a program is that signs in by itself (client credentials, RFC 6749 section 4.4): a registered client of a partner. */
import { z } from 'zod';
import type { PartnerId } from '../../kernel/ids.js';
import type { Viewer } from './viewer.js';

/** The scope that the issuer gives to programs of partners alone. */
export const PARTNER_SCOPE = 'sigap:partner';

/** The partner for whom a client acts. */
export interface Machine {
  readonly partnerId: PartnerId;
  /** The partner's name. */
  readonly name: string;
}

/** Finds the partner of a client by its id, in memory; null for a client that is registered for none. */
export type FindMachine = (clientId: string) => Machine | null;

/** The subject of a program: never that of a person, whatever the issuer calls either. */
export const machineSubject = (clientId: string): string => `client:${clientId}`;

const clientId = z.string().min(1).max(200);
const scopes = z.union([z.string(), z.array(z.string())]);
const MachineClaims = z
  .object({
    client_id: clientId.optional(),
    azp: clientId.optional(),
    scope: scopes.optional(),
    scp: scopes.optional(),
  })
  .refine(({ client_id: id, azp }) => id !== undefined || azp !== undefined, { path: ['client_id'] })
  .refine(({ client_id: id, azp }) => id === undefined || azp === undefined || id === azp, { path: ['azp'] });

export type MachineReading =
  | { readonly ok: true; readonly viewer: Viewer }
  | { readonly ok: false; readonly claims: readonly string[] };

const wordsIn = (given: string | readonly string[] | undefined): readonly string[] =>
  typeof given === 'string' ? given.split(' ') : (given ?? []);

/** Reads the claims of a token that names no role. */
export function readMachine(payload: unknown, find: FindMachine): MachineReading {
  const claims = MachineClaims.safeParse(payload);
  if (!claims.success) return { ok: false, claims: ['role', 'client_id'] };
  const { client_id: id = claims.data.azp ?? '', scope, scp } = claims.data;
  if (![...wordsIn(scope), ...wordsIn(scp)].includes(PARTNER_SCOPE)) return { ok: false, claims: ['role', 'scope'] };
  const machine = find(id);
  if (machine === null) return { ok: false, claims: ['client_id'] };
  const { partnerId, name } = machine;
  return {
    ok: true,
    viewer: {
      subject: machineSubject(id),
      name,
      role: 'PARTNER',
      cadreId: null,
      branchId: null,
      partnerId,
      regions: [],
    },
  };
}
