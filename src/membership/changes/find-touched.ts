/** Finds the families whose people a change touches, each within the viewer's sight. */
import { isReached } from '../../households/regions/index.js';
import type { FamilyId, ParticipantId } from '../../kernel/ids.js';
import type { Change, ChangeProblem } from './change.js';
import type { ChangesContext } from './changes.context.js';
import type { Touched } from './apply-change.js';

const peopleOf = (change: Change): readonly ParticipantId[] => {
  switch (change.kind) {
    case 'MOVE':
      return [...change.people.map(({ participantId }) => participantId), ...change.newHeadIds];
    case 'MERGE_PEOPLE':
      return [change.duplicateId, change.keptId];
    case 'MERGE_FAMILIES':
      return change.duplicates.flatMap(({ keptId, duplicateId }) => [keptId, duplicateId]);
    case 'DEATH':
    case 'LEAVING':
      return [change.participantId, ...(change.newHeadId === null ? [] : [change.newHeadId])];
    case 'SEGMENT':
    case 'CARE_CLASS':
      return [];
    case 'CORRECTION':
    case 'NEW_HEAD':
      return [change.participantId];
  }
};

export async function findTouched(
  change: Change,
  { participants, familyById, viewer }: ChangesContext,
  keptFamilyId: FamilyId | null = null,
): Promise<Touched | ChangeProblem> {
  const familyIds = new Set<FamilyId>(keptFamilyId === null ? [] : [keptFamilyId]);
  for (const id of peopleOf(change)) {
    const person = await participants.findByKey({ by: 'id', value: id });
    if (person === null || (await familyById.load(person.familyId)) === null) return { kind: 'participant-not-found' };
    familyIds.add(person.familyId);
  }
  if (change.kind === 'SEGMENT' || change.kind === 'CARE_CLASS') familyIds.add(change.familyId);
  if (change.kind === 'MERGE_FAMILIES') familyIds.add(change.mergedFamilyId);
  if (change.kind === 'MOVE') {
    if (typeof change.to === 'string') familyIds.add(change.to);
    else if (!isReached(change.to.region, viewer.regions)) return { kind: 'region-out-of-reach' };
  }
  for (const id of familyIds) if ((await familyById.load(id)) === null) return { kind: 'family-not-found' };
  const [familyId] = familyIds;
  return familyId === undefined ? { kind: 'family-not-found' } : { familyId, familyIds: [...familyIds] };
}
