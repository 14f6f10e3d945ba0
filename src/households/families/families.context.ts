/** Provides what the resolvers of families need in one operation. */
import type { ArrearsContext } from '../bills/index.js';
import { type Viewer, familyScope } from '../../platform/auth/index.js';
import type { Pool } from '../../platform/db/pool.js';
import type { Keyring } from '../../platform/encryption/index.js';
import type { FamilyId } from '../../kernel/ids.js';
import type { FullReadingsContext } from '../full-readings/index.js';
import { viewerDay, zoneDaysAt } from '../regions/index.js';
import { type FindAccountsAt, type FindFamilyAt, createFamilyAt } from './family-at.js';
import { type FamilyQueries, type Visibility, createFamilyQueries } from './families.queries.js';
import type { FamilySource } from './family-source.js';
import { type TermsHistoryByFamily, termsHistoryByFamily } from './terms-history.js';
import type { Readings } from '../../platform/readings/index.js';
import type { PolicyContext } from '../../platform/policies/index.js';
import {
  type FamilyById,
  type NikById,
  type PhoneById,
  type ParticipantsByFamily,
  familyById,
  nikById,
  participantsByFamily,
  phoneById,
} from './family.loaders.js';
import { type ParticipantSearch, createParticipantSearch } from './participant.queries.js';

export interface FamiliesContext extends ArrearsContext, PolicyContext, FullReadingsContext {
  /** Which families the viewer may see today. */
  readonly visibility: Visibility;
  readonly families: FamilyQueries;
  readonly participants: ParticipantSearch;
  readonly familyById: FamilyById;
  readonly participantsByFamily: ParticipantsByFamily;
  /** Opens the NIK of a person; ask for it once the reading is counted. */
  readonly nikById: NikById;
  /** Opens the telephone number of a person, to reach the person or once the reading is counted. */
  readonly phoneById: PhoneById;
  readonly findFamilyAt: FindFamilyAt;
  readonly termsHistoryByFamily: TermsHistoryByFamily;
  readonly readings: Readings;
  /** Prefetches what other rooms know of a page of families, in one statement each, before its fields are resolved. */
  readonly prefetch: (context: FamiliesContext, page: FamilyPage) => Promise<void>;
}

export interface FamilyPage {
  readonly ids: readonly FamilyId[];
  /** The fields of each family that the document selects. */
  readonly asked: ReadonlySet<string>;
}

/** Prefetches what one room above families knows of a page, through its own context. */
export type Prefetch<Context> = (context: Context, page: FamilyPage) => Promise<void>;

export interface FamiliesDeps<Context> {
  readonly pool: Pool;
  readonly keyring: Pick<Keyring, 'blindIndex' | 'open'>;
  readonly findAccountsAt: FindAccountsAt;
  readonly familySource: FamilySource;
  readonly prefetches?: readonly Prefetch<Context>[];
}

/** The part of `FamiliesContext` that belongs neither to the operation nor to a room below. */
type FamiliesSlice = Omit<
  FamiliesContext,
  keyof ArrearsContext | keyof PolicyContext | keyof FullReadingsContext | 'readings'
>;

interface Operation {
  readonly viewer: Viewer | null;
  readonly now: Date;
}

export const visibilityOf = ({ viewer, now }: Operation): Visibility => ({
  scope: viewer === null ? { kind: 'none' } : familyScope(viewer, viewerDay(viewer, now)),
  days: zoneDaysAt(now),
});

/** Makes the context. `Context` is the whole context of the server, in which each prefetchOne finds its own part. */
export function familiesSlice<Context extends FamiliesContext>({
  pool,
  keyring,
  findAccountsAt,
  familySource,
  prefetches = [],
}: FamiliesDeps<Context>): (operation: Operation) => FamiliesSlice {
  const families = createFamilyQueries(pool, familySource);
  const participants = createParticipantSearch({ pool, keyring });
  const prefetch: FamiliesContext['prefetch'] = async (context, page) => {
    await Promise.all(prefetches.map((prefetchOne) => prefetchOne(context as Context, page)));
  };
  return (operation) => {
    const visibility = visibilityOf(operation);
    const termsHistory = termsHistoryByFamily(pool);
    return {
      visibility,
      families,
      participants,
      familyById: familyById(families, visibility),
      participantsByFamily: participantsByFamily(participants),
      nikById: nikById({ connection: pool, keyring }),
      phoneById: phoneById({ connection: pool, keyring }),
      termsHistoryByFamily: termsHistory,
      findFamilyAt: createFamilyAt(findAccountsAt, termsHistory),
      prefetch,
    };
  };
}
