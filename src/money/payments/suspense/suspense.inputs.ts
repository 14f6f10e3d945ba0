/** What clients send of money in suspense, read into commands; what can be none at all is refused by its field. */
import { Field, ID, InputType } from 'type-graphql';
import { readId } from '../../../platform/graphql/index.js';
import { badInput } from '../../../kernel/caller-error.js';
import type { FamilyId, PartnerId, PaymentId, SuspenseProposalId } from '../../../kernel/ids.js';
import type { SuspenseResolution } from '../posting/decide-suspense.js';
import type { AssignCommand, DecideCommand, ProposeCommand } from './suspense-item.js';
import type { SuspenseFilter } from './suspense.queries.js';
import { type SuspenseItemsFilterInput, SuspenseResolutionEnum } from './suspense.types.js';

@InputType('AssignSuspenseItemInput', { description: 'Who looks after money in suspense.' })
export class AssignSuspenseItemInput {
  @Field(() => ID, { description: 'The item.' })
  item!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The subject of who looks after it from now on: the viewer when left out, nobody when null.',
  })
  owner?: string | null;
}

@InputType('ProposeSuspenseResolutionInput', {
  description: 'What is to become of money in suspense. Sent again with the same id, it is the same proposal.',
})
export class ProposeSuspenseResolutionInput {
  @Field(() => ID, { description: 'A UUID made by the client: it becomes the id of the proposal.' })
  id!: string;

  @Field(() => ID, { description: 'The item.' })
  item!: string;

  @Field(() => SuspenseResolutionEnum, { description: 'What is to become of the money.' })
  resolution!: SuspenseResolution;

  @Field(() => ID, { nullable: true, description: 'Whose money it is: for a match, and for nothing else.' })
  family?: string | null;

  @Field(() => String, { description: 'Why, for whoever decides: 1 to 500 characters.' })
  reason!: string;
}

@InputType('ApproveSuspenseResolutionInput', { description: 'Agrees to what somebody else proposed.' })
export class ApproveSuspenseResolutionInput {
  @Field(() => ID, { description: 'The proposal.' })
  proposal!: string;
}

@InputType('RejectSuspenseResolutionInput', { description: 'Disagrees with what somebody else proposed.' })
export class RejectSuspenseResolutionInput {
  @Field(() => ID, { description: 'The proposal.' })
  proposal!: string;

  @Field(() => String, { description: 'Why, for whoever proposed it: 1 to 500 characters.' })
  reason!: string;
}

const TEXT_LENGTH_MAX = 500;
const SUBJECT_LENGTH_MAX = 200;
const AGE_DAYS_MAX = 36_500;
const DAY_MS = 86_400_000;

interface Length {
  readonly max: number;
}

function readText(field: string, given: string, { max }: Length = { max: TEXT_LENGTH_MAX }): string {
  const text = given.trim();
  if (text === '' || text.length > max) throw badInput(field, `1 to ${max} characters`);
  return text;
}

/** @throws CallerError naming the field at fault. */
export const readAssign = (by: string, { item, owner }: AssignSuspenseItemInput): AssignCommand => ({
  item: readId<PaymentId>('input.item', item),
  owner: owner === undefined ? by : owner === null ? null : readText('input.owner', owner, { max: SUBJECT_LENGTH_MAX }),
  by,
});

/** @throws CallerError naming the field at fault. */
export function readPropose(by: string, input: ProposeSuspenseResolutionInput): ProposeCommand {
  const { id, item, resolution, family, reason } = input;
  const hasFamily = typeof family === 'string';
  if ((resolution === 'match') !== hasFamily)
    throw badInput('input.family', 'a family for a match, and none otherwise');
  return {
    id: readId<SuspenseProposalId>('input.id', id),
    item: readId<PaymentId>('input.item', item),
    resolution,
    familyId: hasFamily ? readId<FamilyId>('input.family', family) : null,
    reason: readText('input.reason', reason),
    by,
  };
}

/** @throws CallerError naming the field at fault. */
export const readApprove = (by: string, { proposal }: ApproveSuspenseResolutionInput): DecideCommand => ({
  proposal: readId<SuspenseProposalId>('input.proposal', proposal),
  by,
  note: null,
});

/** @throws CallerError naming the field at fault. */
export const readReject = (by: string, { proposal, reason }: RejectSuspenseResolutionInput): DecideCommand => ({
  proposal: readId<SuspenseProposalId>('input.proposal', proposal),
  by,
  note: readText('input.reason', reason),
});

/** @throws CallerError naming the field at fault. */
export function readSuspenseFilter(filter: SuspenseItemsFilterInput | null | undefined, now: Date): SuspenseFilter {
  const { region, partner, reason, owner, unowned, proposed, minAgeDays } = filter ?? {};
  const days = minAgeDays ?? null;
  if (days !== null && (days < 0 || days > AGE_DAYS_MAX)) throw badInput('filter.minAgeDays', `0 to ${AGE_DAYS_MAX}`);
  return {
    region: region ?? null,
    partnerId: typeof partner === 'string' ? readId<PartnerId>('filter.partner', partner) : null,
    reason: reason ?? null,
    owner: owner ?? null,
    isUnowned: unowned === true,
    isProposed: proposed === true,
    before: days === null ? null : new Date(now.getTime() - days * DAY_MS + 1),
  };
}
