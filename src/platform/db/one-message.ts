/** Sends several statements over one connection as one message: one system call, and one packet where they fit. */
import type { Writable } from 'node:stream';
import type pg from 'pg';

/** Runs `ask`, which asks its statements before it waits for anything, and sends them when it returns. */
export function inOneMessage<Asked>(connection: pg.PoolClient, ask: () => Asked): Asked {
  const { stream } = (connection as unknown as { readonly connection: { readonly stream: Writable } }).connection;
  stream.cork();
  try {
    return ask();
  } finally {
    stream.uncork();
  }
}
