/** The public interface of conduct: the rules towards families, and what broke them. */
export { CONDUCT_BREACHES } from './conduct.relations.js';
export { type ConductContext, conductSlice } from './conduct.context.js';
export {
  type ConductPolicy,
  type ContactHours,
  type ContactTimes,
  areHoursWithin,
  earliestContact,
  nextWeekday,
  pausedUntil,
} from './conduct-policy.js';
export { ConductBreachFieldsResolver, ConductCountFieldsResolver, ConductResolver } from './conduct.resolver.js';
export { ConductRuleEnum } from './conduct.types.js';
export { CONDUCT_POLICY } from './conduct.policies.js';
export type { ConductRule, Contact } from './judge-contact.js';
export { type Conduct, type FindContactsAround, breachesOf, markBreach, newBreach } from './mark-breach.js';
export { CONDUCT_RECORDS } from './records-of-family.js';
