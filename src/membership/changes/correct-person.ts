/** Corrects a person's data for another room, by the same rules as the mutation. */
import type { Evidence } from '../../households/families/index.js';
import type { MembershipChangeId, ParticipantId } from '../../kernel/ids.js';
import type { ChangeCommand, ChangeOutcome, CorrectedData } from './change.js';
import type { ChangesContext } from './changes.context.js';
import { findTouched } from './find-touched.js';
import { changingDepsOf, requestChange } from './request-change.js';

export interface PersonCorrection {
  /** The id of the change: sent again with the same one, it is the same change. */
  readonly id: MembershipChangeId;
  readonly participantId: ParticipantId;
  readonly corrected: CorrectedData;
  readonly evidence: Evidence;
}

export async function correctPerson(
  context: ChangesContext,
  { id, participantId, corrected, evidence }: PersonCorrection,
): Promise<ChangeOutcome> {
  const change: ChangeCommand['change'] = { kind: 'CORRECTION', participantId, corrected };
  const command: ChangeCommand = { id, effectiveOn: evidence.documentDate, evidence, change };
  const touched = await findTouched(change, context);
  return 'kind' in touched ? touched : requestChange(changingDepsOf(context), { command, touched });
}
