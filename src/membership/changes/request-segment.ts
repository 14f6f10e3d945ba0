/** Requests a change of segment for a room above, such as the acceptance of a household as PBI. */
import { problemTextKey } from '../../platform/graphql/index.js';
import type { Text } from '../../platform/texts/index.js';
import type { MembershipChangeId } from '../../kernel/ids.js';
import type { Evidence } from '../../households/families/index.js';
import type { SegmentChange } from './change.js';
import { toChangeResult } from './change-results.types.js';
import type { ChangesContext } from './changes.context.js';
import { findTouched } from './find-touched.js';
import { changingDepsOf, requestChange } from './request-change.js';

/** Why a change of segment was not requested: the code of the problem, and its text. */
export interface SegmentRefusal {
  readonly code: string;
  readonly text: Text;
}

export type SegmentRequest = Omit<SegmentChange, 'kind' | 'careClass'> & {
  readonly changeId: MembershipChangeId;
  readonly evidence: Evidence;
};

/** Requests it; a second person confirms it. Returns null when it is requested, now or before. */
export async function requestSegment(
  { changeId: id, evidence, ...asked }: SegmentRequest,
  context: ChangesContext,
): Promise<SegmentRefusal | null> {
  const change = { familyId: asked.familyId, segment: asked.segment, from: asked.from, register: asked.register };
  const command = {
    id,
    effectiveOn: evidence.documentDate,
    evidence,
    change: { kind: 'SEGMENT', careClass: null, assessmentId: asked.assessmentId, ...change },
  } as const;
  const touched = await findTouched(command.change, context);
  const outcome = 'kind' in touched ? touched : await requestChange(changingDepsOf(context), { command, touched });
  if (outcome.kind === 'recorded') return null;
  const { code, ...values } = toChangeResult(outcome) as { readonly code: string };
  return { code, text: { key: problemTextKey(code), values } };
}
