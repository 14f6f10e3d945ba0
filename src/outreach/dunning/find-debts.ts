/** Walks the families of a plan page by page, each with its debt, its wish and the step that it has reached. */
import { familySource } from '../../fieldwork/portfolios/index.js';
import {
  type Family,
  type FamilySortKey,
  type Participant,
  assessFamily,
  createFamilyQueries,
  createParticipantQueries,
  listFamilies,
  participantsByFamily,
  sortKeyOf,
} from '../../households/families/index.js';
import type { FamilyBill } from '../../households/bills/index.js';
import { zoneDaysAt } from '../../households/regions/index.js';
import type { FamilyId } from '../../kernel/ids.js';
import { civilDateIn } from '../../kernel/civil-date.js';
import { timeZoneOf } from '../../kernel/time-zone.js';
import { stretch } from '../../platform/db/keyset.js';
import { type ContactPreference, type Messaging, findFamilyPreferences } from '../messages/index.js';
import type { DunningPlan } from './dunning-plan.js';
import { type Debt, debtOf } from './step-due.js';

const PAGE_FAMILIES = 500;

export interface Debtor {
  readonly family: Family;
  readonly head: Participant;
  readonly bill: FamilyBill;
  readonly debt: Debt;
  readonly preference: ContactPreference;
}

export interface DunningDeps extends Pick<Messaging, 'pool' | 'newId' | 'now' | 'assess' | 'dueDayOn' | 'notices'> {
  /** The families among those given that object to steps which no person decides on (UU 27/2022 Ps. 10). */
  readonly leftAlone: (families: readonly FamilyId[]) => Promise<ReadonlySet<FamilyId>>;
}

/** Gives the debtors of a plan in pages; families that owe nothing or object are left out, those that keep an instalment plan are not. */
export async function* debtorsOf(deps: DunningDeps, plan: DunningPlan): AsyncGenerator<readonly Debtor[]> {
  const { pool, assess } = deps;
  const days = zoneDaysAt(deps.now());
  const families = createFamilyQueries(pool, familySource);
  const participants = createParticipantQueries(pool);
  const { region, monthsMin, monthsMax, careClass } = plan;
  let reached: FamilySortKey | null = null;
  for (;;) {
    const page: Family[] = await listFamilies(
      {
        families,
        participantsByFamily: participantsByFamily(participants),
        assess,
        visibility: { scope: { kind: 'regions', regions: [region] }, days },
      },
      {
        filter: { region, cadreId: null, status: null, careClass, monthsInArrears: { min: monthsMin, max: monthsMax } },
        sort: 'LONGEST_IN_ARREARS',
        page: stretch(reached, PAGE_FAMILIES),
        withMembers: false,
      },
    );
    if (page.length > 0) yield await withDebts(deps, page);
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE_FAMILIES) return;
    reached = sortKeyOf(last);
  }
}

async function withDebts(deps: DunningDeps, families: readonly Family[]): Promise<Debtor[]> {
  const { pool, assess } = deps;
  const now = deps.now();
  const days = zoneDaysAt(now);
  const ids = families.map(({ id }) => id);
  const [members, wishes, objecting] = await Promise.all([
    createParticipantQueries(pool).findByFamilies(ids),
    findFamilyPreferences(pool, ids),
    deps.leftAlone(ids),
  ]);
  const ofFamily = Map.groupBy(members, ({ familyId }) => familyId);
  const preferences = new Map(wishes.map(({ familyId, preference }) => [familyId, preference]));
  return families.flatMap((family) => {
    const [head, ...others] = ofFamily.get(family.id) ?? [];
    if (head === undefined || objecting.has(family.id)) return [];
    const today = civilDateIn(now, timeZoneOf(family.regionCode));
    const bill = assessFamily({ family, members: [head, ...others] }, { assess, days });
    const debt = debtOf(bill, { today, dueDay: deps.dueDayOn(today) });
    return debt === null
      ? []
      : [{ family, head, bill, debt, preference: preferences.get(family.id) ?? 'ALL_MESSAGES' }];
  });
}
