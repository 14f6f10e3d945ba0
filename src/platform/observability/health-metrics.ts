/** Shows health as gauges, taken at the moment when Prometheus asks. */
import { Gauge, type GaugeConfiguration } from 'prom-client';
import type { Metrics } from './metrics.js';
import { HEALTH_STATUSES, type HealthReport } from './judge-health.js';

interface ShownGauge<Label extends string> {
  readonly name: string;
  readonly help: string;
  readonly labelNames?: readonly Label[];
  readonly show: (gauge: Gauge<Label>, report: HealthReport) => void;
}

/** Adds the gauges to the registry; those of one scrape are taken from one report. */
export function showHealth({ registry }: Metrics, readHealth: () => Promise<HealthReport>): void {
  const add = <Label extends string = never>({ name, help, labelNames = [], show }: ShownGauge<Label>): Gauge<Label> =>
    new Gauge<Label>({
      name,
      help,
      labelNames: [...labelNames],
      registers: [registry],
      async collect() {
        show(this, await readHealth());
      },
    });
  showTests(add);
  showPosting(add);
  showFeed(add);
}

type Add = <Label extends string = never>(shown: ShownGauge<Label>) => unknown;

const testsOf = ({ money, reading }: HealthReport) => Object.entries({ write: money.write, read: reading });

function showTests(add: Add): void {
  add({
    name: 'sigap_health_status',
    help: 'Health by part: 0 is ok, 1 degraded, 2 down.',
    labelNames: ['part'],
    show(gauge, { money, live, reading }) {
      for (const [part, { status }] of Object.entries({ money, live, reading }))
        gauge.set({ part }, HEALTH_STATUSES.indexOf(status));
    },
  });
  add({
    name: 'sigap_health_test_seconds',
    help: 'How long the last test of the database took.',
    labelNames: ['test'],
    show(gauge, report) {
      for (const [test, { seconds }] of testsOf(report)) gauge.set({ test }, seconds);
    },
  });
  add({
    name: 'sigap_health_test_outage',
    help: 'Why the last test of the database fails, if it does.',
    labelNames: ['test', 'outage'],
    show(gauge, report) {
      gauge.reset();
      for (const [test, { outage }] of testsOf(report)) if (outage !== null) gauge.set({ test, outage }, 1);
    },
  });
}

function showPosting(add: Add): void {
  add({
    name: 'sigap_posting_waiting',
    help: 'Notices that wait for their commit.',
    show: (gauge, { money }) => gauge.set(money.waiting),
  });
  add({
    name: 'sigap_posting_oldest_waiting_seconds',
    help: 'How long the oldest waiting notice has waited; 0 when none does.',
    show: (gauge, { money }) => gauge.set(money.oldestWaitingSeconds),
  });
  add({
    name: 'sigap_posting_last_commit_timestamp_seconds',
    help: 'When a batch was last committed on this instance; 0 when none was.',
    show: (gauge, { money }) => gauge.set((money.lastCommitAt?.getTime() ?? 0) / 1_000),
  });
}

function showFeed(add: Add): void {
  add({
    name: 'sigap_feed_head',
    help: 'The number of the last event that the feed of this instance delivered.',
    show: (gauge, { live }) => gauge.set(live.feedHead),
  });
  add({
    name: 'sigap_feed_table_head',
    help: 'The number of the last committed event.',
    show: (gauge, { live }) => gauge.set(live.tableHead ?? live.feedHead),
  });
  add({
    name: 'sigap_feed_lag_events',
    help: 'Committed events that the feed of this instance has not delivered.',
    show: (gauge, { live }) => gauge.set((live.tableHead ?? live.feedHead) - live.feedHead),
  });
  add({
    name: 'sigap_feed_behind_seconds',
    help: 'For how long the feed has been behind the table.',
    show: (gauge, { live }) => gauge.set(live.behindSeconds),
  });
}

/** Adds a gauge that is filled when Prometheus asks. */
const addGauge = <Label extends string>(gauge: GaugeConfiguration<Label>): Gauge<Label> => new Gauge<Label>(gauge);

/** Adds what the balancer is told, so that an alert need not ask for it itself. */
export function showPhase({ registry }: Metrics, phaseNow: () => string): void {
  for (const [phase, name] of [
    ['ready', 'sigap_ready'],
    ['draining', 'sigap_draining'],
  ] as const)
    addGauge({
      name,
      help: `1 while the instance is ${phase}, else 0.`,
      registers: [registry],
      collect() {
        this.set(phaseNow() === phase ? 1 : 0);
      },
    });
}

/** What a pool of connections tells of itself. */
interface CountedPool {
  readonly totalCount: number;
  readonly idleCount: number;
  readonly waitingCount: number;
}

/** Adds the connections of this instance by role, and the work that waits for one. */
export function showConnections({ registry }: Metrics, pools: Readonly<Record<string, CountedPool>>): void {
  const registers = [registry];
  addGauge({
    name: 'sigap_database_connections',
    help: 'Connections of this instance to the database.',
    labelNames: ['role', 'state'],
    registers,
    collect() {
      for (const [role, { totalCount, idleCount }] of Object.entries(pools)) {
        this.set({ role, state: 'idle' }, idleCount);
        this.set({ role, state: 'busy' }, totalCount - idleCount);
      }
    },
  });
  addGauge({
    name: 'sigap_database_connection_waiters',
    help: 'Work that waits for a connection.',
    labelNames: ['role'],
    registers,
    collect() {
      for (const [role, { waitingCount }] of Object.entries(pools)) this.set({ role }, waitingCount);
    },
  });
}

/** Adds a number that is read when Prometheus asks, once in a while at most; while it cannot be read the last one stands. */
export function showCount(
  { registry }: Metrics,
  { name, help, read, keptForMs = 0 }: { name: string; help: string; read: () => Promise<number>; keptForMs?: number },
): void {
  let readAt = -Infinity;
  addGauge({
    name,
    help,
    registers: [registry],
    async collect() {
      if (performance.now() - readAt < keptForMs) return;
      readAt = performance.now();
      await read().then(
        (count) => this.set(count),
        () => undefined, // why it cannot be read is told by the tests of health
      );
    },
  });
}
