/** Gives every capability its slice of the context that resolvers receive for one operation. */
import { arrearsMappingSlice } from '../households/arrears-mapping/index.js';
import type { EntityManager } from '@mikro-orm/postgresql';
import {
  type CardSigner,
  type PhotoLinks,
  appointmentsSlice,
  freezeCredential,
} from '../fieldwork/appointments/index.js';
import { arrearsSlice } from '../households/bills/index.js';
import { cadresSlice } from '../fieldwork/cadres/index.js';
import { type FreezeCredential, complaintsSlice } from '../fieldwork/complaints/index.js';
import type { Keyring } from '../platform/encryption/index.js';
import type { Overload } from '../platform/overload/index.js';
import type { Pool } from '../platform/db/pool.js';
import { dunningSlice } from '../outreach/dunning/index.js';
import { type SignInDeps, citizensSlice } from '../outreach/citizens/index.js';
import { educationSlice } from '../fieldwork/education/index.js';
import { facilitiesSlice } from '../households/facilities/index.js';
import { addressesSlice, prefetchAddresses } from '../households/addresses/index.js';
import { nameSearchSlice } from '../households/name-search/index.js';
import { familiesSlice } from '../households/families/index.js';
import { type FullReadingWatch, fullReadingsSlice } from '../households/full-readings/index.js';
import { fieldSyncSlice } from '../workday/offline-sync/index.js';
import { cadreDaysSlice } from '../reporting/cadre-days/index.js';
import { accessLogSlice } from '../reporting/access-log/index.js';
import { promisesDueSlice } from '../reporting/promises-due/index.js';
import { reportingSlice } from '../reporting/summaries/index.js';
import type { ContextSlice } from '../api/graphql/index.js';
import { instalmentsSlice } from '../households/instalments/index.js';
import type { IdSource } from '../kernel/ids.js';
import { type LiveFeed, createSharedReads } from '../platform/live/index.js';
import { membershipChangesSlice } from '../membership/changes/index.js';
import { dataRequestsSlice } from '../data-rights/requests/index.js';
import { refundsSlice } from '../membership/refunds/index.js';
import { partnerHealthSlice } from '../partners/health/index.js';
import { mandatesSlice } from '../partners/mandates/index.js';
import { type Messaging, messagesSlice } from '../outreach/messages/index.js';
import { type Pushing, pushSlice } from '../outreach/push/index.js';
import { type ManagePartners, type SecretCipher, partnersSlice } from '../money/partners/index.js';
import {
  type EntryDeps,
  type PaymentsContext,
  createAccountHistory,
  createInstalmentReleaser,
  heldInInstalments,
  paymentsSlice,
  FAMILY_PAYMENTS,
} from '../money/payments/index.js';
import { familyClaimsSlice } from '../households/family-claims/index.js';
import { familySource, portfoliosSlice, prefetchHolders } from '../fieldwork/portfolios/index.js';
import { publicStatusSlice } from '../households/public-status/index.js';
import { conductSlice } from '../fieldwork/conduct/index.js';
import { tasksSlice } from '../workday/tasks/index.js';
import { waitingSlice } from '../workday/waiting/index.js';
import { leftAlone } from './left-alone.js';
import { conductBy } from './conduct.js';
import { type PolicyBook, policiesSlice } from '../platform/policies/index.js';
import { regionsSlice } from '../households/regions/index.js';
import { registrationSlice } from '../fieldwork/registration/index.js';
import { reimbursementsSlice } from '../fieldwork/reimbursements/index.js';
import { restrictionsSlice } from '../fieldwork/restrictions/index.js';
import { telecollectingSlice, findLastContacts } from '../outreach/telecollecting/index.js';
import { prefetchVisits, visitsSlice } from '../fieldwork/visits/index.js';
import { channelSlices } from './channels.js';
import { GROUND_OF, hasSpoken } from './reading-grounds.js';
import type { EveryEventLog } from './live.js';
import type { Policies } from './policies.js';
import { POLICIES } from './schema/policies.js';
import { reliefSlices } from './relief.js';

export interface SliceParts {
  readonly pool: Pool;
  /** For answers that take longer than others may. */
  readonly longReads: Pool;
  readonly em: EntityManager;
  readonly newId: IdSource;
  readonly feed: LiveFeed;
  readonly events: EveryEventLog;
  readonly now: () => Date;
  readonly overload: Overload;
  readonly partners: ManagePartners;
  readonly cards: CardSigner;
  readonly photos: PhotoLinks;
  readonly cipher: SecretCipher;
  readonly keyring: Keyring;
  readonly messaging: Messaging;
  readonly pushing: Pushing;
  readonly ofPartners: readonly ContextSlice[];
  /** Books what operators decide over the connections of money. */
  readonly ledger: EntryDeps;
  readonly signIn: SignInDeps;
  readonly onItemFailed: (error: unknown) => void;
  readonly settlement: ContextSlice;
  /** What a sandbox has beside; none in production. */
  readonly sandbox: readonly ContextSlice[];
  readonly policies: Policies;
  readonly access: readonly ContextSlice[];
  readonly fullReadings: FullReadingWatch;
}

