/** The public interface of mandates: premiums that banks debit on their debit days, and what became of each debit. */
export { bankOfPartner } from './debit-partner.js';
export { AUTO_DEBIT } from './mandates.policies.js';
export { DEBIT_BANKS, type DebitBank, parseDebitBank } from './debit-policy.js';
export { enrolMandate } from './enrol-mandate.js';
export { type DebitFileOutcome, makeDebitFile } from './make-debit-file.js';
export type { DebitFailure, RecordDebitFailure } from './mandate.js';
export { listAccountShapes } from './mandate.queries.js';
export { MANDATE_ACCOUNTS } from './mandate-secrets.js';
export { MANDATE_NODES } from './mandate.nodes.js';
export { FamilyAutoDebitResolver, MandateFieldsResolver, MandatesResolver } from './mandate.resolver.js';
export { mandatesSlice } from './mandates.context.js';
export { createFailureRecorder } from './record-debit-failure.js';
export { streamDebitFile } from './stream-debit-file.js';
export { type DebitResultOutcome, takeDebitResults } from './take-debit-results.js';
export { MANDATE_RECORDS } from './records-of-family.js';
