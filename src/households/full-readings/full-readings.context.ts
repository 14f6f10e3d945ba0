/** Provides in one operation what reads masked numbers in full. */
import type { Viewer } from '../../platform/auth/index.js';
import type { Pool } from '../../platform/db/pool.js';
import type { PolicyBook } from '../../platform/policies/index.js';
import { type FullReadingWatch, type TakeReading, UNWATCHED, createFullReadings } from './full-reading.js';
import { FULL_READINGS } from './full-readings.policies.js';
import type { GroundOf } from './reading-grounds.js';
import { type TakingAlong, createTakingAlong } from './taking-along.js';

export interface FullReadingsContext {
  /** Counts the reading of a number in full, and refuses one that is too many. */
  readonly takeReading: TakeReading;
  /** Takes families along for a day without signal, and lets this operation show in full what their doors need. */
  readonly takeAlong: TakingAlong['take'];
}

export interface FullReadingsDeps {
  readonly pool: Pool;
  readonly policies: PolicyBook;
  /** By which records of work numbers may be read in full. */
  readonly groundOf: GroundOf;
  /** Hears of readings in full; left out, nobody does. */
  readonly watch?: FullReadingWatch;
}

export const fullReadingsSlice =
  ({ pool, groundOf, watch = UNWATCHED, policies }: FullReadingsDeps) =>
  (operation: { readonly viewer: Viewer | null; readonly now: Date }): FullReadingsContext => {
    const readingDeps = { pool, groundOf, watch, policies: policies.rows(FULL_READINGS) };
    const along = createTakingAlong(readingDeps, operation);
    return { takeReading: createFullReadings(readingDeps, operation, along.holds), takeAlong: along.take };
  };
