/** Reads breaches of conduct within a viewer's scope, and counts them by cadre. */
import type { Viewer } from '../../platform/auth/index.js';
import { type Page, timeOrders } from '../../platform/db/keyset.js';
import type { Pool } from '../../platform/db/pool.js';
import { type Sql, allOf, countRows, selectRows, sql } from '../../platform/db/sql.js';
import { narrowReach, regionCondition } from '../../households/regions/index.js';
import type { CadreId, FamilyId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { ConductRule, ContactKind } from './judge-contact.js';

export interface BreachesFilter {
  readonly cadreId: CadreId | null;
  readonly region: RegionCode | null;
  readonly rule: ConductRule | null;
  readonly from: Date | null;
  readonly before: Date | null;
}

export interface ConductBreach {
  readonly id: string;
  readonly kind: ContactKind;
  readonly contactId: string;
  readonly familyId: FamilyId;
  readonly cadreId: CadreId | null;
  readonly committedBy: string;
  readonly rules: readonly ConductRule[];
  readonly contactedAt: Date;
  readonly sortValue: string;
}

export interface BreachCount {
  /** Null for whoever is no cadre. */
  readonly cadreId: CadreId | null;
  readonly committedBy: string;
  readonly rule: ConductRule;
  readonly contacts: number;
}

export type BreachSortKey = [contactedAt: string, id: string];

export interface ConductQueries {
  /** Finds a page, the newest contact first. */
  findPage(viewer: Viewer, query: { filter: BreachesFilter; page: Page<BreachSortKey> }): Promise<ConductBreach[]>;
  count(viewer: Viewer, filter: BreachesFilter): Promise<number>;
  /** Counts the contacts that broke each rule, by who made them. */
  countByMaker(viewer: Viewer, filter: BreachesFilter): Promise<BreachCount[]>;
  /** Finds what contacts broke. The caller has checked that the viewer may see them. */
  findOfContacts(contacts: readonly string[]): Promise<{ contactId: string; rules: ConductRule[] }[]>;
}

/** A cadre sees the own ones, an office those of its regions. */
function chosen({ role, cadreId, regions }: Viewer, filter: BreachesFilter): Sql {
  const own = role === 'CADRE' ? sql`b.cadre_id = ${cadreId}::uuid` : sql`true`;
  const reach = narrowReach(role === 'CADRE' ? 'ALL' : regions, filter.region);
  return sql`from conduct_breaches b where ${allOf([
    own,
    regionCondition('b.region_code', reach),
    sql`(${filter.cadreId}::uuid is null or b.cadre_id = ${filter.cadreId}::uuid)`,
    sql`(${filter.rule}::text is null or ${filter.rule}::text = any(b.rules))`,
    sql`(${filter.from}::timestamptz is null or b.contacted_at >= ${filter.from}::timestamptz)`,
    sql`(${filter.before}::timestamptz is null or b.contacted_at < ${filter.before}::timestamptz)`,
  ])}`;
}

const ORDERS = timeOrders({ 'b.contacted_at': 'timestamptz', 'b.id': 'uuid' });

export const createConductQueries = (pool: Pool): ConductQueries => ({
  findPage(viewer, { filter, page }) {
    const { condition, order } = ORDERS.NEWEST(page);
    return selectRows<ConductBreach>(
      pool,
      sql`select b.id, b.contact_kind as kind, b.contact_id as "contactId", b.family_id as "familyId", b.cadre_id as "cadreId",
          b.committed_by as "committedBy", b.rules, b.contacted_at as "contactedAt", b.contacted_at::text as "sortValue"
        ${chosen(viewer, filter)} and ${condition} order by ${order} limit ${page.limit}`,
    );
  },

  count: (viewer, filter) => countRows(pool, chosen(viewer, filter)),

  async countByMaker(viewer, filter) {
    const rows = await selectRows<Omit<BreachCount, 'contacts'> & { readonly contacts: bigint }>(
      pool,
      sql`select c."cadreId", c."committedBy", rule, count(*) as contacts
        from (select b.cadre_id as "cadreId", b.committed_by as "committedBy", b.rules ${chosen(viewer, filter)}) c,
          unnest(c.rules) as rule
        group by 1, 2, 3 order by 4 desc, 1, 2, 3 limit 1000`,
    );
    return rows.map((row) => ({ ...row, contacts: Number(row.contacts) }));
  },

  findOfContacts: (contacts) =>
    selectRows(
      pool,
      sql`select contact_id as "contactId", rules from conduct_breaches where contact_id = any(${[...contacts]}::uuid[])`,
    ),
});
