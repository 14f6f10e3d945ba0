import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { startEmbeddedPostgres } from '../../../../src/platform/db/embedded/embedded-postgres.js';
import { createDatabaseIfMissing } from '../../../../src/platform/db/migrate.js';
import { nameOfDatabase, openDatabase } from '../../../../src/platform/db/open-database.js';
import { dropDatabase } from '../../../../src/platform/db/drop-database.js';
import { useTestDatabase } from '../../../support/test-database.js';

async function answers(databaseUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: databaseUrl });
  try {
    await client.connect();
    return (await client.query('select 1')).rowCount === 1;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

describe('a given database', () => {
  const database = useTestDatabase();

  test('is created when it is missing, and closing leaves it alone', async () => {
    const missing = `${database.url}_missing`;
    const opened = await openDatabase({ databaseUrl: missing, home: '/nowhere' });
    await opened.close();
    expect(opened).toMatchObject({ url: missing, isEmbedded: false });
    expect(await answers(missing)).toBe(true);
    await dropDatabase(missing);
  });

  test('is not created by a server that is too old', async () => {
    const missing = `${database.url}_old`;
    await expect(createDatabaseIfMissing(missing, 999)).rejects.toThrow(
      /^The database server is PostgreSQL 18\..+, and Sigap needs 999 or newer/,
    );
    expect(await answers(missing)).toBe(false);
  });

  test('is named without user and password', () => {
    expect(nameOfDatabase('postgresql://somebody:hidden@db.example:5433/sigap?sslmode=require')).toBe(
      'db.example:5433/sigap',
    );
  });
});

describe('the embedded database', () => {
  let home: string;
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'sigap-open-'));
    await chmod(home, 0o755); // PostgreSQL may run as another account than this one
  });
  afterAll(() => rm(home, { recursive: true, force: true }));
  const open = (whenClosed?: 'leave-as-found' | 'stop') =>
    openDatabase({ databaseUrl: null, home, ...(whenClosed && { whenClosed }) });

  test('is stopped again by the one that started it', async () => {
    const opened = await open();
    expect(opened.isEmbedded).toBe(true);
    expect(await answers(opened.url)).toBe(true);
    await opened.close();
    expect(await answers(opened.url)).toBe(false);
  });

  test('goes on running when it was running before, unless the server closes it', async () => {
    const running = await startEmbeddedPostgres({ home, database: 'postgres' });
    await running.leave(); // as after a kill: nobody watches over it any more
    const command = await open();
    await command.close();
    expect(await answers(command.url)).toBe(true);
    const server = await open('stop');
    expect(new URL(server.url).port).toBe(new URL(running.url).port);
    await server.close();
    expect(await answers(server.url)).toBe(false);
  });
});
