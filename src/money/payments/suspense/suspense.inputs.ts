/**
 * The GraphQL inputs about money in suspense, read into commands. A value that cannot be right is refused by the name
 * of its field.
 */
import { Field, ID, InputType } from 'type-graphql';
import { readId, readOptionalId, readLine, readText } from '../../../platform/graphql/index.js';
import { badInput } from '../../../kernel/caller-error.js';
import type { SuspenseResolution } from '../posting/decide-suspense.js';
import type { AssignCommand, DecideCommand, ProposeCommand } from './suspense-item.js';
import type { SuspenseFilter } from './suspense.queries.js';
import { type SuspenseItemsFilterInput, SuspenseResolutionEnum } from './suspense.types.js';

@InputType('AssignSuspenseItemInput', { description: 'The person who works on money in suspense.' })
export class AssignSuspenseItemInput {
  @Field(() => ID, { description: 'The payment in suspense.' })
  paymentId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The subject of the person who works on it from now on: the viewer when left out, nobody when null.',
  })
  owner?: string | null;
}

@InputType('ProposeSuspenseResolutionInput', {
  description: 'A resolution to propose for money in suspense. Sent again with the same id, it changes nothing more.',
})
export class ProposeSuspenseResolutionInput {
  @Field(() => ID, { description: 'The id of the proposal, made by the client: its type, _ and a UUID.' })
  id!: string;

  @Field(() => ID, { description: 'The payment in suspense.' })
  paymentId!: string;

  @Field(() => SuspenseResolutionEnum, { description: 'The resolution to propose.' })
  resolution!: SuspenseResolution;

  @Field(() => ID, {
    nullable: true,
    description: 'The family whose money it is; required for a match, and refused otherwise.',
  })
  familyId?: string | null;

  @Field(() => String, { description: 'The reason, for the person who decides: 1 to 500 characters.' })
  reason!: string;
}

@InputType('ApproveSuspenseResolutionInput', { description: 'The proposal of somebody else to approve.' })
export class ApproveSuspenseResolutionInput {
  @Field(() => ID, { description: 'The proposal to approve.' })
  proposalId!: string;
}

@InputType('RejectSuspenseResolutionInput', { description: 'The proposal of somebody else to reject.' })
export class RejectSuspenseResolutionInput {
  @Field(() => ID, { description: 'The proposal to reject.' })
  proposalId!: string;

  @Field(() => String, { description: 'The reason, for the person who made the proposal: 1 to 500 characters.' })
  reason!: string;
}

const TEXT_LENGTH_MAX = 500;
const SUBJECT_LENGTH_MAX = 200;
const AGE_DAYS_MAX = 36_500;
const DAY_MS = 86_400_000;

/** @throws CallerError that names the wrong field. */
export const readAssign = (by: string, { paymentId, owner }: AssignSuspenseItemInput): AssignCommand => ({
  paymentId: readId('Payment', 'input.paymentId', paymentId),
  owner: owner === undefined ? by : owner === null ? null : readLine('input.owner', owner, SUBJECT_LENGTH_MAX),
  by,
});

/** @throws CallerError that names the wrong field. */
export function readPropose(by: string, input: ProposeSuspenseResolutionInput): ProposeCommand {
  const { id, paymentId, resolution, familyId, reason } = input;
  if ((resolution === 'match') !== (typeof familyId === 'string'))
    throw badInput('input.familyId', 'a family for a match, and none otherwise');
  return {
    id: readId('SuspenseProposal', 'input.id', id),
    paymentId: readId('Payment', 'input.paymentId', paymentId),
    resolution,
    familyId: readOptionalId('Family', 'input.familyId', familyId),
    reason: readText('input.reason', reason, TEXT_LENGTH_MAX),
    by,
  };
}

/** @throws CallerError that names the wrong field. */
export const readApprove = (by: string, { proposalId }: ApproveSuspenseResolutionInput): DecideCommand => ({
  proposalId: readId('SuspenseProposal', 'input.proposalId', proposalId),
  by,
  note: null,
});

/** @throws CallerError that names the wrong field. */
export const readReject = (by: string, { proposalId, reason }: RejectSuspenseResolutionInput): DecideCommand => ({
  proposalId: readId('SuspenseProposal', 'input.proposalId', proposalId),
  by,
  note: readText('input.reason', reason, TEXT_LENGTH_MAX),
});

/** @throws CallerError that names the wrong field. */
export function readSuspenseFilter(filter: SuspenseItemsFilterInput | null | undefined, now: Date): SuspenseFilter {
  const { region, partnerId, reason, owner, unowned, proposed, minAgeDays } = filter ?? {};
  const days = minAgeDays ?? null;
  if (days !== null && (days < 0 || days > AGE_DAYS_MAX)) throw badInput('filter.minAgeDays', `0 to ${AGE_DAYS_MAX}`);
  return {
    region: region ?? null,
    partnerId: readOptionalId('Partner', 'filter.partnerId', partnerId),
    reason: reason ?? null,
    owner: owner ?? null,
    isUnowned: unowned === true,
    isProposed: proposed === true,
    before: days === null ? null : new Date(now.getTime() - days * DAY_MS + 1),
  };
}
