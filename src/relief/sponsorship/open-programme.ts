/** Opens a donor's programme in an office's regions. */
import type { Viewer } from '../../platform/auth/index.js';
import type { Pool } from '../../platform/db/pool.js';
import { execute, sql } from '../../platform/db/sql.js';
import { isReached, areRegions } from '../../households/regions/index.js';
import type { DonorQueries } from './donor.queries.js';
import { type OpenProgrammeOutcome, type ProgrammePlan, isSamePlan } from './programme.js';
import type { SponsorshipQueries } from './sponsorship.queries.js';

export interface OpeningDeps {
  readonly pool: Pool;
  readonly now: Date;
  readonly viewer: Viewer;
  readonly donors: DonorQueries;
  readonly sponsorship: SponsorshipQueries;
}

/** Opens a programme. A repeat returns the programme as it stands; another plan under its id is refused. */
export async function openProgramme(deps: OpeningDeps, plan: ProgrammePlan): Promise<OpenProgrammeOutcome> {
  const { pool, now, viewer, donors, sponsorship } = deps;
  const codes = [...plan.regionCodes];
  if (codes.some((code) => !isReached(code, viewer.regions))) return { kind: 'region-out-of-reach' };
  if (!(await areRegions(pool, codes))) return { kind: 'region-out-of-reach' };
  if ((await donors.find(viewer, plan.donorId)) === null) return { kind: 'donor-not-found' };
  await execute(
    pool,
    sql`insert into sponsorship_programmes (id, donor_id, name, region_codes, care_class, months_min, months_max, months_ahead,
        valid_from, valid_through, opened_at, opened_by)
      values (${plan.id}, ${plan.donorId}, ${plan.name}, ${codes}, ${plan.careClass}, ${plan.monthsMin}, ${plan.monthsMax},
        ${plan.monthsAhead}, ${plan.validFrom}, ${plan.validThrough}, ${now}, ${viewer.subject}) on conflict (id) do nothing`,
  );
  const programme = await sponsorship.findProgramme(viewer, plan.id);
  if (programme === null || !isSamePlan(plan, programme)) return { kind: 'conflicts-with-earlier' };
  return { kind: 'programme-opened', programme };
}
