import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { CONNECTIONS } from '../../../../src/platform/config/environment.js';
import { FIXED_CONNECTIONS, POOL_ROLES, type PoolRole } from '../../../../src/platform/db/pool-roles.js';

const ROLES: readonly (readonly [string, PoolRole])[] = Object.entries(POOL_ROLES);

/** The rows of the table of roles in the documents, by the name of the role. */
const documented = new Map(
  readFileSync('docs/operating/waits.md', 'utf8')
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .flatMap((cells) => {
      const role = /^`sigap-(\w+)`$/.exec(cells[1] ?? '')?.[1];
      return role === undefined ? [] : [[role, cells] as const];
    }),
);

const said = (milliseconds: number): string => {
  if (milliseconds === 0) return '–';
  return milliseconds % 60_000 === 0 ? `${milliseconds / 60_000} min` : `${milliseconds / 1_000} s`;
};

describe('the roles of connections', () => {
  test('together are what the configuration counts with', () => {
    expect(FIXED_CONNECTIONS + POOL_ROLES.reads.connectionsMax).toBe(CONNECTIONS.usual);
    expect(CONNECTIONS.least).toBeGreaterThan(FIXED_CONNECTIONS);
  });

  test.each(ROLES)('%s is documented as it is', (name, role) => {
    const limits = [role.lockMs, role.statementMs, role.transactionMs, role.idleInTransactionMs];
    const cells = documented.get(name) ?? [];
    expect(cells.slice(4, 10)).toEqual([...limits, role.connectMs, role.answerMs].map(said));
    if (!cells[2]?.startsWith('beside')) expect(Number.parseInt(cells[2] ?? '', 10)).toBe(role.connectionsMax);
    expect(cells[2]?.includes('kept open')).toBe(role.isKeptOpen);
  });

  test.each(ROLES)('%s waits for nothing without an end', (name, role) => {
    expect(role.lockMs).toBeGreaterThan(0);
    expect(role.idleInTransactionMs).toBeGreaterThan(0);
    expect(role.connectMs).toBeGreaterThan(0);
    if (name === 'migrations') return; // A migration runs for as long as it must.
    expect(role.transactionMs).toBeGreaterThan(0);
    expect(role.statementMs).toBeGreaterThan(role.lockMs);
    expect(role.answerMs).toBeGreaterThan(role.statementMs);
  });
});
