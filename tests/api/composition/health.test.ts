import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { ALARMS } from '../../../src/composition/alarms.js';
import { useServer } from '../../support/partners/a-server.js';
import { useTestDatabase } from '../../support/test-database.js';

describe('/health of a server', () => {
  const database = useTestDatabase();
  const host = useServer(database, '2026-11-05T02:00:00Z');
  const get = async (path: string) => {
    const response = await fetch(host.baseUrl + path);
    return { status: response.status, text: await response.text() };
  };
  const health = async () => {
    const { status, text } = await get('/health');
    return {
      http: status,
      ...(JSON.parse(text) as Record<'status', string> & Record<string, Record<string, unknown>>),
    };
  };
  const figure = async (name: string) =>
    (await get('/metrics')).text.split('\n').find((line) => line.startsWith(`${name} `) || line.startsWith(`${name}{`));
  /** Changes a setting for all sessions to come, and ends those that are. */
  const set = async (setting: string): Promise<void> => {
    await database.pool.query(`alter database ${new URL(database.url).pathname.slice(1)} ${setting}`);
    await database.pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid() and application_name in ('sigap-money', 'sigap-posting')`,
    );
  };

  test('is ok, writes, and shows the same as metrics', async () => {
    expect(await health()).toMatchObject({
      http: 200,
      status: 'ok',
      money: { status: 'ok', waiting: 0, lastFailure: null, write: { outage: null } },
      live: { status: 'ok' },
      reading: { status: 'ok', outage: null },
    });
    expect(await figure('sigap_health_status{part="money"}')).toBe('sigap_health_status{part="money"} 0');
    expect(await figure('sigap_posting_oldest_waiting_seconds')).toMatch(/ 0$/);
    expect(await figure('sigap_feed_lag_events')).toMatch(/ 0$/);
  });

  test('begins at 0 each count whose growth an alert asks for: of one that begins with its first event nobody sees it grow', async () => {
    const rules = await readFile('deploy/prometheus/alerts.yml', 'utf8');
    const grow = [...rules.matchAll(/increase\((sigap_\w+)(\{[^}]*\})?\[/g)].map(([, name, labels]) => [name, labels]);
    expect(grow.length).toBeGreaterThan(5);
    const { text } = await get('/metrics');
    for (const [name = '', labels = '{'] of grow)
      expect(text).toMatch(new RegExp(`^${name}(?: |${labels.replace('{', '\\{').replace('}', '\\}')})`, 'm'));
    for (const alarm of Object.keys(ALARMS)) expect(text).toMatch(new RegExp(`^sigap_alarms_total.*"${alarm}"`, 'm'));
  });

  test('makes its tests once a second at most', async () => {
    const written = async () =>
      (await database.pool.query<{ at: Date }>('select written_at as at from health_writes')).rows[0]?.at.getTime();
    await pause(1_000);
    await health();
    const first = await written();
    await Promise.all([health(), health(), get('/metrics')]);
    expect(await written()).toBe(first);
    await pause(1_000);
    await health();
    expect(await written()).toBeGreaterThan(first ?? Infinity);
  });

  test('is down when the database takes no writes, while questions are answered', async () => {
    await set('set default_transaction_read_only = on');
    await pause(1_100);
    try {
      expect(await health()).toMatchObject({
        http: 503,
        status: 'down',
        money: { status: 'down', write: { outage: 'read-only' } },
        reading: { status: 'ok' },
      });
      expect(await figure('sigap_health_test_outage')).toBe(
        'sigap_health_test_outage{test="write",outage="read-only"} 1',
      );
      expect((await get('/readyz')).status).not.toBe(500);
    } finally {
      await set('reset default_transaction_read_only');
    }
    await pause(1_100);
    expect(await health()).toMatchObject({ http: 200, status: 'ok' });
  });
});
