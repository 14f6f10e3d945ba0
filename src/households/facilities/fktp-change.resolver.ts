/** Answers whether a participant may change the clinic, and saves the request for it. */
import { Arg, Args, Authorized, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { inForceOn } from '../../platform/policies/index.js';
import { type Family, assessFamily } from '../families/index.js';
import { readId } from '../../platform/graphql/index.js';
import { CallerError } from '../../kernel/caller-error.js';
import { civilDateIn } from '../../kernel/civil-date.js';
import { invariant } from '../../kernel/invariant.js';
import { timeZoneOf } from '../../kernel/time-zone.js';
import type { FacilitiesContext } from './facilities.context.js';
import {
  FktpEligibilityArguments,
  FktpEligibilityType,
  RequestFktpChangeInput,
  toEligibility,
} from './fktp-change.types.js';
import { RequestFktpChangeResult, toFktpRefusal, toFktpRequested } from './fktp-change-results.types.js';
import { type ChangeReason, decideFktpChange } from './fktp-rule.js';
import { FKTP_CHANGES } from './facilities.policies.js';
import { findVisible } from './find-visible-participant.js';
import type { FktpChangeCommand, FktpChangeSetting } from './request-fktp-change.js';

async function settingOf(family: Family, context: FacilitiesContext): Promise<FktpChangeSetting> {
  const members = await context.participantsByFamily.load(family.id);
  const { status } = assessFamily({ family, members }, { assess: context.assess, days: context.visibility.days });
  return {
    today: civilDateIn(context.now, timeZoneOf(family.regionCode)),
    areCardsActive: status === 'ACTIVE',
    requestedBy: context.viewer?.subject ?? '',
  };
}

const readRequest = (input: RequestFktpChangeInput): FktpChangeCommand => ({
  id: readId('FacilityChoice', 'input.id', input.id),
  participantId: readId('Participant', 'input.participantId', input.participantId),
  facilityId: readId('Facility', 'input.facilityId', input.facilityId),
  reason: input.reason,
  documents: [...new Set(input.documents)],
});

/** Refuses a redistribution by a cadre: only the branch office moves participants between clinics. */
function refuseOthersRedistribution({ viewer }: FacilitiesContext, reason: ChangeReason): void {
  if (reason === 'REDISTRIBUTION' && viewer?.role === 'CADRE')
    throw new CallerError('FORBIDDEN', 'Only the branch office redistributes participants.', 'input.reason');
}

@Authorized('facility:read')
@Resolver()
export class FktpChangeResolver {
  @Query(() => FktpEligibilityType, {
    nullable: true,
    description:
      'Whether a participant may change the clinic today; null for a participant whom the viewer may not see.',
  })
  async fktpChangeEligibility(
    @Args(() => FktpEligibilityArguments) { participantId, reason, documents }: FktpEligibilityArguments,
    @Ctx() context: FacilitiesContext,
  ): Promise<FktpEligibilityType | null> {
    const found = await findVisible(readId('Participant', 'participantId', participantId), context);
    if (found === null) return null;
    const [setting, [newest]] = await Promise.all([
      settingOf(found.family, context),
      context.choicesByParticipant.load(found.participant.id),
    ]);
    const facts = { reason, documents, ...setting, newestChoiceFrom: newest?.validFrom ?? null };
    const decision = decideFktpChange(facts, inForceOn(context.policies, FKTP_CHANGES, setting.today));
    return toEligibility(decision, found.family.id);
  }

  @Authorized('facility:change')
  @Mutation(() => RequestFktpChangeResult, { description: 'Request another clinic in the name of a participant.' })
  async requestFktpChange(
    @Arg('input', () => RequestFktpChangeInput, { description: 'The request.' }) input: RequestFktpChangeInput,
    @Ctx() context: FacilitiesContext,
  ) {
    const command = readRequest(input);
    refuseOthersRedistribution(context, command.reason);
    const found = await findVisible(command.participantId, context);
    if (found === null) return toFktpRefusal({ kind: 'participant-out-of-sight' }, null);
    const outcome = await context.requestFktpChange(command, await settingOf(found.family, context));
    if (outcome.kind !== 'requested') return toFktpRefusal(outcome, found.family.id);
    const choices = await context.choicesByParticipant.load(command.participantId);
    const choice = choices.find(({ id }) => id === command.id);
    invariant(choice !== undefined, 'a request that was saved can be read');
    return toFktpRequested(choice);
  }
}
