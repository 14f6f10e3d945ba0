/** Loads appointments of cadres and their histories, with one statement for all that ask. */
import DataLoader from 'dataloader';
import { type BatchedRead, batchedRead, oneRowEach } from '../../platform/db/batched-read.js';
import type { AppointmentId, CadreId } from '../../kernel/ids.js';
import type { AppointmentQueries, Eyes } from './appointment.queries.js';
import type { AppointmentRecord, AppointmentTerm, StepRecord } from './appointment.js';

export interface AppointmentLoaders {
  /** The steps of an appointment, in the order they were taken. */
  readonly steps: DataLoader<AppointmentId, readonly StepRecord[]>;
  /** The term that includes today, else the last one; null when the cadre never had one. */
  readonly term: BatchedRead<CadreId, AppointmentTerm | null>;
  /** The appointments of a cadre, the newest application first. */
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
