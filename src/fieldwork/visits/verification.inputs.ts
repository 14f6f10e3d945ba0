/** The GraphQL inputs of confirming a visit by hand. */
import { Field, ID, InputType } from 'type-graphql';

export const EVIDENCE_LENGTH_MAX = 1_000;

@InputType('ProposeVisitConfirmationInput', {
  description: 'A visit that the rule could not verify, and what shows it.',
})
export class ProposeVisitConfirmationInput {
  @Field(() => ID, { description: 'The visit, to a family that the viewer may see.' })
  visitId!: string;

  @Field(() => String, {
    description: `What shows that the visit took place: at most ${EVIDENCE_LENGTH_MAX} characters.`,
  })
  evidence!: string;
}

@InputType('DecideVisitConfirmationInput', { description: 'The decision of a second person on a visit.' })
export class DecideVisitConfirmationInput {
  @Field(() => ID, { description: 'The visit.' })
  visitId!: string;

  @Field(() => Boolean, { description: 'Whether the visit is confirmed; otherwise it stays unverified.' })
  confirm!: boolean;
}
