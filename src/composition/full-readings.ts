/** Wires what is told of numbers that were read in full: figures by role, and the alarm of whoever reaches a cap. */
import { Counter } from 'prom-client';
import { FULL_READERS, type FullReadingWatch, READING_REFUSALS } from '../households/full-readings/index.js';
import type { Logger, Metrics } from '../platform/observability/index.js';
import { type AlarmName, raiseAlarm } from './alarms.js';

/** The figures name roles alone; the line of an alarm names the person as the access log does. */
export function watchFullReadings({ registry, alarms }: Metrics, log: Logger): FullReadingWatch {
  const registers = [registry];
  const read = new Counter({
    name: 'sigap_full_readings_total',
    help: 'Families whose numbers were read in full, by the role of who read them; once a day for each person.',
    labelNames: ['role'] as const,
    registers,
  });
  const refused = new Counter({
    name: 'sigap_full_readings_refused_total',
    help: 'Readings in full that were refused, by role and why.',
    labelNames: ['role', 'why'] as const,
    registers,
  });
  // Of a count that begins with its first event nobody sees it grow.
  for (const role of FULL_READERS) {
    read.inc({ role }, 0);
    for (const why of READING_REFUSALS) refused.inc({ role, why }, 0);
  }
  const countAlarm = (alarm: AlarmName): void => alarms.inc({ alarm });
  return {
    counted: (role) => read.inc({ role }),
    refused: (role, why) => refused.inc({ role, why }),
    capReached: ({ cap, viewer: { subject, role, branchId }, families }) =>
      raiseAlarm({ log, countAlarm }, 'full-reading-cap', { cap, viewer: subject, role, branchId, families }),
  };
}