export function composeSlices(parts: SliceParts): ContextSlice[] {
  const { pool, em, newId, feed, events, now, partners, cards, messaging, ofPartners, ledger, onItemFailed, overload } =
    parts;
  /** Books what may wait like every other change of the API. */
  const patient = { ...ledger, pool };
  const shared = createSharedReads();
  const { assess, book, refill } = parts.policies;
  return [
    policiesSlice(book, { pool, known: POLICIES, refill }),
    ...parts.access,
    regionsSlice({ pool, newId }),
    arrearsSlice({ assess }),
    arrearsMappingSlice({ pool }),
    fullReadingsSlice({ pool, policies: book, groundOf: GROUND_OF, watch: parts.fullReadings }),
    familiesOf(parts),
    familyClaimsSlice({ pool, newId, hasSpoken }),
    addressesSlice({ pool, newId }),
    nameSearchSlice(familySource),
    facilitiesSlice({ pool, policies: book }),
    publicStatusSlice({ pool, assess }),
    cadresSlice({ pool }),
    registrationSlice({ pool, newId, keyring: parts.keyring, policies: book }),
    appointmentsSlice({ pool, em, newId, cards, photos: parts.photos, policies: book }),
    restrictionsSlice({ pool, em }),
    portfoliosSlice({ pool, newId, assess, findLastContacts, policies: book }),
    conductSlice({ pool, conduct: conductBy(book) }),
    visitsSlice({ pool, familyPayments: FAMILY_PAYMENTS, policies: book }),
    reimbursementsSlice({ pool, policies: book }),
    complaintsSlice({ pool, events, freezeCredential: freezer(newId, book), policies: book }),
    educationSlice({ pool }),
    fieldSyncSlice({ pool, onItemFailed }),
    ...tellingSlices(parts),
    citizensSlice({
      pool,
      events,
      freezeCredential: freezer(newId, book),
      policies: book,
      messaging,
      signInDeps: parts.signIn,
      assess,
    }),
    telecollectingSlice({ pool, keyring: parts.keyring, policies: book }),
    ...channelSlices({ pool, em, newId }),
    instalmentsSlice({
      pool,
      assess,
      policies: book,
      familySource,
      held: heldInInstalments,
      release: createInstalmentReleaser(patient),
    }),
    paymentsSlice({ ledger, pool, longReads: parts.longReads }),
    membershipChangesSlice({ pool, ledger: patient, keyring: parts.keyring, policies: book }),
    refundsSlice({ ledger: patient }),
    dataRequestsSlice({ pool, keyring: parts.keyring, policies: book, messaging }),
    partnersSlice(partners),
    mandatesSlice({ pool, cipher: parts.cipher }),
    ...ofPartners,
    parts.settlement,
    tasksSlice({ policies: book }),
    ...deskSlices(pool),
    ...parts.sandbox,
    ...reliefSlices({ pool, newId, ledger: patient, policies: book }),
    accessLogSlice({ pool: parts.longReads }),
    reportingSlice({ pool, longReads: parts.longReads, policies: book }),
    () => ({ live: { pool, feed, now, overload, headBefore: feed.head, shared } }),
  ];
}

/** Families, with what the rooms above them know of a page of them. */
const familiesOf = ({ pool, keyring }: SliceParts): ContextSlice =>
  familiesSlice<PaymentsContext>({
    pool,
    keyring,
    findAccountsAt: createAccountHistory(pool),
    familySource,
    prefetches: [prefetchHolders, prefetchVisits, prefetchAddresses],
  });

/** What tells families and cadres' phones. */
const tellingSlices = ({ messaging, pushing }: SliceParts): ContextSlice[] => [
  messagesSlice(messaging),
  dunningSlice({ ...messaging, leftAlone: leftAlone(messaging.pool) }),
  pushSlice(pushing),
];

/** What the desks of branches, officers and partners look at first. */
const deskSlices = (pool: Pool): ContextSlice[] => [
  partnerHealthSlice({ pool }),
  waitingSlice({ pool }),
  cadreDaysSlice({ pool }),
  promisesDueSlice({ pool }),
];

/** Freezes the cadre's card in the commit that files a complaint of a request for cash. */
const freezer =
  (newId: IdSource, policies: PolicyBook): FreezeCredential =>
  async ({ cadreId, complaintId, at, citizens, connection }) => {
    const by = citizens === null ? 'complaints' : `family:${citizens.familyId}`;
    const command = { cadreId, reason: `Complaint ${complaintId}`, by, citizens };
    await freezeCredential({ connection, newId, now: at, policies }, command);
  };
