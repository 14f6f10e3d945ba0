/** Finds a participant with the family, when the viewer may see that family. */
import type { Family, Participant } from '../families/index.js';
import type { ParticipantId } from '../../kernel/ids.js';
import type { FacilitiesContext } from './facilities.context.js';

/** The participant and the family; null when there is none, or when the viewer may not see the family. */
export async function findVisible(
  id: ParticipantId,
  { participants, familyById }: Pick<FacilitiesContext, 'participants' | 'familyById'>,
): Promise<{ participant: Participant; family: Family } | null> {
  const participant = await participants.findByKey({ by: 'id', value: id });
  const family = participant === null ? null : await familyById.load(participant.familyId);
  return participant === null || family === null ? null : { participant, family };
}
