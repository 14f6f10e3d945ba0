/** Which clinic participants have chosen, read once per operation for all that ask. */
import DataLoader from 'dataloader';
import type { ParticipantId } from '../../kernel/ids.js';
import type { FacilityChoice } from './facility.js';
import type { FacilityQueries } from './facility.queries.js';

/** The newest choice first. */
export type ChoicesByParticipant = DataLoader<ParticipantId, readonly FacilityChoice[]>;

export const choicesByParticipant = (queries: FacilityQueries): ChoicesByParticipant =>
  new DataLoader(async (ids) => {
    const found = Map.groupBy(await queries.findChoices(ids), ({ participantId }) => participantId);
    return ids.map((id) => found.get(id) ?? []);
  });
