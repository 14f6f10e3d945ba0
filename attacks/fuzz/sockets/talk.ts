/** What a client says over a socket, as the body of an input holds it. */
export interface Talk {
  /** Said as soon as the socket is open. */
  readonly first: readonly string[];
  /** Said once the server has acknowledged the connection; nothing when it never does. */
  readonly rest: readonly string[];
  /** The id of an operation that has an end, for which the client waits; null where silence is an answer. */
  readonly awaits: string | null;
}

export const packed = (talk: Talk): Buffer => Buffer.from(JSON.stringify(talk));
export const unpacked = (body: Buffer): Talk => JSON.parse(body.toString()) as Talk;
