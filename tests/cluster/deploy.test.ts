/** What production is started with: each setting is compared with what it must agree with. */
import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { BlockList } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { slug } from 'github-slugger';
import { parse, stringify } from 'yaml';
import { readConfig } from '../../src/platform/config/index.js';
import { VARIABLES } from '../../src/platform/config/environment.js';

interface Service {
  readonly image: string;
  readonly build?: { readonly dockerfile_inline: string };
  readonly restart?: string;
  readonly stop_grace_period?: string;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly environment?: Readonly<Record<string, string>>;
  readonly secrets?: readonly string[];
  readonly network_mode?: string;
  readonly volumes?: readonly string[];
  readonly networks?: { readonly default: { readonly ipv4_address: string } };
}

interface Range {
  readonly subnet: string;
  /** From which addresses are given to services that name none. */
  readonly ip_range: string;
}

interface Compose {
  readonly networks: { readonly default: { readonly ipam: { readonly config: readonly Range[] } } };
  readonly services: Readonly<Record<string, Service>>;
  readonly secrets: Readonly<Record<string, { readonly file: string }>>;
  readonly volumes: Readonly<Record<string, null>>;
}

interface Rule {
  readonly alert: string;
  readonly expr: string;
  readonly for: string;
  readonly labels: { readonly severity: string };
  readonly annotations: { readonly summary: string; readonly runbook_url: string };
}

/** Another threshold, so near that a test just beyond the right one is no longer beyond it. */
const another = (threshold: string): string =>
  String(threshold.includes('.') ? Number(threshold) * 1.5 : Number(threshold) + 2);

interface RuleTests {
  readonly tests: readonly { readonly alert_rule_test: readonly { readonly alertname: string }[] }[];
}

const run = (program: string, ...words: string[]) => spawnSync(program, words, { encoding: 'utf8' });

