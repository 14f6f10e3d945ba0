/** Provides what the resolvers of appointments need in one operation. */
import type { PolicyBook } from '../../platform/policies/index.js';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { CadresContext } from '../cadres/index.js';
import type { Viewer } from '../../platform/auth/index.js';
import { type Pool, inTransaction } from '../../platform/db/pool.js';
import type { IdSource } from '../../kernel/ids.js';
import { type AppointmentLoaders, createAppointmentLoaders } from './appointment.loaders.js';
import { type AppointmentQueries, type Eyes, createAppointmentQueries } from './appointment.queries.js';
import type { FreezeOutcome } from './appointment.js';
import { type FreezeCommand, freezeCredential } from './freeze-credential.js';
import type { OfficeDeps } from './open-appointment.js';
import type { PhotoLinks } from './photo-links.js';
import type { CardSigner } from './signed-card.js';
import { unfreezeCredential } from './unfreeze-credential.js';
import { type VerifiedCadre, verifyCadre } from './verify-cadre.js';
import { type VillageNoticeQueries, createVillageNoticeQueries } from './village-notice.queries.js';

export interface AppointmentsContext extends CadresContext {
  readonly appointments: AppointmentQueries;
  readonly appointmentLoaders: AppointmentLoaders;
  readonly villageNotices: VillageNoticeQueries;
  readonly cards: CardSigner;
  /** Gives what a step of an office needs; only a signed-in viewer can take one. */
  readonly officeOf: (viewer: Viewer) => OfficeDeps;
  readonly freezeCredential: (command: FreezeCommand) => Promise<FreezeOutcome>;
  readonly unfreezeCredential: (decision: Parameters<typeof unfreezeCredential>[1]) => Promise<FreezeOutcome>;
  readonly verifyCadre: (code: string) => Promise<VerifiedCadre | null>;
}

/** The context of an operation of a signed-in viewer. */
export interface OfficeContext extends AppointmentsContext {
  readonly viewer: Viewer;
}

type AppointmentsSlice = Omit<AppointmentsContext, keyof CadresContext>;

export interface AppointmentsDeps {
  readonly pool: Pool;
  readonly em: EntityManager;
  readonly newId: IdSource;
  readonly cards: CardSigner;
  readonly photos: PhotoLinks;
  readonly policies: PolicyBook;
}

export function appointmentsSlice({
  pool,
  em,
  newId,
  cards,
  photos,
  policies,
}: AppointmentsDeps): (operation: Eyes & { readonly callerAddress: string | null }) => AppointmentsSlice {
  const appointments = createAppointmentQueries(pool);
  const villageNotices = createVillageNoticeQueries(pool);
  return ({ viewer, now, callerAddress }) => ({
    appointments,
    appointmentLoaders: createAppointmentLoaders(appointments, { viewer, now }),
    villageNotices,
    cards,
    officeOf: (officer) => ({ em, newId, now, viewer: officer }),
    freezeCredential: (command) =>
      inTransaction(pool, (connection) => freezeCredential({ connection, newId, now, policies }, command)),
    unfreezeCredential: (decision) =>
      inTransaction(pool, (connection) => unfreezeCredential({ connection, newId, now }, decision)),
    verifyCadre: (code) =>
      verifyCadre({ pool, cards, photos }, { code, caller: { viewer, address: callerAddress }, now }),
  });
}
