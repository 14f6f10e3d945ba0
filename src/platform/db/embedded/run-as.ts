/** PostgreSQL refuses to run as root: says as whom it runs instead. */
import { readFileSync } from 'node:fs';

export interface RunAs {
  readonly uid: number;
  readonly gid: number;
}

const ACCOUNTS = ['postgres', 'nobody'];

/** Null when this process is not root and PostgreSQL may simply run as it. @throws Error when root finds no account to use. */
export function unprivilegedAccount(): RunAs | null {
  if (process.getuid?.() !== 0) return null;
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ACCOUNTS) {
    const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(':') ?? [];
    if (uid !== undefined && gid !== undefined) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error(
    'PostgreSQL cannot run as root: create an account named "postgres", or run Sigap as an ordinary user.',
  );
}
