/** The front door of registration: bringing families and people in, and who is credited with it. */
export {
  FamilyRegistrationResolver,
  RegistrationFieldsResolver,
  RegistrationResolver,
} from './registration.resolver.js';
export { registrationSlice } from './registration.context.js';
