/** Answers how partners' calls went today: an office sees all partners, a partner itself alone. */
import { Arg, Authorized, Ctx, Extensions, Query, Resolver } from 'type-graphql';
import { reachesNothing } from '../../households/regions/index.js';
import { civilDateIn, startOfDay } from '../../kernel/civil-date.js';
import { WIB } from '../../kernel/time-zone.js';
import { type PartnerScope, type Viewer, partnerScope, seesTheNation, signedIn } from '../../platform/auth/index.js';
import type { Pool } from '../../platform/db/pool.js';
import { PARTNERS_MAX, type PartnerHealth, findPartnerHealth } from './partner-health.queries.js';
import { PartnerHealthType } from './partner-health.types.js';

interface Operation {
  readonly viewer: Viewer | null;
  readonly now: Date;
  readonly partnerHealthPool: Pool;
}

export const partnerHealthSlice =
  ({ pool }: { readonly pool: Pool }): (() => Pick<Operation, 'partnerHealthPool'>) =>
  () => ({ partnerHealthPool: pool });

/** An office of any region sees every partner, as no person and no account appears; a partner sees itself. */
function scopeOf(viewer: Viewer): PartnerScope {
  if (viewer.role === 'PARTNER') return partnerScope(viewer);
  return seesTheNation(viewer) || !reachesNothing(viewer.regions) ? { kind: 'all' } : { kind: 'none' };
}

@Authorized('partner-health:read')
@Resolver()
export class PartnerHealthResolver {
  @Extensions({ mostItems: 200 })
  @Query(() => [PartnerHealthType], {
    description: `How the calls of each active partner went today, by name, at most ${PARTNERS_MAX}; a partner sees itself alone.`,
  })
  partnerHealth(
    @Arg('partnerCode', () => String, { nullable: true, description: 'Only this partner; left out: all.' })
    partnerCode: string | null | undefined,
    @Ctx() context: Operation,
  ): Promise<PartnerHealth[]> {
    const { viewer, now, partnerHealthPool: pool } = signedIn(context);
    const from = startOfDay(civilDateIn(now, WIB), WIB);
    return findPartnerHealth(pool, { scope: scopeOf(viewer), partnerCode: partnerCode ?? null, from, now });
  }
}
