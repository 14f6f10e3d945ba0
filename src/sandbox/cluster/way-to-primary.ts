/** The way to the primary through the balancer, which opens once the balancer has asked both servers for their roles. */
import { setTimeout as sleep } from 'node:timers/promises';
import { ask } from '../../platform/db/replication/index.js';

const OPENS_WITHIN_MS = 20_000;
const LOOK_EVERY_MS = 100;

/** The address of a database with the balancer's port in it. */
export function throughBalancer(databaseUrl: string, port: number): string {
  const url = new URL(databaseUrl);
  url.port = String(port);
  return url.href;
}

/** Waits until who connects at `databaseUrl` reaches the server at `port`, and may write there. */
export async function untilWayLeadsTo(port: number, databaseUrl: string): Promise<void> {
  const giveUpAt = performance.now() + OPENS_WITHIN_MS;
  while (!(await takesWritesAt(port, databaseUrl))) {
    if (performance.now() >= giveUpAt) throw new Error('The primary does not answer through the balancer.');
    await sleep(LOOK_EVERY_MS);
  }
}

function takesWritesAt(port: number, databaseUrl: string): Promise<boolean> {
  const asked = ask<{ takesWrites: boolean; port: number }>(
    databaseUrl,
    `select not pg_is_in_recovery() as "takesWrites", inet_server_port() as port`,
  );
  return asked.then(
    ([found]) => found?.takesWrites === true && found.port === port,
    () => false,
  );
}
