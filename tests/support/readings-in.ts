/** Logs what an operation reads, in the database of a test. */
import { type ReadingsOf, composeReadings } from '../../src/composition/readings.js';
import { randomIds } from '../../src/kernel/ids.js';
import type { Pool } from '../../src/platform/db/pool.js';

export const readingsIn = (pool: Pool): ReadingsOf =>
  composeReadings({ pools: { reads: pool, readings: pool }, newId: randomIds });