describe('docker-compose.yml', () => {
  let compose: Compose;
  let secrets: string;

  beforeAll(async () => {
    compose = parse(await readFile('docker-compose.yml', 'utf8'), { merge: true }) as Compose;
    secrets = await mkdtemp(join(tmpdir(), 'sigap-deploy-'));
    run('bash', 'deploy/make-secrets.sh', secrets);
  });

  afterAll(() => rm(secrets, { recursive: true }));

  const sigap = (): [string, Service][] => Object.entries(compose.services).filter(([name]) => name.startsWith('api-'));

  test('starts everything again that ends, and looks whether it is well', () => {
    for (const [name, service] of Object.entries(compose.services)) {
      expect([name, service.restart]).toEqual([name, 'unless-stopped']);
      expect([name, service.healthcheck?.test.length]).not.toEqual([name, undefined]);
    }
  });

  test('gives every service a place of its own in the network: one in that of a container that is started again is cut off for good', () => {
    for (const [name, service] of Object.entries(compose.services))
      expect([name, service.network_mode]).toEqual([name, undefined]);
    const fixed = Object.values(compose.services).flatMap(({ networks }) => networks?.default.ipv4_address ?? []);
    expect(new Set(fixed).size).toBe(fixed.length);
    const [pool] = compose.networks.default.ipam.config;
    const [subnet, given] = [new BlockList(), new BlockList()];
    for (const [list, range = ''] of [
      [subnet, pool?.subnet],
      [given, pool?.ip_range],
    ] as const)
      list.addSubnet(range.split('/')[0] ?? '', Number(range.split('/')[1]));
    // What is given to the others must never be the place of one of these.
    for (const place of fixed) expect([place, subnet.check(place), given.check(place)]).toEqual([place, true, false]);
  });

  test('makes an image of everything that a start would build, of every workspace, and puts it where the server looks', async () => {
    const image = sigap()
      .flatMap(([, { build }]) => build?.dockerfile_inline ?? [])
      .join('');
    const { scripts, workspaces } = JSON.parse(await readFile('package.json', 'utf8')) as {
      readonly scripts: Readonly<Record<string, string>>;
      readonly workspaces: readonly string[];
    };
    const before = (scripts['start'] ?? '').split(' && ').slice(0, -1);
    const ways = before.map((command) => Object.keys(scripts).find((name) => scripts[name] === command));
    for (const name of ways) expect(image).toContain(`npm run ${name}`);
    for (const workspace of workspaces) expect(image).toContain(`COPY ${workspace}/package.json ./${workspace}/`);
    for (const folder of ['dist', 'web/dist']) expect(image).toContain(`/app/${folder} ./${folder}\n`);
  });

  test('gives an instance longer to drain than it takes', () => {
    const deadline = VARIABLES.DRAIN_DEADLINE_MS.schema.parse(undefined);
    for (const [, { stop_grace_period: grace = '0' }] of sigap())
      expect(Number.parseInt(grace, 10) * 1_000).toBeGreaterThan(deadline);
  });

  test('configures an instance wholly, with secrets from files alone', () => {
    expect(sigap().map(([name]) => name)).toEqual(['api-1', 'api-2']);
    for (const [, { environment = {} }] of sigap()) {
      const filled = Object.entries(environment).map(([name, value]) => [
        name,
        value
          .replace('/run/secrets', secrets)
          .replace(/^\$\{\w+:\?.*\}$/, 'https://identity.example')
          .replace(/^\$\{\w+:-\}$/, ''),
      ]);
      const reading = readConfig(Object.fromEntries(filled) as Record<string, string>);
      expect(reading).toMatchObject({ ok: true, config: { environment: 'production' } });
      expect(environment['TRUST_PROXY']).toBe(compose.services['balancer']?.networks?.default.ipv4_address);
      for (const [name, variable] of Object.entries(VARIABLES))
        if ('isSecret' in variable) expect(environment).not.toHaveProperty(name);
    }
  });

  test('declares each secret that a service is given, and makes it', async () => {
    const given = Object.values(compose.services).flatMap(({ secrets: names = [] }) => names);
    expect([...new Set(given)].toSorted()).toEqual(Object.keys(compose.secrets).toSorted());
    for (const [name, { file }] of Object.entries(compose.secrets)) expect(file).toBe(`deploy/secrets/${name}`);
    expect((await readdir(secrets)).toSorted()).toEqual(Object.keys(compose.secrets).toSorted());
    for (const [name, { environment = {}, secrets: own = [] }] of Object.entries(compose.services))
      for (const value of Object.values(environment))
        if (value.startsWith('/run/secrets/'))
          expect([name, own]).toEqual([name, expect.arrayContaining([value.slice(13)])]);
  });

  test('makes secrets once, and reads of them what was made', async () => {
    const before = await readFile(join(secrets, 'secrets_key'), 'utf8');
    expect(run('bash', 'deploy/make-secrets.sh', secrets).status).toBe(0);
    expect(await readFile(join(secrets, 'secrets_key'), 'utf8')).toBe(before);
    const password = (await readFile(join(secrets, 'database_password'), 'utf8')).trim();
    expect(await readFile(join(secrets, 'database_owner_url'), 'utf8')).toContain(`:${password}@balancer:5432/`);
    const serving = await readFile(join(secrets, 'database_url'), 'utf8');
    expect(serving).toMatch(/^postgresql:\/\/sigap_api:[\w-]{43}@balancer:5432\/sigap$/m);
    expect(serving).not.toContain(password);
  });

  test('mounts files that exist, and scripts that the shell can read', async () => {
    const mounted = Object.values(compose.services)
      .flatMap(({ volumes = [] }) => volumes)
      .map((volume) => volume.split(':')[0] ?? '');
    for (const source of mounted.filter((name) => name.startsWith('./')))
      await expect(readdirOrRead(source)).resolves.toBeDefined();
    for (const name of mounted.filter((source) => !source.startsWith('./')))
      expect(compose.volumes).toHaveProperty(name);
    for (const script of [
      'deploy/make-secrets.sh',
      'deploy/postgres/follow-primary.sh',
      'deploy/postgres/allow-replication.sh',
    ])
      expect([script, run('bash', '-n', script).status]).toEqual([script, 0]);
  });

  test('names its services as the balancer and Prometheus do', async () => {
    const haproxy = await readFile('deploy/haproxy/haproxy.cfg', 'utf8');
    const servers = [...haproxy.matchAll(/^ +server \S+ (\S+):\d+/gm)].map(([, host]) => host);
    expect(servers).toEqual(['api-1', 'api-2', 'database-1', 'database-2']);
    for (const host of servers) expect(compose.services).toHaveProperty(host ?? '');
    const { scrape_configs: jobs } = parse(await readFile('deploy/prometheus/prometheus.yml', 'utf8')) as {
      scrape_configs: { static_configs: { targets: string[] }[] }[];
    };
    const targets = jobs.flatMap(({ static_configs: all }) => all.flatMap((one) => one.targets));
    expect(targets).toEqual(['api-1:4000', 'api-2:4000', 'balancer:8405', 'role-1:8008', 'role-2:8008']);
    expect(haproxy).toContain('bind :8405');
  });

  test('asks the role of each PostgreSQL of the listener that asks this one, at an address that stays: haproxy resolves no name of a check anew', async () => {
    const haproxy = await readFile('deploy/haproxy/haproxy.cfg', 'utf8');
    const checked = [...haproxy.matchAll(/^ +server database-(\d) \S+ addr (\S+) port (\d+)$/gm)];
    expect(checked.map(([, place]) => place)).toEqual(['1', '2']);
    for (const [, place, address, port = ''] of checked) {
      const role = compose.services[`role-${place}`];
      expect([place, role?.networks?.default.ipv4_address]).toEqual([place, address]);
      expect([place, role?.environment?.['PORT']]).toEqual([place, port]);
      expect(role?.healthcheck?.test.join(' ')).toContain(`:${port}/`);
      const url = role?.environment?.['DATABASE_URL_FILE']?.replace('/run/secrets', secrets) ?? '';
      expect(new URL(await readFile(url, 'utf8')).host).toBe(`database-${place}:5432`);
    }
  });
});

