/** The public interface of appointments: how somebody becomes a cadre, proves it with a card, and stops being one. */
export { APPOINTMENT_NODES } from './appointment.nodes.js';
export {
  AppointmentFieldsResolver,
  AppointmentsResolver,
  CadreAppointmentsResolver,
  CredentialFieldsResolver,
} from './appointment.resolver.js';
export type { AppointmentState } from './appointment-state.js';
export { APPOINTED_DAYS, UNCONFIRMED_FREEZES, homeOfAppointed, isAppointed } from './appointment.relations.js';
export { type AppointmentsContext, appointmentsSlice } from './appointments.context.js';
export { CredentialsResolver, VerificationResolver } from './credential.resolver.js';
export {
  type FreezeOfComplaint,
  confirmFreeze,
  findFreezesOf,
  liftUnconfirmed,
  lockUnconfirmed,
} from './confirm-freeze.js';
export { freezeCredential } from './freeze-credential.js';
export { addPhoto, findPhoto } from './cadre-photos.js';
export { PHOTO_BYTES_MAX } from './photo-file.js';
export { type PhotoLinks, photoLinks } from './photo-links.js';
export { type CardSigner, cardSigner } from './signed-card.js';
export { VillageNoticeFieldsResolver, VillageNoticesResolver } from './village-notice.resolver.js';
