/** The front door of registration: bringing families and people in, and who is credited with it. */
export { REGISTRATIONS } from './registration.relations.js';
export {
  FamilyRegistrationResolver,
  RegistrationFieldsResolver,
  RegistrationResolver,
} from './registration.resolver.js';
export { JKN_REGISTRATION_POLICY } from './jkn-registration-policy.js';
export { firstPremiumFrom } from './registration-policy.js';
export { registrationSlice } from './registration.context.js';
