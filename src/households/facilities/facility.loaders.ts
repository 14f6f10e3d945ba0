/** Loads which clinics participants have chosen, once per operation. */
import DataLoader from 'dataloader';
import type { ParticipantId } from '../../kernel/ids.js';
import type { FacilityChoice } from './facility.js';
import type { FacilityQueries } from './facility.queries.js';

/** Loads the choices of a participant, the newest first. */
export type ChoicesByParticipant = DataLoader<ParticipantId, readonly FacilityChoice[]>;

export const choicesByParticipant = (queries: FacilityQueries): ChoicesByParticipant =>
  new DataLoader(async (ids) => {
    const found = Map.groupBy(await queries.findChoices(ids), ({ participantId }) => participantId);
    return ids.map((id) => found.get(id) ?? []);
  });
