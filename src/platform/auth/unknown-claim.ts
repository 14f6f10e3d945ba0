/** The refusal of what somebody asks whose token names a row that the books do not have. */
import { CallerError } from '../../kernel/caller-error.js';

/** The claims that name a row, as tokens spell them. */
export type RowClaim = 'cadre_id' | 'branch_id' | 'family_id' | 'partner_id' | 'donor_id';

/** Makes the error: an issuer may know people whom nobody has entered here yet. */
export const unknownClaim = (claim: RowClaim): CallerError =>
  new CallerError(
    'FORBIDDEN',
    `Nobody here is known by the claim ${claim} of the access token: an operator enters them first, or the issuer names another.`,
  );
