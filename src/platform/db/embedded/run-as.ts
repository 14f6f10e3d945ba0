/** Finds the account that runs PostgreSQL when this process is root, since PostgreSQL refuses to run as root. */
import { readFileSync } from 'node:fs';

export interface RunAs {
  readonly uid: number;
  readonly gid: number;
}

const ACCOUNTS = ['postgres', 'nobody'];

/** The account; null when this process is not root and PostgreSQL runs as it does. @throws Error when there is none. */
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
