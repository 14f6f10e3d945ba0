/** Reads the family of a live event, once for all who may see it and hear of the same event. */
import type { LiveContext } from '../../platform/live/index.js';
import type { FamilyId } from '../../kernel/ids.js';
import type { FamiliesContext } from './families.context.js';
import type { KnownFamily } from './family-outlook.js';

export interface EventOfFamily {
  /** The cursor of the event. */
  readonly cursor: string;
  readonly familyId: FamilyId;
}

/**
 * The family and its people as they stand at the event or later; null when the viewer may no longer see it. The loaders
 * of the operation keep both, so that no field below reads them again.
 */
export async function familyOfEvent(
  { cursor, familyId }: EventOfFamily,
  context: FamiliesContext & Pick<LiveContext, 'live'>,
): Promise<KnownFamily | null> {
  const { live, visibility, families, participants, familyById, participantsByFamily } = context;
  const key = `family ${familyId} ${cursor} ${JSON.stringify(visibility)}`;
  const known = await live.shared.once(key, async () => {
    const [family] = await families.findByIds(visibility, [familyId]);
    return family === undefined ? null : { family, members: await participants.findByFamilies([familyId]) };
  });
  familyById.remember(familyId, known?.family ?? null);
  if (known !== null) participantsByFamily.remember(familyId, known.members);
  return known;
}
