/** The public interface of registration: registering families and people, and the cadre who is credited. */
export { REGISTRATIONS } from './registration.relations.js';
export { type RegistrationContext } from './registration.context.js';
export { AddFamilyMemberInput, RegisterFamilyInput } from './registration.inputs.js';
export { ADDING_ANSWERS, REGISTERING_ANSWERS } from './registration-results.types.js';
export {
  answerAddMember,
  answerRegisterFamily,
  FamilyRegistrationResolver,
  RegistrationFieldsResolver,
  RegistrationResolver,
} from './registration.resolver.js';
export { JKN_REGISTRATION_POLICY } from './jkn-registration-policy.js';
export { firstPremiumFrom } from './registration-policy.js';
export { FAMILIES_IMPORT } from './import-families.js';
export { contradictionIn } from './validate-members.js';
export { registrationSlice } from './registration.context.js';
export { REGISTRATION_RECORDS } from './records-of-family.js';
