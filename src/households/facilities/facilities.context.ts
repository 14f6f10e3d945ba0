/** Provides what the resolvers of clinics need in one operation. */
import type { Pool } from '../../platform/db/pool.js';
import type { PolicyBook } from '../../platform/policies/index.js';
import type { FamiliesContext } from '../families/index.js';
import { type ChoicesByParticipant, choicesByParticipant } from './facility.loaders.js';
import { type FacilityQueries, createFacilityQueries } from './facility.queries.js';
import {
  type FktpChangeCommand,
  type FktpChangeOutcome,
  type FktpChangeSetting,
  requestFktpChange,
} from './request-fktp-change.js';

export interface FacilitiesContext extends FamiliesContext {
  readonly facilities: FacilityQueries;
  readonly choicesByParticipant: ChoicesByParticipant;
  readonly requestFktpChange: (command: FktpChangeCommand, setting: FktpChangeSetting) => Promise<FktpChangeOutcome>;
}

type FacilitiesSlice = Pick<FacilitiesContext, 'facilities' | 'choicesByParticipant' | 'requestFktpChange'>;

export function facilitiesSlice({
  pool,
  policies,
}: {
  pool: Pool;
  policies: PolicyBook;
}): (operation: { readonly now: Date }) => FacilitiesSlice {
  const facilities = createFacilityQueries(pool);
  return ({ now }) => ({
    facilities,
    choicesByParticipant: choicesByParticipant(facilities),
    requestFktpChange: (command, setting) => requestFktpChange({ pool, now, policies }, command, setting),
  });
}
