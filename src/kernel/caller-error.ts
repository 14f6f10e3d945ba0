/** Errors of a caller, who sees them: they name the field and what was expected, and hold no personal data. */
export type CallerErrorCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'BAD_INPUT'
  | 'TOO_COSTLY'
  /** The id names no document that a client registered. */
  | 'DOCUMENT_NOT_FOUND'
  /** The document is none that a client registered, and no other runs here. */
  | 'DOCUMENT_NOT_TRUSTED'
  | 'TOO_MANY_REQUESTS'
  /** Nothing is wrong with the request: the same one may succeed in a moment. */
  | 'UNAVAILABLE'
  /** A cursor names an event that the data no longer holds, since it went back to an earlier moment. */
  | 'HISTORY_CHANGED';

export class CallerError extends Error {
  override readonly name = 'CallerError';

  constructor(
    readonly code: CallerErrorCode,
    message: string,
    /** The path of the argument or field at fault, with dots; left out when there is none. */
    readonly field?: string,
  ) {
    super(message);
  }
}

/** The error of a caller that has asked too often; it says when to ask again. */
export class AskedTooOften extends CallerError {
  constructor(
    message: string,
    readonly retryAfterSeconds: number,
    field?: string,
  ) {
    super('TOO_MANY_REQUESTS', message, field);
  }
}

/** Makes the error for one invalid argument: it names the argument and what is expected, never the value. */
export const badInput = (field: string, expected: string): CallerError =>
  new CallerError('BAD_INPUT', `${field}: expected ${expected}`, field);
