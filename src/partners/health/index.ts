/** The public interface of health: how the calls of each partner go today. */
export { PartnerHealthResolver, partnerHealthSlice } from './partner-health.resolver.js';
