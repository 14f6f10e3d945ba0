/** Gives every capability its slice of what resolvers are handed for one operation. */
import type { EntityManager } from '@mikro-orm/postgresql';
import { type CardSigner, appointmentsSlice, freezeCredential } from '../appointments/index.js';
import { arrearsSlice } from '../arrears/index.js';
import { cadresSlice, readCadresAlong } from '../cadres/index.js';
import { type FreezeCredential, complaintsSlice } from '../complaints/index.js';
import type { Pool } from '../db/pool.js';
import { educationSlice } from '../education/index.js';
import { facilitiesSlice } from '../facilities/index.js';
import { familiesSlice } from '../families/index.js';
import { fieldSyncSlice } from '../field-sync/index.js';
import { figuresSlice } from '../figures/index.js';
import type { ContextSlice } from '../graphql/index.js';
import { instalmentsSlice } from '../instalments/index.js';
import type { IdSource } from '../kernel/ids.js';
import type { LiveFeed } from '../live/index.js';
import { mandatesSlice } from '../mandates/index.js';
import { type Messaging, messagesSlice } from '../messages/index.js';
import { type ManagePartners, type SecretSeal, partnersSlice } from '../partners/index.js';
import {
  type EntryDeps,
  type PaymentsContext,
  createAccountHistory,
  createInstalmentReleaser,
  paymentsSlice,
} from '../payments/index.js';
import { portfoliosSlice } from '../portfolios/index.js';
import { publicStatusSlice } from '../public-status/index.js';
import { regionsSlice } from '../regions/index.js';
import { registrationSlice } from '../registration/index.js';
import { reimbursementsSlice } from '../reimbursements/index.js';
import { restrictionsSlice } from '../restrictions/index.js';
import { JKN_CONDUCT_POLICY, telecollectingSlice } from '../telecollecting/index.js';
import { readVisitsAlong, visitsSlice } from '../visits/index.js';
import { channelSlices } from './channels.js';
import { assess } from './deps.js';
import type { EveryEventLog } from './live.js';
import { reliefSlices } from './relief.js';
import { nodeSlice } from './schema/node.resolver.js';

export interface SliceParts {
  readonly pool: Pool;
  readonly em: EntityManager;
  readonly newId: IdSource;
  readonly feed: LiveFeed;
  readonly events: EveryEventLog;
  readonly now: () => Date;
  readonly partners: ManagePartners;
  readonly cards: CardSigner;
  readonly seal: SecretSeal;
  readonly messaging: Messaging;
  readonly ofPartners: readonly ContextSlice[];
  readonly ledger: EntryDeps;
  readonly onItemFailed: (error: unknown) => void;
  readonly settlement: ContextSlice;
}

export function composeSlices(parts: SliceParts): ContextSlice[] {
  const { pool, em, newId, feed, events, now, partners, cards, messaging, ofPartners, ledger, onItemFailed } = parts;
  return [
    regionsSlice({ pool }),
    arrearsSlice({ pool, assess }),
    familiesSlice<PaymentsContext>({
      pool,
      newId,
      findAccountsAt: createAccountHistory(pool),
      companions: [readCadresAlong, readVisitsAlong],
    }),
    facilitiesSlice({ pool }),
    publicStatusSlice({ pool, assess }),
    cadresSlice({ pool, assess }),
    registrationSlice({ pool, newId }),
    appointmentsSlice({ pool, em, newId, cards }),
    restrictionsSlice({ pool, em }),
    portfoliosSlice({ pool, newId }),
    visitsSlice({ pool }),
    reimbursementsSlice({ pool }),
    complaintsSlice({ pool, events, freezeCredential: freezer(newId) }),
    educationSlice({ pool }),
    fieldSyncSlice({ pool, onItemFailed }),
    messagesSlice(messaging),
    telecollectingSlice({ pool, conductPolicies: JKN_CONDUCT_POLICY }),
    ...channelSlices({ pool, em, newId }),
    instalmentsSlice({ pool, assess, release: createInstalmentReleaser(ledger) }),
    paymentsSlice({ ledger }),
    partnersSlice(partners),
    mandatesSlice({ pool, seal: parts.seal }),
    ...ofPartners,
    parts.settlement,
    ...reliefSlices({ pool, newId, ledger }),
    figuresSlice({ pool }),
    nodeSlice({ pool }),
    () => ({ live: { pool, feed, now } }),
  ];
}

/** A complaint of a request for cash freezes the cadre's card in the commit that files it. */
const freezer =
  (newId: IdSource): FreezeCredential =>
  async ({ cadreId, complaintId, at, connection }) => {
    const command = { cadreId, reason: `Complaint ${complaintId}`, by: 'complaints' };
    await freezeCredential({ connection, newId, now: at }, command);
  };
