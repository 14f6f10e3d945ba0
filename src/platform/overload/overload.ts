/** Knows the pressure on this process, and decides for each kind of work whether it is taken on. */
import { Counter, Gauge, type Registry } from 'prom-client';
import { type InFlight, boundedInFlight } from './in-flight.js';
import { measureLoopDelay } from './loop-delay.js';
import { type Pressure, levelOf, pressureLimits } from './pressure.js';
import { type Level, WORK, type Work, dashboardPaceMs, isGivenUp } from './work.js';

export interface Overload {
  /** Whether work of this kind is taken on now; each refusal under pressure is counted. */
  admits(work: Work): boolean;
  /** Lets a webhook of this caller in, or answers null; whoever was let in says when it is over. */
  enterWebhook(caller: string): (() => void) | null;
  /** The shortest time between two messages to one dashboard now, in milliseconds. */
  dashboardPaceMs(): number;
  /** Forgets the pressure of the start, for which nobody has waited: the port has just opened. */
  opened(): void;
  /** Takes nothing on any more: the process is closing its connections. */
  refuseAll(): void;
  close(): void;
}

export interface OverloadDeps {
  readonly registry: Registry;
  /** The delay of the event loop, in milliseconds, from which on webhooks are refused; 0 is never. */
  readonly busyAfterMs: number;
  readonly webhooksInFlightMax: number;
  readonly readersWaiting: () => number;
  /** Reads the pressure; it is measured when left out. */
  readonly measure?: () => Pressure;
}

function measured({ readersWaiting }: OverloadDeps, webhooks: InFlight) {
  const loop = measureLoopDelay();
  const read = (): Pressure => ({
    loopDelayMs: loop.typical(),
    webhooksInFlight: webhooks.share,
    readersWaiting: readersWaiting(),
  });
  return { read, restart: () => loop.restart(), stop: () => loop.stop() };
}

interface Shown {
  readonly name: string;
  readonly help: string;
  readonly read: () => number;
}

/** Makes a gauge that is read at each scrape. */
const gaugeOf = ({ name, help, read }: Shown, registers: Registry[]): Gauge =>
  new Gauge({
    name,
    help,
    registers,
    collect() {
      this.set(read());
    },
  });

const observe = (registry: Registry, { read, level, webhooks }: Observed): readonly Gauge[] =>
  [
    {
      name: 'sigap_overload_level',
      help: 'Kinds of work that are given up now: 0 none, 1 dashboards, 2 reads too, 3 confirmations too, 4 webhooks too.',
      read: level,
    },
    {
      name: 'sigap_event_loop_typical_delay_seconds',
      help: 'How long work typically waited for the event loop within the last second.',
      read: () => read().loopDelayMs / 1_000,
    },
    { name: 'sigap_webhooks_in_flight', help: 'Webhooks under way.', read: () => webhooks.count },
  ].map((shown) => gaugeOf(shown, [registry]));

interface Observed {
  readonly read: () => Pressure;
  readonly level: () => Level;
  readonly webhooks: InFlight;
}

export function createOverload(deps: OverloadDeps): Overload {
  const webhooks = boundedInFlight(deps.webhooksInFlightMax);
  const own = measured(deps, webhooks);
  const read = deps.measure ?? own.read;
  const limits = pressureLimits(deps.busyAfterMs);
  const level = (): Level => levelOf(read(), limits);
  const refused = new Counter({
    name: 'sigap_overload_refused_total',
    help: 'Work that was refused because more important work had to be done.',
    labelNames: ['kind'],
    registers: [deps.registry],
  });
  for (const kind of WORK) refused.inc({ kind }, 0);
  observe(deps.registry, { read, level, webhooks });
  let isClosing = false;
  const admits = (work: Work): boolean => {
    if (isClosing) return false;
    const isAdmitted = !isGivenUp(work, level());
    if (!isAdmitted) refused.inc({ kind: work });
    return isAdmitted;
  };
  return {
    admits,
    enterWebhook(caller) {
      if (!admits('webhook')) return null;
      const leave = webhooks.enter(caller);
      if (leave === null) refused.inc({ kind: 'webhook' });
      return leave;
    },
    dashboardPaceMs: () => dashboardPaceMs(level()),
    opened: () => own.restart(),
    refuseAll: () => void (isClosing = true),
    close: () => own.stop(),
  };
}
