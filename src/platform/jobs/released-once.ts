/** Makes a pool bear the way in which the library of the job queue gives its listening connection back. */
import type pg from 'pg';

type Release = (error?: Error | boolean) => void;

/**
 * Lets the connection on which the library listens be given back twice, as the library does when it is lost while the
 * library stops: the pool would refuse that by a rejection that nobody handles. Where no connection came, there is none to
 * give back, and the library must see that: it gives back whatever it is handed once it has stopped.
 */
export function releasedOnce(connections: pg.Pool): pg.Pool {
  const connect = connections.connect.bind(connections);
  const connectOnce = (callback?: Parameters<typeof connect>[0]): Promise<pg.PoolClient> | void =>
    callback === undefined
      ? connect()
      : connect((error, client, release) => callback(error, client, once(release as Release | undefined) as Release));
  return Object.assign(connections, { connect: connectOnce as pg.Pool['connect'] });
}

function once(release: Release | undefined): Release | undefined {
  if (release === undefined) return undefined;
  let isReleased = false;
  return (error) => {
    if (isReleased) return;
    isReleased = true;
    release(error);
  };
}
