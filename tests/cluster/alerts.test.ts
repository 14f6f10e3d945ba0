/** Real alerts: Prometheus asks a cluster, things go wrong, and the alerts of the runbook fire and end again. */
import { setTimeout as pause } from 'node:timers/promises';
import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse, stringify } from 'yaml';
import { freePort } from '../../src/platform/db/embedded/postmaster.js';
import { ask } from '../../src/platform/db/replication/index.js';
import { type Cluster, startCluster } from '../../src/sandbox/cluster/index.js';

const METRICS_TOKEN = 'the-token-of-this-test-alone';
const TEST_MS = 300_000;
/** Enough for the longest `for` of the alerts provoked here, on a machine that has much else to do. */
const FIRES_WITHIN_MS = 150_000;

interface Configuration {
  scrape_configs: {
    job_name: string;
    static_configs: { targets: string[] }[];
    authorization?: { credentials_file: string };
  }[];
}

describe('a cluster that Prometheus watches', () => {
  let folder: string;
  let cluster: Cluster;
  let prometheus: ChildProcess;
  let port: number;

  /** The production file, with the addresses of this cluster. */
  const configure = async (): Promise<void> => {
    await cp('deploy/prometheus', folder, { recursive: true });
    const file = join(folder, 'prometheus.yml');
    const configuration = parse(await readFile(file, 'utf8')) as Configuration;
    const ports: Readonly<Record<string, readonly number[]>> = {
      sigap: cluster.instances.map((one) => one.port),
      balancer: [cluster.figuresPort],
      postgres: [cluster.primary.rolePort, cluster.replica.rolePort],
    };
    const tokenFile = join(folder, 'metrics_token');
    await writeFile(tokenFile, METRICS_TOKEN);
    for (const job of configuration.scrape_configs) {
      if (job.authorization !== undefined) job.authorization = { credentials_file: tokenFile };
      job.static_configs = [{ targets: (ports[job.job_name] ?? []).map((one) => `127.0.0.1:${one}`) }];
    }
    await writeFile(file, stringify(configuration));
  };

  const get = async <T>(path: string): Promise<T> =>
    ((await (await fetch(`http://127.0.0.1:${port}/api/v1/${path}`)).json()) as { data: T }).data;

  const firing = async (): Promise<string[]> => {
    const { alerts } = await get<{ alerts: { state: string; labels: { alertname: string } }[] }>('alerts');
    return [...new Set(alerts.filter(({ state }) => state === 'firing').map(({ labels }) => labels.alertname))];
  };

  const until = async (holds: (names: string[]) => boolean): Promise<string[]> => {
    let names = await firing();
    for (let waited = 0; !holds(names) && waited < FIRES_WITHIN_MS; waited += 500) {
      await pause(500);
      names = await firing();
    }
    return names;
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sigap-alerts-'));
    await chmod(folder, 0o755); // PostgreSQL may run under another account than this process.
    cluster = await startCluster({
      folder,
      instances: 2,
      env: { ...process.env, NODE_ENV: 'development', METRICS_TOKEN },
    });
    await configure();
    port = await freePort();
    const words = [`--config.file=${folder}/prometheus.yml`, `--storage.tsdb.path=${folder}/figures`];
    prometheus = spawn('prometheus', [...words, `--web.listen-address=127.0.0.1:${port}`], { stdio: 'ignore' });
    while (!(await fetch(`http://127.0.0.1:${port}/-/ready`).catch(() => null))?.ok) await pause(200);
  }, TEST_MS);

  afterAll(async () => {
    const ended = new Promise((done) => prometheus.once('exit', done));
    prometheus.kill('SIGTERM');
    await ended;
    await cluster.close();
    await rm(folder, { recursive: true, force: true });
  }, TEST_MS);

  test('has every figure that an alert or a panel of the dashboard asks for', async () => {
    const addresses = [
      `${cluster.instances[0]?.url}/metrics`,
      `http://127.0.0.1:${cluster.figuresPort}/metrics`,
      `http://127.0.0.1:${cluster.primary.rolePort}/metrics`,
    ];
    const texts = await Promise.all(
      addresses.map(async (address) => {
        const headers = { authorization: `Bearer ${METRICS_TOKEN}` };
        return (await fetch(address, { headers })).text();
      }),
    );
    const told = new Set([
      'up',
      ...texts.flatMap((text) => [...text.matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name)),
    ]);
    const rules = parse(await readFile('deploy/prometheus/alerts.yml', 'utf8')) as {
      groups: { rules: { expr: string }[] }[];
    };
    const dashboard = JSON.parse(await readFile('deploy/grafana/dashboards/sigap.json', 'utf8')) as {
      panels: { targets: { expr: string }[] }[];
    };
    const asked = [
      ...rules.groups.flatMap((group) => group.rules.map(({ expr }) => expr)),
      ...dashboard.panels.flatMap((panel) => panel.targets.map(({ expr }) => expr)),
    ];
    const names = asked.flatMap((expr) => expr.match(/\b(?:sigap|haproxy|process|nodejs)_\w+|\bup\b/g) ?? []);
    expect(names.length).toBeGreaterThan(50);
    const missing = names.filter((name) => !told.has(name) && !told.has(name.replace(/_(?:bucket|count|sum)$/, '')));
    expect([...new Set(missing)]).toEqual([]);
    for (const expr of asked) {
      const answer = await fetch(`http://127.0.0.1:${port}/api/v1/query?query=${encodeURIComponent(expr)}`);
      expect([expr, answer.status]).toEqual([expr, 200]);
    }
  });

  test(
    'raises no alarm while all is well',
    async () => {
      await pause(15_000);
      expect((await firing()).filter((name) => !['OperatorAlarm', 'Faults'].includes(name))).toEqual([]);
    },
    TEST_MS,
  );

  test(
    'pages when no PostgreSQL takes writes, and ends when one does',
    async () => {
      const { primary } = cluster;
      await primary.stop();
      const names = await until((all) =>
        ['NoPrimary', 'WriteTestFails', 'MoneyDown'].every((name) => all.includes(name)),
      );
      await primary.start();
      expect(names).toEqual(expect.arrayContaining(['NoPrimary', 'WriteTestFails', 'MoneyDown']));
      expect(await until((all) => !all.includes('NoPrimary') && !all.includes('MoneyDown'))).not.toContain('MoneyDown');
    },
    TEST_MS,
  );

  test(
    'says when an instance is frozen and when no replica follows',
    async () => {
      const [first] = cluster.instances;
      await first?.freeze();
      await cluster.replica.stop();
      const wanted = ['InstanceDown', 'BalancerSeesServerDown', 'ReplicaAway'];
      const names = await until((all) => wanted.every((name) => all.includes(name)));
      await first?.thaw();
      await cluster.replica.start();
      expect(names).toEqual(expect.arrayContaining(wanted));
      expect(await until((all) => !wanted.some((name) => all.includes(name)))).not.toContain('ReplicaAway');
    },
    TEST_MS,
  );

  test(
    'pages at once when two PostgreSQL servers take writes, and the balancer lets nobody in',
    async () => {
      await ask(cluster.replica.url, 'select pg_promote(true, 30)'); // what nobody should do while the primary runs
      expect(await until((all) => all.includes('TwoPrimaries'))).toContain('TwoPrimaries');
      await expect(ask(cluster.databaseUrl, 'select')).rejects.toThrow(/terminated|ECONNRESET|closed|timeout/i);
    },
    TEST_MS,
  );
});
