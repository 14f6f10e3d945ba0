/** The error that a connection was lost after the commit was sent: whether it took place only the database knows. */
export class CommitUnknown extends Error {
  override readonly name = 'CommitUnknown';

  constructor(cause: unknown) {
    super('the connection was lost after the commit was sent: it may have taken place', { cause });
  }
}
