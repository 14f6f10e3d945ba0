/** What resolvers of families are given for one operation. */
import type { ArrearsContext } from '../arrears/index.js';
import { type Viewer, familyScope } from '../auth/index.js';
import type { Pool } from '../db/pool.js';
import type { IdSource } from '../kernel/ids.js';
import { viewerDay, zoneDaysAt } from '../regions/index.js';
import { type LogReading, createAccessLog } from './access-log.js';
import { type FamilyQueries, type Sight, createFamilyQueries } from './families.queries.js';
import { type FamilyById, type ParticipantsByFamily, familyById, participantsByFamily } from './family.loaders.js';
import { type ParticipantQueries, createParticipantQueries } from './participant.queries.js';

export interface FamiliesContext extends ArrearsContext {
  /** Which families this viewer sees, today. */
  readonly sight: Sight;
  readonly families: FamilyQueries;
  readonly participants: ParticipantQueries;
  readonly familyById: FamilyById;
  readonly participantsByFamily: ParticipantsByFamily;
  readonly logReading: LogReading;
}

export interface FamiliesDeps {
  readonly pool: Pool;
  readonly newId: IdSource;
}

/** Everything of `FamiliesContext` that is not the operation's or a lower capability's. */
type FamiliesSlice = Omit<FamiliesContext, keyof ArrearsContext>;

interface Operation {
  readonly viewer: Viewer | null;
  readonly now: Date;
}

export const sightOf = ({ viewer, now }: Operation): Sight => ({
  scope: viewer === null ? { kind: 'none' } : familyScope(viewer, viewerDay(viewer, now)),
  days: zoneDaysAt(now),
});

export function familiesSlice({ pool, newId }: FamiliesDeps): (operation: Operation) => FamiliesSlice {
  const families = createFamilyQueries(pool);
  const participants = createParticipantQueries(pool);
  return (operation) => {
    const sight = sightOf(operation);
    return {
      sight,
      families,
      participants,
      familyById: familyById(families, sight),
      participantsByFamily: participantsByFamily(participants),
      logReading: createAccessLog({ pool, newId, viewer: operation.viewer, now: operation.now }),
    };
  };
}
