/** Loads the steps of all complaints of a request with one statement. */
import DataLoader from 'dataloader';
import type { ComplaintId } from '../../kernel/ids.js';
import type { ComplaintQueries } from './complaint.queries.js';
import type { ComplaintStep } from './complaint.js';

export type StepsByComplaint = DataLoader<ComplaintId, readonly ComplaintStep[]>;

export const stepsByComplaint = (queries: ComplaintQueries): StepsByComplaint =>
  new DataLoader(async (ids) => {
    const steps = Map.groupBy(await queries.findSteps(ids), ({ complaintId }) => complaintId);
    return ids.map((id) => steps.get(id) ?? []);
  });
