/** The error that a notice was not posted while its partner waited, and whether it may still be posted. */
export class PostingOverdue extends Error {
  override readonly name = 'PostingOverdue';
  /** PostgreSQL's code for a lock that was not available: the same request may be sent again. */
  readonly code = '55P03';

  /** `isWithdrawn` is true when the notice is not posted and never will be; otherwise a commit that may hold it is under way. */
  constructor(
    readonly isWithdrawn: boolean,
    why: string = isWithdrawn ? 'waited too long and was withdrawn' : 'is still being posted',
    cause?: unknown,
  ) {
    super(`a notice ${why}`, cause === undefined ? {} : { cause });
  }
}
