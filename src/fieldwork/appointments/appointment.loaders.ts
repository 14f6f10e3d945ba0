/** Histories and appointments of many cadres at once, one statement each. */
import DataLoader from 'dataloader';
import { type BatchedRead, batchedRead, oneRowEach } from '../../platform/db/batched-read.js';
import type { AppointmentId, CadreId } from '../../kernel/ids.js';
import type { AppointmentQueries, Eyes } from './appointment.queries.js';
import type { AppointmentRecord, AppointmentTerm, StepRecord } from './appointment.js';

export interface AppointmentLoaders {
  /** In order. */
  readonly steps: DataLoader<AppointmentId, readonly StepRecord[]>;
  /** Today's days of access, else the last ones; null when there never were any. */
  readonly term: BatchedRead<CadreId, AppointmentTerm | null>;
  /** The newest application first. */
  readonly byCadre: DataLoader<CadreId, readonly AppointmentRecord[]>;
}

export const createAppointmentLoaders = (queries: AppointmentQueries, eyes: Eyes): AppointmentLoaders => ({
  steps: new DataLoader(async (ids) => {
    const found = Map.groupBy(await queries.findSteps(ids), ({ appointmentId }) => appointmentId);
    return ids.map((id) => found.get(id) ?? []);
  }),
  term: batchedRead(async (ids) => oneRowEach(ids, await queries.findTerms(eyes, ids), ({ cadreId }) => cadreId)),
  byCadre: new DataLoader(async (ids) => {
    const found = Map.groupBy(await queries.findByCadres(eyes, ids), ({ cadreId }) => cadreId);
    return ids.map((id) => found.get(id) ?? []);
  }),
});
