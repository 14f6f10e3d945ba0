/** Reads, with one statement, the campaign that an operator asks for and the operator's open assignment. */
import type { Viewer } from '../../platform/auth/index.js';
import type { Connection } from '../../platform/db/pool.js';
import { selectRows, sql } from '../../platform/db/sql.js';
import type { CallId, CampaignId, FamilyId } from '../../kernel/ids.js';
import { isReached } from '../../households/regions/index.js';
import type { CallAssignment } from './call-assignment.queries.js';
import { CAMPAIGN_COLUMNS, type CampaignRow, toCampaign } from './campaign.queries.js';
import type { Campaign } from './campaign.js';

export interface CallContext {
  /** The campaign; null when there is none or it lies outside the operator's regions. */
  readonly campaign: Campaign | null;
  /** The operator's open assignment, locked until the transaction ends; null when there is none. */
  readonly open: CallAssignment | null;
}

interface OpenAssignmentRow {
  readonly assignmentId: CallId;
  readonly assignmentCampaign: CampaignId;
  readonly familyId: FamilyId;
  readonly assignedAt: Date;
  readonly leaseUntil: Date;
}

type Nulled<Row> = { readonly [Column in keyof Row]: null };
type CallContextRow = (CampaignRow | Nulled<CampaignRow>) & (OpenAssignmentRow | Nulled<OpenAssignmentRow>);

export async function lockCallContext(
  connection: Connection,
  { viewer, campaign: id }: { viewer: Viewer; campaign: CampaignId },
): Promise<CallContext> {
  const [row] = await selectRows<CallContextRow>(
    connection,
    sql`select ${CAMPAIGN_COLUMNS}, o.*
      from (values (1)) one
      left join call_campaigns c on c.id = ${id}::uuid
      left join lateral (
        select m.id as "assignmentId", m.campaign_id as "assignmentCampaign", m.family_id as "familyId", m.assigned_at as "assignedAt",
          m.lease_until as "leaseUntil"
        from call_assignments m where m.operator = ${viewer.subject} and m.closed_at is null for update) o on true`,
  );
  if (row === undefined) return { campaign: null, open: null };
  const isTheirs = row.id !== null && isReached(row.region, viewer.regions);
  return { campaign: isTheirs ? toCampaign(row) : null, open: toOpenAssignment(row, viewer.subject) };
}

function toOpenAssignment(row: CallContextRow, operator: string): CallAssignment | null {
  if (row.assignmentId === null) return null;
  const { assignmentId: id, assignmentCampaign: campaignId, familyId, assignedAt, leaseUntil } = row;
  return { id, campaignId, familyId, operator, assignedAt, leaseUntil, ending: null };
}
