/**
 * The GraphQL inputs of complaints, read into commands; input that can be no complaint is refused with the field's
 * name.
 */
import { Field, ID, InputType } from 'type-graphql';
import type { Viewer } from '../../platform/auth/index.js';
import { DateTimeScalar, readId, readOptionalId, readText } from '../../platform/graphql/index.js';
import type { ComplaintsFilter } from './complaint.queries.js';
import { ComplaintCategoryEnum, ComplaintChannelEnum } from './complaint.types.js';
import type { ComplaintsFilterInput } from './complaint-list.types.js';
import type { FileComplaintCommand, MoveComplaintCommand } from './complaint.js';
import type { ComplaintCategory, ComplaintChannel, ComplaintMove } from './complaint-words.js';

@InputType('FileComplaintInput', {
  description:
    'A complaint to file. Sent again with the same id, it is the same complaint. For a citizen who is no participant, a cadre files it and names neither family nor cadre.',
})
export class FileComplaintInput {
  @Field(() => ID, { description: 'The id of the complaint, made by the client: its type, _ and a UUID.' })
  id!: string;

  @Field(() => ComplaintCategoryEnum, { description: 'What the complaint is about.' })
  category!: ComplaintCategory;

  @Field(() => ComplaintChannelEnum, {
    nullable: true,
    description: 'How the complaint reached the programme. Left out: CADRE for a cadre, else BRANCH.',
  })
  channel?: ComplaintChannel | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The family that the complaint is about. A cadre may name a family of the portfolio on the day of filing, an office a family of its regions.',
  })
  familyId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The cadre whom the complaint is about.' })
  aboutCadreId?: string | null;

  @Field(() => String, { description: "What happened, in the complainant's own words: 1 to 2,000 characters." })
  description!: string;

  @Field(() => DateTimeScalar, {
    description: 'When the complaint was told; a phone without signal may send it later.',
  })
  filedAt!: Date;
}

@InputType('ConfirmCredentialFreezeInput', { description: 'The freeze to confirm.' })
export class ConfirmCredentialFreezeInput {
  @Field(() => ID, { description: 'The complaint that froze the card.' })
  complaintId!: string;
}

@InputType('ComplaintStepInput', {
  description: 'A step to take in a complaint. Sent again with the same id, it is the same step.',
})
export class ComplaintStepInput {
  @Field(() => ID, { description: 'The id of the step, made by the client: its type, _ and a UUID.' })
  id!: string;

  @Field(() => ID, { description: 'The id of the complaint.' })
  complaintId!: string;

  @Field(() => String, { description: 'The answer, the reason or the result: 1 to 2,000 characters.' })
  note!: string;
}

const TEXT_LENGTH_MAX = 2_000;

/** @throws CallerError naming the field at fault. */
export const readFileComplaint = (viewer: Viewer, input: FileComplaintInput): FileComplaintCommand => ({
  id: readId('Complaint', 'input.id', input.id),
  category: input.category,
  channel: input.channel ?? (viewer.cadreId === null ? 'BRANCH' : 'CADRE'),
  familyId: readOptionalId('Family', 'input.familyId', input.familyId),
  aboutCadreId: readOptionalId('Cadre', 'input.aboutCadreId', input.aboutCadreId),
  description: readText('input.description', input.description, TEXT_LENGTH_MAX),
  filedAt: input.filedAt,
  filedBy: viewer.subject,
  filedByCadreId: viewer.cadreId,
});

/** @throws CallerError naming the field at fault. */
export const readComplaintStep = (
  viewer: Viewer,
  kind: ComplaintMove,
  input: ComplaintStepInput,
): MoveComplaintCommand => ({
  id: readId('ComplaintStep', 'input.id', input.id),
  complaintId: readId('Complaint', 'input.complaintId', input.complaintId),
  kind,
  note: readText('input.note', input.note, TEXT_LENGTH_MAX),
  byViewer: viewer.subject,
  byRole: viewer.role,
});

/** @throws CallerError naming the field at fault. */
export const readComplaintsFilter = (filter: ComplaintsFilterInput | null | undefined): ComplaintsFilter => ({
  category: filter?.category ?? null,
  level: filter?.level ?? null,
  state: filter?.state ?? null,
  overdue: filter?.overdue ?? null,
  open: filter?.open ?? null,
  dueBefore: filter?.dueBefore ?? null,
  region: filter?.region ?? null,
  familyId: readOptionalId('Family', 'filter.familyId', filter?.familyId),
  aboutCadreId: readOptionalId('Cadre', 'filter.aboutCadreId', filter?.aboutCadreId),
});
