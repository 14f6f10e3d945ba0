/** Lets operators change where our keys at partners go, two for each change, and shows what was changed. */
import { Arg, Authorized, Ctx, Extensions, Mutation, Query, Resolver } from 'type-graphql';
import { readId, readText } from '../../platform/graphql/index.js';
import { toSetStatusEndpointCommand } from '../doubts/index.js';
import { type DecidingDeps, approveChange, rejectChange } from './decide-destination.js';
import type { ChangeState, DestinationChange } from './destination-change.js';
import { findChanges } from './destination-change.queries.js';
import {
  ApproveDestinationChangeInput,
  DestinationChangeStateEnum,
  DestinationChangeType,
  ProposePartnerAddressInput,
  ProposeStatusEndpointInput,
  RejectDestinationChangeInput,
} from './destination-change.types.js';
import {
  ApproveDestinationChangeResult,
  ProposeDestinationResult,
  RejectDestinationChangeResult,
  toDestinationResult,
} from './destination-results.types.js';
import type { DestinationsContext } from './destinations.context.js';
import { proposeApi, proposeEndpoint } from './propose-destination.js';

const REASON_MAX = 500;

const depsOf = ({ destinations, viewer, now }: DestinationsContext): DecidingDeps => ({
  ...destinations,
  by: viewer.subject,
  now,
});

@Authorized('partner:read')
@Resolver()
export class DestinationsResolver {
  @Extensions({ mostItems: 500 })
  @Query(() => [DestinationChangeType], {
    description: 'Changes of where our keys at partners go, the newest first; 500 at most.',
  })
  destinationChanges(
    @Arg('partnerCode', () => String, { nullable: true, description: 'Only of this partner; left out: of all.' })
    partnerCode: string | undefined,
    @Arg('state', () => DestinationChangeStateEnum, { nullable: true, description: 'Only those in this state.' })
    state: ChangeState | undefined,
    @Ctx() { destinations }: DestinationsContext,
  ): Promise<DestinationChange[]> {
    return findChanges(destinations.pool, { partnerCode: partnerCode ?? null, state: state ?? null });
  }

  @Authorized('partner:manage')
  @Mutation(() => ProposeDestinationResult, {
    description:
      "Propose another address of a partner's API, with the key for it. Until another operator approves, the old address and key hold.",
  })
  async proposePartnerAddress(
    @Arg('input', () => ProposePartnerAddressInput, { description: 'The partner, the address and the key.' })
    { id, partnerCode: code, apiUrl, apiKey }: ProposePartnerAddressInput,
    @Ctx() context: DestinationsContext,
  ): Promise<object> {
    const command = { id: readId('DestinationChange', 'input.id', id), code, apiUrl, apiKey };
    return toDestinationResult(await proposeApi(depsOf(context), command));
  }

  @Authorized('partner:manage')
  @Mutation(() => ProposeDestinationResult, {
    description:
      'Propose another address of a bank for status inquiries, with our credentials there. Until another operator approves, the old endpoint holds.',
  })
  async proposeStatusEndpoint(
    @Arg('input', () => ProposeStatusEndpointInput, { description: 'The endpoint.' })
    { id, ...input }: ProposeStatusEndpointInput,
    @Ctx() context: DestinationsContext,
  ): Promise<object> {
    const endpoint = toSetStatusEndpointCommand(input, context.viewer.subject);
    const command = { id: readId('DestinationChange', 'input.id', id), endpoint };
    return toDestinationResult(await proposeEndpoint(depsOf(context), command));
  }

  @Authorized('partner:manage')
  @Mutation(() => ApproveDestinationChangeResult, {
    description:
      'Approve a change of where a key goes that another operator proposed; it holds at once, here and within seconds on every instance.',
  })
  async approveDestinationChange(
    @Arg('input', () => ApproveDestinationChangeInput, { description: 'The change to approve.' })
    { changeId }: ApproveDestinationChangeInput,
    @Ctx() context: DestinationsContext,
  ): Promise<object> {
    const id = readId('DestinationChange', 'input.changeId', changeId);
    return toDestinationResult(await approveChange(depsOf(context), id));
  }

  @Authorized('partner:manage')
  @Mutation(() => RejectDestinationChangeResult, {
    description: 'Reject a change of where a key goes, or take back an own one; the old address goes on to hold.',
  })
  async rejectDestinationChange(
    @Arg('input', () => RejectDestinationChangeInput, { description: 'The change to reject, and why.' })
    { changeId, reason }: RejectDestinationChangeInput,
    @Ctx() context: DestinationsContext,
  ): Promise<object> {
    const id = readId('DestinationChange', 'input.changeId', changeId);
    const command = { id, reason: readText('input.reason', reason, REASON_MAX) };
    return toDestinationResult(await rejectChange(depsOf(context), command));
  }
}
