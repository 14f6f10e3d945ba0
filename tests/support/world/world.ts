/**
 * A small programme to test in: builders that make what they depend on, take what matters as an argument and leave the
 * rest to chance. Numbers never collide within a test file; nobody in it exists.
 */
import type { Pool } from '../../../src/platform/db/pool.js';
import { type AssignmentWish, type BuiltCadre, type CadreWish, assign, buildCadre } from './cadres.js';
import { type BuiltFacility, type ChoiceWish, type FacilityWish, buildChoice, buildFacility } from './facilities.js';
import { type BuiltFamily, type FamilyWish, buildFamily } from './families.js';
import {
  type BuiltPartner,
  type BuiltPayment,
  type PartnerWish,
  type PaymentWish,
  buildPartner,
  buildPayment,
} from './payments.js';
import {
  type BranchWish,
  type BuiltBranch,
  type BuiltRegion,
  type RegionWish,
  buildBranch,
  buildRegion,
} from './regions.js';

export interface World {
  region(wish?: RegionWish): Promise<BuiltRegion>;
  branch(wish?: BranchWish): Promise<BuiltBranch>;
  cadre(wish?: CadreWish): Promise<BuiltCadre>;
  family(wish?: FamilyWish): Promise<BuiltFamily>;
  /** Puts a family into a cadre's portfolio. */
  assignment(wish: AssignmentWish): Promise<void>;
  facility(wish?: FacilityWish): Promise<BuiltFacility>;
  /** Says which clinic a participant is with. */
  choice(wish: ChoiceWish): Promise<void>;
  partner(wish?: PartnerWish): Promise<BuiltPartner>;
  /** A payment posted in the past. */
  payment(wish: PaymentWish): Promise<BuiltPayment>;
}

/** `database` may still be empty-handed when the world is made: its pool is asked for at each use. */
export const aWorld = (database: { readonly pool: Pool }): World => ({
  region: (wish) => buildRegion(database.pool, wish),
  branch: (wish) => buildBranch(database.pool, wish),
  cadre: (wish) => buildCadre(database.pool, wish),
  family: (wish) => buildFamily(database.pool, wish),
  assignment: (wish) => assign(database.pool, wish),
  facility: (wish) => buildFacility(database.pool, wish),
  choice: (wish) => buildChoice(database.pool, wish),
  partner: (wish) => buildPartner(database.pool, wish),
  payment: (wish) => buildPayment(database.pool, wish),
});
