/** Parses the claims of an access token into a viewer. */
import type { JWTPayload } from 'jose';
import { z } from 'zod';
import {
  type BranchId,
  type CadreId,
  type DonorId,
  type FamilyId,
  type PartnerId,
  parseUuid,
} from '../../kernel/ids.js';
import { type RegionCode, parseRegionCode } from '../../kernel/region-code.js';
import { type FindMachine, readMachine } from './machine.js';
import { ROLES, type VerifiedViewer, type Viewer } from './viewer.js';

const uuid = <Id extends string>() =>
  z
    .string()
    .refine((text) => parseUuid(text) !== null)
    .transform((text) => text.toLowerCase() as Id);

const region = z
  .string()
  .refine((text) => parseRegionCode(text) !== null)
  .transform((text) => text as RegionCode);

/** What a token says of itself. */
const TokenClaims = z.object({
  exp: z.number(),
  iat: z.number(),
  sid: z.string().min(1).max(400).nullish(),
  jti: z.string().min(1).max(400).nullish(),
});

const Claims = z
  .object({
    sub: z.string().min(1).max(200),
    name: z.string().min(1).max(200),
    role: z.enum(ROLES),
    cadre_id: uuid<CadreId>().nullish(),
    branch_id: uuid<BranchId>().nullish(),
    partner_id: uuid<PartnerId>().nullish(),
    donor_id: uuid<DonorId>().nullish(),
    family_id: uuid<FamilyId>().nullish(),
    regions: z.union([z.literal('ALL'), z.array(region).max(1_000)]).default([]),
    ...TokenClaims.shape,
  })
  .refine(({ role, cadre_id }) => (role === 'CADRE') === (cadre_id !== undefined && cadre_id !== null), {
    path: ['cadre_id'],
  })
  .refine(({ role, partner_id }) => role === 'PARTNER' || partner_id === undefined || partner_id === null, {
    path: ['partner_id'],
  });

/** The claims that we read from a token; the issuer adds the registered ones (iss, aud, iat, exp). */
export interface ViewerClaims {
  /** The family of a PARTICIPANT; without it the bearer sees nothing, and for everyone else it is ignored. */
  readonly family_id?: string | null;
  readonly sub: string;
  readonly name: string;
  readonly role: Viewer['role'];
  /** The cadre that the bearer is: required for a CADRE, forbidden for everyone else. */
  readonly cadre_id?: string | null;
  readonly branch_id?: string | null;
  /** The partner whose data a PARTNER may see; forbidden for everyone else. */
  readonly partner_id?: string | null;
  /** The donor that a CSR_DONOR acts for; without it the bearer sees and gives nothing. */
  readonly donor_id?: string | null;
  /** The regions that the bearer works in; none when left out. */
  readonly regions?: readonly string[] | 'ALL';
}

export type ClaimsReading =
  | { readonly ok: true; readonly verified: VerifiedViewer }
  /** The names of the claims at fault, never their values. */
  | { readonly ok: false; readonly claims: readonly string[] };

/** Whether a token says nothing of a role, as those of programs do. */
const isWithoutRole = (payload: object): boolean => !Object.hasOwn(payload, 'role');

/**
 * Reads the claims of a token; one claim that cannot be read refuses the whole token. A token without a role is that of a
 * program, where programs are known.
 */
export function readClaims(payload: JWTPayload, findMachine?: FindMachine): ClaimsReading {
  return findMachine !== undefined && isWithoutRole(payload)
    ? readOfMachine(payload, findMachine)
    : readOfPerson(payload);
}

function readOfMachine(payload: JWTPayload, find: FindMachine): ClaimsReading {
  const [machine, token] = [readMachine(payload, find), TokenClaims.safeParse(payload)];
  if (!machine.ok) return machine;
  if (!token.success) return { ok: false, claims: namesOf(token.error) };
  return { ok: true, verified: { viewer: machine.viewer, ...toToken(token.data) } };
}

const namesOf = ({ issues }: z.ZodError): string[] => [
  ...new Set(issues.map((issue) => String(issue.path[0] ?? 'payload'))),
];

const toToken = ({ exp, iat, sid, jti }: z.infer<typeof TokenClaims>): Omit<VerifiedViewer, 'viewer'> => ({
  expiresAt: new Date(exp * 1_000),
  token: { issuedAt: new Date(iat * 1_000), sessionId: sid ?? null, tokenId: jti ?? null },
});

function readOfPerson(payload: JWTPayload): ClaimsReading {
  const claims = Claims.safeParse(payload);
  if (!claims.success) return { ok: false, claims: namesOf(claims.error) };
  const { sub, name, role, cadre_id, branch_id, partner_id, donor_id, family_id, regions, ...token } = claims.data;
  const viewer: Viewer = {
    subject: sub,
    name,
    role,
    cadreId: cadre_id ?? null,
    branchId: branch_id ?? null,
    partnerId: partner_id ?? null,
    ...(role === 'PARTICIPANT' && typeof family_id === 'string' ? { familyId: family_id } : {}),
    ...(role === 'CSR_DONOR' && typeof donor_id === 'string' ? { donorId: donor_id } : {}),
    regions,
  };
  return { ok: true, verified: { viewer, ...toToken(token) } };
}
