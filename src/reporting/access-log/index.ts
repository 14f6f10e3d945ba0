/** The public interface of the access log: who read what of whom. */
export { AccessLogResolver, OwnAccessLogResolver, accessLogSlice } from './access-log.resolver.js';
export { type SeenFamily, totalsOf, walkSeen } from './access-log.queries.js';
export { LOG_RECORDS } from './records-of-family.js';
