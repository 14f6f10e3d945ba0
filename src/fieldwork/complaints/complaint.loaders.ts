/** Loads the steps and the freezes of all complaints of a request, each with one statement. */
import DataLoader from 'dataloader';
import { type FreezeOfComplaint, findFreezesOf } from '../appointments/index.js';
import type { Pool } from '../../platform/db/pool.js';
import type { ComplaintId } from '../../kernel/ids.js';
import type { ComplaintQueries } from './complaint.queries.js';
import type { StepOfFamily } from './complaint.js';

export type StepsByComplaint = DataLoader<ComplaintId, readonly StepOfFamily[]>;

export const stepsByComplaint = (queries: ComplaintQueries): StepsByComplaint =>
  new DataLoader(async (ids) => {
    const steps = Map.groupBy(await queries.findSteps(ids), ({ complaintId }) => complaintId);
    return ids.map((id) => steps.get(id) ?? []);
  });

export type FreezeByComplaint = DataLoader<ComplaintId, FreezeOfComplaint | null>;

export const freezeByComplaint = (pool: Pool): FreezeByComplaint =>
  new DataLoader(async (ids) => {
    const freezes = new Map((await findFreezesOf(pool, ids)).map((freeze) => [freeze.complaintId, freeze]));
    return ids.map((id) => freezes.get(id) ?? null);
  });
