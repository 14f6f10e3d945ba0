/** Reads what was taken back of whose access, and what was given back. */
import type { AccessRevocationId } from '../../kernel/ids.js';
import type { Role } from '../auth/index.js';
import type { Pool } from '../db/pool.js';
import { selectRows, sql } from '../db/sql.js';
import type { KnownPerson } from './access-reach.js';
import type { Revocation } from './revocation.js';

/** More than a programme takes back in years; the newest are shown. */
const LISTED_MAX = 500;

type Asked = Pick<Pool, 'query'>;

export interface AccessRevocation extends Revocation {
  readonly id: AccessRevocationId;
  readonly reason: string;
  readonly revokedBy: string;
  readonly revokedByRole: Role;
  readonly revokedAt: Date;
  readonly restoredBy: string | null;
  readonly restoredAt: Date | null;
  readonly restoredBecause: string | null;
  /** Whom it is about, where that person has signed in; null for sessions and tokens too. */
  readonly person: KnownPerson | null;
}

/** What holds today; what concerns tokens is left out once all of them have ended. */
export const findRevocationsInForce = (pool: Asked, tokensEndedBy: Date): Promise<Revocation[]> =>
  selectRows<Revocation>(
    pool,
    sql`select kind, about, issued_before as "issuedBefore" from access_revocations r
      where (kind = 'PERSON' or revoked_at > ${tokensEndedBy})
        and not exists (select from access_restorations s where s.revocation_id = r.id)`,
  );

const SHOWN = sql`select r.id, r.kind, r.about, r.issued_before as "issuedBefore", r.reason, r.revoked_by as "revokedBy",
    r.revoked_by_role as "revokedByRole", r.revoked_at as "revokedAt", s.restored_by as "restoredBy", s.restored_at as "restoredAt",
    s.reason as "restoredBecause", p.subject, p.name, p.role, p.regions, p.known_since as "knownSince"
  from access_revocations r
    left join access_restorations s on s.revocation_id = r.id
    left join known_people p on p.subject = r.about and r.kind in ('PERSON', 'TOKENS_SO_FAR')`;

type Shown = Omit<AccessRevocation, 'person'> & {
  readonly [Name in keyof KnownPerson]: KnownPerson[Name] | null;
};

const toRevocation = ({ subject, name, role, regions, knownSince, ...revocation }: Shown): AccessRevocation => ({
  ...revocation,
  person:
    subject === null || name === null || role === null || knownSince === null
      ? null
      : { subject, name, role, regions, knownSince },
});

export async function findRevocation(pool: Asked, id: AccessRevocationId): Promise<AccessRevocation | null> {
  const [found] = await selectRows<Shown>(pool, sql`${SHOWN} where r.id = ${id}::uuid`);
  return found === undefined ? null : toRevocation(found);
}

/** The revocations, the newest first; `about` narrows them down to one subject, session or token. */
export async function findRevocations(pool: Asked, about: string | null): Promise<AccessRevocation[]> {
  const found = await selectRows<Shown>(
    pool,
    sql`${SHOWN} where (${about}::text is null or r.about = ${about}::text) order by r.revoked_at desc, r.id desc limit ${LISTED_MAX}`,
  );
  return found.map(toRevocation);
}