const readdirOrRead = (path: string): Promise<unknown> => readdir(path).catch(() => readFile(path, 'utf8'));

describe("Prometheus' files", () => {
  let folder: string;
  let text: string;
  let rules: readonly Rule[];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sigap-rules-'));
    await cp('deploy/prometheus', folder, { recursive: true });
    const config = await readFile('deploy/prometheus/prometheus.yml', 'utf8');
    await writeFile(join(folder, 'metrics_token'), 'a-token-of-a-test');
    await writeFile(join(folder, 'prometheus.yml'), config.replaceAll('/run/secrets/', `${folder}/`));
    text = await readFile('deploy/prometheus/alerts.yml', 'utf8');
    rules = (parse(text) as { groups: { rules: Rule[] }[] }).groups.flatMap((group) => group.rules);
  });

  afterAll(() => rm(folder, { recursive: true }));

  test('are accepted by Prometheus, and the rules pass their tests', () => {
    expect(run('promtool', 'check', 'config', join(folder, 'prometheus.yml')).status).toBe(0);
    const tested = run('promtool', 'test', 'rules', 'deploy/prometheus/alerts.test.yml');
    expect(tested.stdout + tested.stderr).toContain('SUCCESS');
    expect(tested.status).toBe(0);
  });

  test('hold every threshold and every time by a test: each, changed a little, is noticed', async () => {
    const unnoticed: string[] = [];
    const whole = parse(await readFile('deploy/prometheus/alerts.test.yml', 'utf8')) as RuleTests;
    const notices = async (changed: string, [alert, what]: readonly [string, string]): Promise<void> => {
      expect([alert, what, changed === text]).toEqual([alert, what, false]);
      await writeFile(join(folder, 'alerts.yml'), changed);
      const tests = whole.tests.filter((one) => one.alert_rule_test.some(({ alertname }) => alertname === alert));
      await writeFile(join(folder, 'one.test.yml'), stringify({ ...whole, tests }));
      if (run('promtool', 'test', 'rules', join(folder, 'one.test.yml')).status === 0)
        unnoticed.push(`${alert} ${what}`);
    };
    for (const { alert, expr } of rules) {
      const at = text.indexOf(expr, text.indexOf(`alert: ${alert}\n`));
      const [threshold = ''] =
        /[\d.]+(?= \* sum| \+ 0|$)/.exec(expr.replace(/ or .*$/, '').replace(/\(job\) .*$/, '')) ?? [];
      if (threshold === '') continue; // it compares two figures with each other
      const less = expr.replace(new RegExp(`${threshold}(?= \\* sum| \\+ 0|$)`), another(threshold));
      await notices(text.slice(0, at) + less + text.slice(at + expr.length), [alert, threshold]);
    }
    for (const { alert, for: time } of rules.filter((rule) => rule.for !== '0s')) {
      const at = text.indexOf('for: ', text.indexOf(`alert: ${alert}\n`));
      await notices(`${text.slice(0, at)}for: 3h${text.slice(at + 5 + time.length)}`, [alert, time]);
    }
    expect(unnoticed).toEqual([]);
  }, 300_000);

  test('have a section of the runbook for each alert, and no section without one', async () => {
    const runbook = await readFile('docs/operating/alerts.md', 'utf8');
    const sections = [...runbook.matchAll(/^### (\w+)$/gm)].map(([, name]) => name);
    expect(sections).toEqual(rules.map(({ alert }) => alert));
    for (const { alert, annotations, labels } of rules) {
      expect(annotations.runbook_url).toBe(`docs/operating/alerts.md#${slug(alert)}`);
      expect(runbook).toMatch(new RegExp(`### ${alert}\n\n\\*${labels.severity}\\.\\*`));
    }
  });
});
