/** Proposes a write-off for a family whose move to PBI or PBPU Pemda was verified; nothing is forgiven yet. */
import type { Viewer } from '../../platform/auth/index.js';
import { type Pool, inTransaction } from '../../platform/db/pool.js';
import { execute, sql } from '../../platform/db/sql.js';
import type { Family } from '../../households/families/index.js';
import { type CivilDate, civilDateIn } from '../../kernel/civil-date.js';
import type { FamilyId } from '../../kernel/ids.js';
import { isWithin } from '../../kernel/region-code.js';
import { timeZoneOf } from '../../kernel/time-zone.js';
import { type ProposeCommand, type ProposeOutcome, type WriteOffCampaign, isSameProposal } from './write-off.js';
import type { WriteOffPolicy } from './write-off-policy.js';
import { ruleOf, unmetCriteria } from './write-off-rule.js';
import { type WriteOffQueries, lockWriteOff } from './write-off.queries.js';

export interface FamilyInQuestion {
  readonly family: Family;
  readonly monthsInArrears: number;
  /** The most members who are billed for one of the months of the arrears or of today. */
  readonly persons: number;
}

export interface ProposingDeps {
  readonly pool: Pool;
  readonly now: Date;
  readonly viewer: Viewer;
  readonly writeOffs: WriteOffQueries;
  readonly policies: readonly WriteOffPolicy[];
  /** Finds the family within the viewer's scope; null when there is none or the viewer may not see it. */
  readonly findFamily: (id: FamilyId) => Promise<FamilyInQuestion | null>;
}

/**
 * Proposes a family. A repeat returns the proposal as it stands. A family has at most one that was not rejected, over
 * all campaigns.
 */
export async function proposeWriteOff(deps: ProposingDeps, command: ProposeCommand): Promise<ProposeOutcome> {
  const { now, viewer, writeOffs } = deps;
  const [campaign, asked] = await Promise.all([
    writeOffs.findCampaign(viewer, command.campaignId),
    deps.findFamily(command.familyId),
  ]);
  const problem = validate(deps, { command, campaign, asked });
  if (problem !== null) return problem;
  if (asked === null) return { kind: 'family-not-found' };
  return inTransaction(deps.pool, async (connection) => {
    const { id, campaignId, familyId, verification, verifiedOn, decile } = command;
    const inserted = await execute(
      connection,
      sql`insert into write_offs (id, campaign_id, family_id, region_code, persons, verification, verified_on, decile, state, proposed_at, proposed_by)
      values (${id}, ${campaignId}, ${familyId}, ${asked.family.regionCode}, ${asked.persons}, ${verification}, ${verifiedOn}, ${decile},
        'PROPOSED', ${now}, ${viewer.subject}) on conflict do nothing`,
    );
    const writeOff = await lockWriteOff(connection, id);
    if (writeOff === null) return { kind: 'proposed-already' };
    if (inserted === 1 || isSameProposal(command, writeOff)) return { kind: 'proposed', writeOff };
    return { kind: 'conflicts-with-earlier' };
  });
}

interface Proposal {
  readonly command: ProposeCommand;
  readonly campaign: WriteOffCampaign | null;
  readonly asked: FamilyInQuestion | null;
}

const isRunning = ({ validFrom, validThrough }: WriteOffCampaign, today: CivilDate): boolean =>
  validFrom <= today && today <= validThrough;

function validate({ now, policies }: ProposingDeps, { command, campaign, asked }: Proposal): ProposeOutcome | null {
  if (asked === null) return { kind: 'family-not-found' };
  const today = civilDateIn(now, timeZoneOf(asked.family.regionCode));
  if (campaign === null || !isRunning(campaign, today)) return { kind: 'campaign-not-running' };
  if (!isWithin(asked.family.regionCode, campaign.regionCode)) return { kind: 'family-not-found' };
  if (command.verifiedOn > today) return { kind: 'not-verified-yet' };
  const rule = ruleOf(campaign, policies);
  if (rule === null) return { kind: 'segment-not-eligible' };
  const { segment, careClass } = asked.family;
  const { monthsInArrears } = asked;
  const unmet = unmetCriteria({ segment, careClass, monthsInArrears, decile: command.decile }, rule);
  if (unmet.includes('SEGMENT') && unmet.every((criterion) => criterion === 'SEGMENT' || monthsInArrears === 0))
    return { kind: 'segment-not-eligible' };
  if (monthsInArrears === 0) return { kind: 'nothing-in-arrears' };
  return unmet.length === 0 ? null : { kind: 'criteria-not-met', criteria: unmet };
}
