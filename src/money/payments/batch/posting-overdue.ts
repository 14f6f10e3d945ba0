/** Says that a notice was not posted while its partner waits, and whether it may still be. */
export class PostingOverdue extends Error {
  override readonly name = 'PostingOverdue';

  /** `isWithdrawn`: it never reached a batch and never will. Otherwise a commit is under way that may hold it. */
  constructor(readonly isWithdrawn: boolean) {
    super(isWithdrawn ? 'a notice waited too long and was withdrawn' : 'a notice is still being posted');
  }
}
