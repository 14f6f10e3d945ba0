/** Members of result unions that say what stands in the way: one type for each fact, with a sentence for the person at the screen. */
import { Field, ObjectType } from 'type-graphql';

export interface Problem {
  readonly message: string;
}

/** `name` ends in the fact, such as `PledgeTooSmall`. */
export function problemType(name: string, description: string): new () => Problem {
  @ObjectType(name, { simpleResolvers: true, description })
  class ProblemType implements Problem {
    @Field(() => String, { description: 'For the person at the screen, in English.' })
    message!: string;
  }
  return ProblemType;
}

/** Answers are plain values that name their type. */
export const typeNameOf = (answer: object): string | undefined =>
  '__typename' in answer ? String(answer.__typename) : undefined;
