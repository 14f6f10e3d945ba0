/** What happens to the plan, the people and the terms of a family in a random history. */
import type { CareClass } from '../../../src/kernel/care-class.js';
import { inTransaction } from '../../../src/platform/db/pool.js';
import type { CardNumber } from '../../../src/kernel/card-number.js';
import { type CivilDate, addDays } from '../../../src/kernel/civil-date.js';
import { type FamilyId, type InstalmentPlanId, type ParticipantId, randomIds } from '../../../src/kernel/ids.js';
import { addFamilyMember } from '../../../src/fieldwork/registration/add-family-member.js';
import { registerFamily } from '../../../src/fieldwork/registration/register-family.js';
import { familySource } from '../../../src/fieldwork/portfolios/index.js';
import type { TermsChange } from '../../../src/households/arrears/index.js';
import { changeTerms } from '../../../src/households/families/index.js';
import { createPlanQueries, planReads, releaseDefaultedPlans } from '../../../src/households/instalments/index.js';
import { INSTALMENTS, RELEASES } from '../../../src/households/instalments/instalments.policies.js';
import { startPlan } from '../../../src/households/instalments/start-plan.js';
import { createInstalmentReleaser, heldInInstalments } from '../../../src/money/payments/index.js';
import { keyringOf } from '../keyring.js';
import { anyName, newFamilyCardNumber, newNik } from '../world/synthetic-values.js';
import { type History, type Lived, lived, dayOf } from './lived.js';
import { payAsAsked } from './money-deeds.js';

const releaser = ({ ledger }: History) => createInstalmentReleaser(ledger);

export async function beginPlan(history: History, family: Lived, stages: number): Promise<Lived | null> {
  const { database, by, harness } = history;
  const deps = {
    pool: database.pool,
    now: harness.clock.now(),
    assess: by.assess,
    policies: by.policies.rows(INSTALMENTS),
    plans: planReads(heldInInstalments),
    release: releaser(history),
    isVisible: () => Promise.resolve(true),
  };
  const id = randomIds() as InstalmentPlanId;
  for (const wanted of [stages, 1]) {
    const outcome = await startPlan(deps, { id, familyId: family.id, stages: wanted, by: 'officer' });
    if (outcome.kind === 'started') return family;
  }
  return null;
}

export async function leavePlan(history: History, family: Lived): Promise<Lived | null> {
  const { rows } = await history.database.pool.query<{ id: InstalmentPlanId }>(
    'select id from instalment_plans where family_id = $1 and ended_at is null',
    [family.id],
  );
  const [open] = rows;
  if (open === undefined) return null;
  const plan = { id: open.id, familyId: family.id };
  await releaser(history)({ plan, as: 'CANCELLED', reason: 'a random history', by: 'officer' });
  return family;
}

/** Releases plans in default as the server's job does. */
export async function releaseDefaulted(history: History): Promise<number> {
  const { database, harness, by } = history;
  const plans = createPlanQueries({ pool: database.pool, familySource, held: heldInInstalments });
  const policies = () => by.policies.rows(RELEASES);
  return releaseDefaultedPlans({ plans, release: releaser(history), clock: harness.clock, policies });
}

const REGISTRAR = { subject: 'officer', role: 'BRANCH_OFFICER', cadreId: null };

const aPerson = (birthDate: CivilDate, relation: 'HEAD' | 'SPOUSE' | 'CHILD' | 'OTHER') => {
  const sex = 'FEMALE' as const;
  return { nik: newNik({ sex, birthDate }), name: anyName(), birthDate, sex, relation, phone: null };
};

const registering = async ({ database, harness, by }: History) => ({
  pool: database.pool,
  newId: randomIds,
  keyring: await keyringOf(database.pool),
  now: harness.clock.now(),
  registrar: REGISTRAR,
  policies: by.policies,
});

export async function join(history: History, family: Lived, bornDaysAgo: number | null): Promise<Lived | null> {
  const today = dayOf(history, family);
  const person =
    bornDaysAgo === null ? aPerson('1991-04-07' as CivilDate, 'OTHER') : aPerson(addDays(today, -bornDaysAgo), 'CHILD');
  const command = { id: randomIds() as ParticipantId, familyId: family.id, facilityId: null, member: person };
  const outcome = await addFamilyMember(await registering(history), command, { today });
  return outcome.kind === 'added' ? family : null;
}

export async function register(
  history: History,
  { careClass, adults }: { readonly careClass: CareClass; readonly adults: number },
): Promise<Lived | null> {
  const { world, families, database, facilityId } = history;
  const region = (await world.region({ within: '64.72' })).code;
  const relations = ['HEAD', 'SPOUSE', 'OTHER'] as const;
  const members = relations.slice(0, adults).map((relation) => aPerson('1988-09-17' as CivilDate, relation));
  const id = randomIds() as FamilyId;
  const command = { id, familyCardNumber: newFamilyCardNumber(), region, careClass, facilityId, members };
  const outcome = await registerFamily(await registering(history), command, { isOwnArea: true });
  if (outcome.kind !== 'registered') return null;
  const { rows } = await database.pool.query<{ card: CardNumber }>(
    `select card_number as card from participants where family_id = $1 and relation = 'HEAD'`,
    [id],
  );
  const family = lived(id, region, { card: rows[0]?.card as CardNumber, isNew: true });
  families.push(family);
  return family;
}

export async function payFirstPremium(history: History, family: Lived): Promise<Lived | null> {
  if (!family.isNew) return null;
  const { rows } = await history.database.pool.query<{ waits: boolean }>(
    `select first_premium_from > paid_through + interval '1 month' - interval '1 day' as waits from families where id = $1`,
    [family.id],
  );
  return rows[0]?.waits === true ? payAsAsked(history, family) : null;
}

export async function change(history: History, family: Lived, words: readonly TermsChange[]): Promise<Lived> {
  const at = history.harness.clock.now();
  await inTransaction(history.database.pool, async (connection) => {
    for (const one of words) {
      const evidence = {
        documentKind: 'FAMILY_CARD' as const,
        documentNumber: null,
        documentDate: '2026-01-05' as CivilDate,
        note: null,
      };
      const recorded = { ...one, familyId: family.id, evidence, by: 'officer', approvedBy: 'head', at };
      await changeTerms(connection, recorded, randomIds);
    }
  });
  return family;
}
