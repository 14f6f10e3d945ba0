/** Answers whether visits are verified, and lets two persons confirm by hand what the rule could not. */
import { Arg, Authorized, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { type ConductRule, ConductRuleEnum } from '../conduct/index.js';
import { signedIn } from '../../platform/auth/index.js';
import { readId, readText, Personal } from '../../platform/graphql/index.js';
import { type ConfirmationCommand, takeConfirmationStep } from './confirm-visit.js';
import {
  DecideVisitConfirmationInput,
  EVIDENCE_LENGTH_MAX,
  ProposeVisitConfirmationInput,
} from './verification.inputs.js';
import {
  ConfirmVisitResult,
  VisitConfirmationStepType,
  VisitVerificationType,
  toConfirmVisitResult,
} from './verification.types.js';
import { VisitType } from './visit.types.js';
import type { VisitRecord } from './visit.js';
import type { VisitsContext } from './visits.context.js';

type Step = Pick<ConfirmationCommand, 'step' | 'evidence'>;

async function take(id: string, step: Step, context: VisitsContext) {
  const { visits, visibility } = context;
  const visitId = readId('Visit', 'input.visitId', id);
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
  @Personal('visit')
  @FieldResolver(() => VisitVerificationType, {
    nullable: true,
    description: 'Whether the visit is verified, and why; null while it is planned.',
  })
  verification(@Root() { verification }: VisitRecord): VisitRecord['verification'] {
    return verification;
  }

  @Authorized()
  @Personal('visit')
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
    @Arg('input', () => ProposeVisitConfirmationInput, { description: 'The visit and the evidence.' })
    { visitId, evidence }: ProposeVisitConfirmationInput,
    @Ctx() context: VisitsContext,
  ) {
    const text = readText('input.evidence', evidence, EVIDENCE_LENGTH_MAX);
    return take(visitId, { step: 'PROPOSED', evidence: text }, context);
  }

  @Authorized('visit:confirm')
  @Mutation(() => ConfirmVisitResult, {
    description: 'Decide, as a second person, on the confirmation of a visit that somebody else proposed.',
  })
  decideVisitConfirmation(
    @Arg('input', () => DecideVisitConfirmationInput, { description: 'The visit and the decision.' })
    { visitId, confirm }: DecideVisitConfirmationInput,
    @Ctx() context: VisitsContext,
  ) {
    return take(visitId, { step: confirm ? 'CONFIRMED' : 'REJECTED', evidence: null }, context);
  }
}
