/** Answers whether visits are verified, and lets two persons confirm by hand what the rule could not. */
import { Arg, Authorized, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { type ConductRule, ConductRuleEnum } from '../conduct/index.js';
import { signedIn } from '../../platform/auth/index.js';
import { readId, readText } from '../../platform/graphql/index.js';
import { type ConfirmationCommand, takeConfirmationStep } from './confirm-visit.js';
import {
  ConfirmVisitResult,
  VisitConfirmationStepType,
  VisitVerificationType,
  toConfirmVisitResult,
} from './verification.types.js';
import { VisitType } from './visit.types.js';
import type { VisitRecord } from './visit.js';
import type { VisitsContext } from './visits.context.js';

const EVIDENCE_LENGTH_MAX = 1_000;

type Step = Pick<ConfirmationCommand, 'step' | 'evidence'>;

async function take(id: string, step: Step, context: VisitsContext) {
  const { visits, visibility } = context;
  const visitId = readId('Visit', 'visitId', id);
  if ((await visits.findById(visibility, visitId)) === null)
    return toConfirmVisitResult({ kind: 'visit-out-of-sight' });
  const command = { id: visitId, ...step, by: signedIn(context).viewer.subject };
  return toConfirmVisitResult(await takeConfirmationStep(context, command));
}

@Authorized('visit:confirm')
@Resolver(() => VisitType)
export class VisitVerificationResolver {
  /** The field needs no permission of its own: it is reached through a visit that the viewer may read. */
  @Authorized()
  @FieldResolver(() => VisitVerificationType, {
    nullable: true,
    description: 'Whether the visit is verified, and why; null while it is planned.',
  })
  verification(@Root() { verification }: VisitRecord): VisitRecord['verification'] {
    return verification;
  }

  @Authorized()
  @FieldResolver(() => [VisitConfirmationStepType], {
    description: 'The steps by which the visit was confirmed by hand, the first one first.',
  })
  confirmations(
    @Root() { id }: VisitRecord,
    @Ctx() { visitLoaders }: VisitsContext,
  ): Promise<readonly VisitConfirmationStepType[]> {
    return visitLoaders.confirmations.load(id);
  }

  @Authorized()
  @FieldResolver(() => [ConductRuleEnum], { description: 'The rules of conduct that the visit broke; none mostly.' })
  async conductBreaches(
    @Root() { id }: VisitRecord,
    @Ctx() { breachesByContact }: VisitsContext,
  ): Promise<readonly ConductRule[]> {
    return (await breachesByContact.load(id))?.rules ?? [];
  }

  @Authorized('visit:confirm')
  @Mutation(() => ConfirmVisitResult, {
    description: 'Propose, with evidence, to confirm by hand a visit that the rule could not verify.',
  })
  proposeVisitConfirmation(
    @Arg('visitId', () => ID, { description: 'The visit, to a family that the viewer may see.' }) id: string,
    @Arg('evidence', () => String, {
      description: `What shows that the visit took place: at most ${EVIDENCE_LENGTH_MAX} characters.`,
    })
    evidence: string,
    @Ctx() context: VisitsContext,
  ) {
    return take(id, { step: 'PROPOSED', evidence: readText('evidence', evidence, EVIDENCE_LENGTH_MAX) }, context);
  }

  @Authorized('visit:confirm')
  @Mutation(() => ConfirmVisitResult, {
    description: 'Decide, as a second person, on the confirmation of a visit that somebody else proposed.',
  })
  decideVisitConfirmation(
    @Arg('visitId', () => ID, { description: 'The visit.' }) id: string,
    @Arg('confirm', () => Boolean, { description: 'Whether the visit is confirmed; otherwise it stays unverified.' })
    confirm: boolean,
    @Ctx() context: VisitsContext,
  ) {
    return take(id, { step: confirm ? 'CONFIRMED' : 'REJECTED', evidence: null }, context);
  }
}
