/** Types of refusals that carry a sentence and no code yet. */
import { Field, ObjectType } from 'type-graphql';

/** `name` ends in the fact, such as `PledgeTooSmall`. */
export function oldProblemType(name: string, description: string): new () => { readonly message: string } {
  @ObjectType(name, { simpleResolvers: true, description })
  class ProblemType {
    @Field(() => String, { description: 'For the person at the screen, in English.' })
    message!: string;
  }
  return ProblemType;
}
