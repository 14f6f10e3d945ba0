/**
 * Refuses what a token asks that names somebody of whom the books hold nothing: a cadre, a branch, a family, a partner or
 * a donor. An issuer may know people whom nobody has entered here yet; what they read is empty, and the first row that would
 * name them is refused by the database, which alone knows all rooms' tables.
 */
import { type GraphQLFieldResolver, type GraphQLSchema, defaultFieldResolver } from 'graphql';
import { type RowClaim, type Viewer, unknownClaim } from '../../platform/auth/index.js';
import type { OperationContext } from './context.js';

type Resolve = GraphQLFieldResolver<unknown, OperationContext, Readonly<Record<string, unknown>>, Promise<unknown>>;

/** The claims that name a row, as tokens spell them. */
const claimsOf = ({ cadreId, branchId, familyId, partnerId, donorId }: Viewer) =>
  [
    ['cadre_id', cadreId],
    ['branch_id', branchId],
    ['family_id', familyId],
    ['partner_id', partnerId],
    ['donor_id', donorId],
  ] as const satisfies readonly (readonly [RowClaim, string | null | undefined])[];

const FOREIGN_KEY_VIOLATION = '23503';
/** PostgreSQL's detail is of any language; the value of the key stands in its second pair of brackets. */
const KEY_OF_DETAIL = /\)=\(([^()]+)\)/;

interface Violation {
  readonly code?: unknown;
  readonly detail?: unknown;
  readonly constraint?: unknown;
}

/**
 * The claim of the viewer that the database has no row of; null for every other error. Of a table whose rows it hides from
 * the session it does not say the key: there the name of the constraint says which column it is of.
 */
function unknownClaimIn(error: unknown, viewer: Viewer | null): RowClaim | null {
  if (viewer === null || typeof error !== 'object' || error === null) return null;
  const { code, detail, constraint } = error as Violation;
  if (code !== FOREIGN_KEY_VIOLATION) return null;
  const [, key] = KEY_OF_DETAIL.exec(String(detail)) ?? [];
  const isOfColumn = (claim: RowClaim): boolean => String(constraint).endsWith(`_${claim}_fkey`);
  const unknown = claimsOf(viewer).find(
    ([claim, id]) => typeof id === 'string' && (key === undefined ? isOfColumn(claim) : id === key),
  );
  return unknown?.[0] ?? null;
}

const refusing =
  (resolve: Resolve): Resolve =>
  async (...call) => {
    try {
      return await resolve(...call);
    } catch (error) {
      const [, , { viewer }] = call;
      const claim = unknownClaimIn(error, viewer);
      if (claim === null) throw error;
      throw unknownClaim(claim);
    }
  };

/** Lets every mutation name the claim at fault. */
export function nameUnknownClaims(schema: GraphQLSchema): GraphQLSchema {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {}))
    field.resolve = refusing((field.resolve ?? defaultFieldResolver) as Resolve);
  return schema;
}
