/** Reads collection policies: those that hold where a family lives, and those of the regions that a viewer may see. */
import { inForce } from '../../platform/db/in-force.js';
import type { Pool } from '../../platform/db/pool.js';
import { selectRows, sql } from '../../platform/db/sql.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { CollectionPolicyId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { type RegionReach, selfAndAbove, touchesReach } from '../../households/regions/index.js';
import type { CollectionPolicy } from './collection-policy.js';
import type { AssistMode } from './intent-mode.js';

export interface CollectionPolicyQueries {
  /** The policies of the region and of every region around it that hold on `day`. */
  findAround(place: { readonly region: RegionCode; readonly day: CivilDate }): Promise<CollectionPolicy[]>;
  /**
   * Policies of regions inside `reach` or around it that hold on `day`, or on any day when it is null; the newest
   * first.
   */
  findTouching(place: {
    readonly reach: RegionReach;
    readonly day: CivilDate | null;
    readonly limit: number;
  }): Promise<CollectionPolicy[]>;
  /** The policy; null when its region lies neither inside `reach` nor around it. */
  findById(id: CollectionPolicyId, reach: RegionReach): Promise<CollectionPolicy | null>;
}

interface PolicyRow extends Omit<CollectionPolicy, 'assistModes'> {
  readonly allowsEdc: boolean;
  readonly allowsAgent: boolean;
}

const COLUMNS = sql`c.id, c.region_code as "regionCode", c.valid_from as "validFrom", c.valid_through as "validThrough",
  c.allows_edc as "allowsEdc", c.allows_agent as "allowsAgent", c.reason, c.made_at as "madeAt"`;

export const assistModesOf = (saved: { readonly allowsEdc: boolean; readonly allowsAgent: boolean }): AssistMode[] => {
  const modes: AssistMode[] = saved.allowsEdc ? ['ASSIST_EDC'] : [];
  return saved.allowsAgent ? [...modes, 'ASSIST_AGENT'] : modes;
};

const toPolicy = ({ allowsEdc, allowsAgent, ...row }: PolicyRow): CollectionPolicy => ({
  ...row,
  assistModes: assistModesOf({ allowsEdc, allowsAgent }),
});

export const createCollectionPolicyQueries = (pool: Pool): CollectionPolicyQueries => ({
  async findAround({ region, day }) {
    const rows = await selectRows<PolicyRow>(
      pool,
      sql`select ${COLUMNS} from collection_policies c
        where c.region_code = any(${selfAndAbove(region)}::text[])
          and ${inForce('c', sql`${day}::date`)}`,
    );
    return rows.map(toPolicy);
  },

  async findTouching({ reach, day, limit }) {
    const rows = await selectRows<PolicyRow>(
      pool,
      sql`select ${COLUMNS} from collection_policies c
        where ${touchesReach('c.region_code', reach)}
          and (${day}::date is null or (${inForce('c', sql`${day}::date`)}))
        order by c.valid_from desc, c.id desc limit ${limit}`,
    );
    return rows.map(toPolicy);
  },

  async findById(id, reach) {
    const [row] = await selectRows<PolicyRow>(
      pool,
      sql`select ${COLUMNS} from collection_policies c where c.id = ${id}::uuid and ${touchesReach('c.region_code', reach)}`,
    );
    return row === undefined ? null : toPolicy(row);
  },
});
