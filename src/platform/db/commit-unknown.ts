/**
 * The error that a connection was lost after the commit was sent, or that what follows a commit failed: nobody may be
 * told that nothing was done.
 */
export class CommitUnknown extends Error {
  override readonly name = 'CommitUnknown';
  /** PostgreSQL's code for a transaction resolution unknown: the same request may be sent again. */
  readonly code = '08007';

  constructor(cause: unknown, why = 'the connection was lost after the commit was sent: it may have taken place') {
    super(why, { cause });
  }
}
