/** Takes back somebody's access, and gives it back; both are rows that say who, why and when. */
import type { AccessRevocationId } from '../../kernel/ids.js';
import type { Viewer } from '../auth/index.js';
import { once } from '../db/once.js';
import { type Connection, type Pool, inTransaction } from '../db/pool.js';
import { execute, sql } from '../db/sql.js';
import { reaches, reachesAll } from './access-reach.js';
import { findPerson } from './known-people.queries.js';
import type { RevocationKind } from './revocation.js';
import { type AccessRevocation, findRevocation } from './revocations.queries.js';

/** The channel on which instances hear that the list has changed. */
export const ACCESS_CHANNEL = 'sigap_access';

export interface RevokingDeps {
  readonly pool: Pool;
  /** The real time, by which tokens are judged. */
  readonly now: Date;
  readonly viewer: Viewer;
  /** Reads the list of this instance; the others are told. */
  readonly refill: () => Promise<void>;
}

export interface RevokeCommand {
  readonly id: AccessRevocationId;
  readonly kind: RevocationKind;
  readonly about: string;
  /** Tokens issued until then; null for now, and for the other kinds. */
  readonly issuedBefore: Date | null;
  readonly reason: string;
}

export type RevokeOutcome =
  | { readonly kind: 'revoked'; readonly revocation: AccessRevocation }
  | { readonly kind: 'own-access' }
  | { readonly kind: 'person-not-known' }
  | { readonly kind: 'access-out-of-reach' }
  | { readonly kind: 'issued-before-ahead' }
  | { readonly kind: 'issued-before-of-another-kind' }
  | { readonly kind: 'conflicts-with-earlier' };

export type RestoreOutcome =
  | { readonly kind: 'restored'; readonly revocation: AccessRevocation }
  | { readonly kind: 'revocation-not-found' }
  | { readonly kind: 'access-out-of-reach' };

const isOfPerson = (kind: RevocationKind): boolean => kind === 'PERSON' || kind === 'TOKENS_SO_FAR';

/** Takes access back: on this instance when it answers, on the others when they hear of it. */
export async function revokeAccess(deps: RevokingDeps, command: RevokeCommand): Promise<RevokeOutcome> {
  const { pool, viewer } = deps;
  const outcome = await once<AccessRevocation, RevokeOutcome>({
    find: () => findRevocation(pool, command.id),
    isSame: ({ kind, about, reason, revokedBy }) =>
      revokedBy === viewer.subject && kind === command.kind && about === command.about && reason === command.reason,
    repeat: (revocation) => ({ kind: 'revoked', revocation }),
    async make() {
      const refusal = await refusalOf(deps, command);
      if (refusal !== null) return refusal;
      const inserted = await changing(pool, (connection) => insert(connection, deps, command));
      const revocation = inserted === 0 ? null : await findRevocation(pool, command.id);
      return revocation === null ? null : { kind: 'revoked', revocation };
    },
  });
  if (outcome.kind === 'revoked') await deps.refill();
  return outcome;
}

async function refusalOf(
  { pool, viewer, now }: RevokingDeps,
  { kind, about, issuedBefore }: RevokeCommand,
): Promise<Exclude<RevokeOutcome, { kind: 'revoked' }> | null> {
  if (issuedBefore !== null && kind !== 'TOKENS_SO_FAR') return { kind: 'issued-before-of-another-kind' };
  if (issuedBefore !== null && issuedBefore > now) return { kind: 'issued-before-ahead' };
  if (isOfPerson(kind) && about === viewer.subject) return { kind: 'own-access' };
  if (reachesAll(viewer)) return null;
  if (!isOfPerson(kind)) return { kind: 'access-out-of-reach' }; // nobody can tell here whose session or token it is
  const person = await findPerson(pool, about);
  if (person === null) return { kind: 'person-not-known' };
  return reaches(viewer, person) ? null : { kind: 'access-out-of-reach' };
}

const insert = (
  connection: Connection,
  { viewer, now }: RevokingDeps,
  { id, kind, about, issuedBefore, reason }: RevokeCommand,
): Promise<number> =>
  execute(
    connection,
    sql`insert into access_revocations (id, kind, about, issued_before, reason, revoked_by, revoked_by_role, revoked_at)
      values (${id}, ${kind}, ${about}, ${kind === 'TOKENS_SO_FAR' ? (issuedBefore ?? now) : null}, ${reason}, ${viewer.subject}, ${viewer.role}, ${now})
      on conflict do nothing`,
  );

/** Gives back what was taken; a repeat gives back nothing more. What an operator took, an operator gives back. */
export async function restoreAccess(
  deps: RevokingDeps,
  { id, reason }: { readonly id: AccessRevocationId; readonly reason: string },
): Promise<RestoreOutcome> {
  const { pool, viewer, now } = deps;
  const revocation = await findRevocation(pool, id);
  if (revocation === null) return { kind: 'revocation-not-found' };
  const { person, revokedByRole, about } = revocation;
  const isOwn = about === viewer.subject;
  const isInReach = reachesAll(viewer) || (revokedByRole !== 'OPERATOR' && person !== null && reaches(viewer, person));
  if (isOwn || !isInReach) return { kind: 'access-out-of-reach' };
  await changing(pool, (connection) =>
    execute(
      connection,
      sql`insert into access_restorations (revocation_id, reason, restored_by, restored_at)
        values (${id}, ${reason}, ${viewer.subject}, ${now}) on conflict do nothing`,
    ),
  );
  await deps.refill();
  return { kind: 'restored', revocation: (await findRevocation(pool, id)) ?? revocation };
}

/** Lets the other instances hear that the list has changed, with the commit. */
export const announceAccess = (connection: Connection): Promise<number> =>
  execute(connection, sql`select pg_notify(${ACCESS_CHANNEL}, '')`);

/** Changes the list and tells the other instances with the commit. */
const changing = <Value>(pool: Pool, change: (connection: Connection) => Promise<Value>): Promise<Value> =>
  inTransaction(pool, async (connection) => {
    const changed = await change(connection);
    await announceAccess(connection);
    return changed;
  });
