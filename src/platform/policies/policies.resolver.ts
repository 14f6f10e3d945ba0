/** Shows the programme's dated rules with their sources, and lets operators enter and approve new rows. */
import { Arg, Args, Authorized, Ctx, Extensions, Mutation, Query, Resolver } from 'type-graphql';
import type { CivilDate } from '../../kernel/civil-date.js';
import { civilDateIn } from '../../kernel/civil-date.js';
import { WIB } from '../../kernel/time-zone.js';
import { CivilDateScalar, readId, readOptionalText, readText } from '../graphql/index.js';
import { type EnteringDeps, approvePolicy, proposePolicy, withdrawPolicy } from './enter-policy.js';
import type { PoliciesContext } from './policies.context.js';
import {
  ApprovePolicyInput,
  PolicyPreviewArguments,
  PolicyPreviewType,
  PolicyProposalStateEnum,
  PolicyProposalType,
  PolicyType,
  ProposePolicyInput,
  WithdrawPolicyInput,
} from './policies.types.js';
import { earliestBeginning } from './policy-dates.js';
import type { PolicyProposal, ProposalState } from './policy-proposal.js';
import {
  ApprovePolicyResult,
  ProposePolicyResult,
  WithdrawPolicyResult,
  toPolicyResult,
} from './policy-results.types.js';
import { findProposals } from './proposals.queries.js';
import { previewValues, showPolicy } from './show-policy.js';

const TEXT_MAX = 500;

const enteringOf = ({ policyEntering, viewer, now }: PoliciesContext): EnteringDeps => ({
  pool: policyEntering.pool,
  policies: policyEntering.known,
  refill: policyEntering.refill,
  viewer,
  now,
});

@Authorized('policy:read')
@Resolver()
export class PoliciesResolver {
  @Extensions({ mostItems: 50 })
  @Query(() => [PolicyType], {
    description:
      "The programme's dated rules as they hold on a day, each value with its source. Policies that begin later are left out.",
  })
  policies(
    @Arg('name', () => String, { nullable: true, description: 'Only this policy; left out: all.' })
    name: string | undefined,
    @Arg('on', () => CivilDateScalar, { nullable: true, description: 'The day; left out: today in Jakarta.' })
    on: CivilDate | undefined,
    @Ctx() { policies, policyEntering, now }: PoliciesContext,
  ): PolicyType[] {
    const day = on ?? civilDateIn(now, WIB);
    return policyEntering.known
      .filter((policy) => name === undefined || policy.name === name)
      .flatMap((policy) => showPolicy(policies, policy, day) ?? []);
  }

  @Extensions({ mostItems: 500 })
  @Query(() => [PolicyProposalType], { description: 'Rows that operators entered, the newest first; 500 at most.' })
  policyProposals(
    @Arg('policy', () => String, { nullable: true, description: 'Only rows of this policy; left out: of all.' })
    policy: string | undefined,
    @Arg('state', () => PolicyProposalStateEnum, { nullable: true, description: 'Only rows that have come so far.' })
    state: ProposalState | undefined,
    @Ctx() { policyEntering }: PoliciesContext,
  ): Promise<PolicyProposal[]> {
    return findProposals(policyEntering.pool, { policy: policy ?? null, state: state ?? null });
  }

  @Query(() => PolicyPreviewType, {
    nullable: true,
    description:
      'What a row would change, or which of its values cannot be. Nothing is saved; null for an unknown policy.',
  })
  policyPreview(
    @Args(() => PolicyPreviewArguments) { policy, validFrom, values }: PolicyPreviewArguments,
    @Ctx() { policies, policyEntering, now }: PoliciesContext,
  ): PolicyPreviewType | null {
    const known = policyEntering.known.find(({ name }) => name === policy);
    if (known === undefined) return null;
    return { earliestBeginning: earliestBeginning(now), ...previewValues(policies, known, { validFrom, values }) };
  }

  @Authorized('policy:enter')
  @Mutation(() => ProposePolicyResult, {
    description:
      'Enter a row of a policy, such as a new tariff. Nothing holds by it until another operator approves it.',
  })
  async proposePolicy(
    @Arg('input', () => ProposePolicyInput, { description: 'The row to enter.' }) input: ProposePolicyInput,
    @Ctx() context: PoliciesContext,
  ) {
    const { id, policy, validFrom, values, basis, assumption } = input;
    return toPolicyResult(
      await proposePolicy(enteringOf(context), {
        id: readId('PolicyProposal', 'input.id', id),
        policy,
        validFrom,
        values,
        basis: readOptionalText('input.basis', basis, TEXT_MAX),
        assumption: readOptionalText('input.assumption', assumption, TEXT_MAX),
      }),
    );
  }

  @Authorized('policy:enter')
  @Mutation(() => ApprovePolicyResult, {
    description: 'Approve a row that another operator entered; it holds from its first day on.',
  })
  async approvePolicy(
    @Arg('input', () => ApprovePolicyInput, { description: 'The row to approve.' }) { proposalId }: ApprovePolicyInput,
    @Ctx() context: PoliciesContext,
  ) {
    const id = readId('PolicyProposal', 'input.proposalId', proposalId);
    return toPolicyResult(await approvePolicy(enteringOf(context), id));
  }

  @Authorized('policy:enter')
  @Mutation(() => WithdrawPolicyResult, { description: 'Withdraw a row that has not begun.' })
  async withdrawPolicy(
    @Arg('input', () => WithdrawPolicyInput, { description: 'The row to withdraw, and why.' })
    { proposalId, reason }: WithdrawPolicyInput,
    @Ctx() context: PoliciesContext,
  ) {
    const id = readId('PolicyProposal', 'input.proposalId', proposalId);
    const command = { id, reason: readText('input.reason', reason, TEXT_MAX) };
    return toPolicyResult(await withdrawPolicy(enteringOf(context), command));
  }
}
