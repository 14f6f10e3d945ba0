/** The caller's fault: names the field and what was expected. Shown to the caller as it is, so it never holds personal data. */
export type CallerErrorCode = 'UNAUTHENTICATED' | 'FORBIDDEN' | 'BAD_INPUT' | 'TOO_COSTLY' | 'TOO_MANY_REQUESTS';

export class CallerError extends Error {
  override readonly name = 'CallerError';

  constructor(
    readonly code: CallerErrorCode,
    message: string,
    /** The argument or field at fault, dotted, where there is one. */
    readonly field?: string,
  ) {
    super(message);
  }
}

/** Refuses one argument: which it was, what it must be, never the value itself. */
export const badInput = (field: string, expected: string): CallerError =>
  new CallerError('BAD_INPUT', `${field}: expected ${expected}`, field);
