/** The error that a notice was not posted while its partner waited, and whether it may still be posted. */
export class PostingOverdue extends Error {
  override readonly name = 'PostingOverdue';

  /**
   * `isWithdrawn` is true when the notice never reached a batch and never will; otherwise a commit that may hold it is
   * under way.
   */
  constructor(readonly isWithdrawn: boolean) {
    super(isWithdrawn ? 'a notice waited too long and was withdrawn' : 'a notice is still being posted');
  }
}
