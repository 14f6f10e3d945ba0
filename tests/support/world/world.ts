/**
 * Builds a small programme to test in: builders make what they depend on, take what matters as an argument and choose
 * the rest at random. Numbers never collide within a test file; nobody in it exists.
 */
import type { Pool } from '../../../src/platform/db/pool.js';
import { type AssignmentParams, type BuiltCadre, type CadreParams, assign, buildCadre } from './cadres.js';
import {
  type BuiltFacility,
  type ChoiceParams,
  type FacilityParams,
  buildChoice,
  buildFacility,
} from './facilities.js';
import { type BuiltFamily, type FamilyParams, buildFamilies, buildFamily } from './families.js';
import {
  type BuiltPartner,
  type BuiltPayment,
  type PartnerParams,
  type PaymentParams,
  buildPartner,
  buildPayment,
} from './payments.js';
import {
  type BranchParams,
  type BuiltBranch,
  type BuiltRegion,
  type RegionParams,
  buildBranch,
  buildRegion,
} from './regions.js';

export interface World {
  region(params?: RegionParams): Promise<BuiltRegion>;
  branch(params?: BranchParams): Promise<BuiltBranch>;
  cadre(params?: CadreParams): Promise<BuiltCadre>;
  family(params?: FamilyParams): Promise<BuiltFamily>;
  /** Builds so many families alike at once. */
  families(count: number, params?: FamilyParams): Promise<BuiltFamily[]>;
  /** Assigns a family to a cadre's portfolio. */
  assignment(params: AssignmentParams): Promise<void>;
  facility(params?: FacilityParams): Promise<BuiltFacility>;
  /** Records which clinic a participant has chosen. */
  choice(params: ChoiceParams): Promise<void>;
  partner(params?: PartnerParams): Promise<BuiltPartner>;
  /** Builds a payment posted in the past. */
  payment(params: PaymentParams): Promise<BuiltPayment>;
}

/** Makes the world; `database` may still have no pool then, because the pool is read at each use. */
export const aWorld = (database: { readonly pool: Pool }): World => ({
  region: (params) => buildRegion(database.pool, params),
  branch: (params) => buildBranch(database.pool, params),
  cadre: (params) => buildCadre(database.pool, params),
  family: (params) => buildFamily(database.pool, params),
  families: (count, params) => buildFamilies(database.pool, count, params),
  assignment: (params) => assign(database.pool, params),
  facility: (params) => buildFacility(database.pool, params),
  choice: (params) => buildChoice(database.pool, params),
  partner: (params) => buildPartner(database.pool, params),
  payment: (params) => buildPayment(database.pool, params),
});
