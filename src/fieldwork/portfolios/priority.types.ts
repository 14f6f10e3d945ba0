/** The GraphQL types of a priority: the score of a visit, part by part. */
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { ExplainedPart, PriorityPart } from './score-family.js';

const PriorityPartEnum: { readonly [P in PriorityPart]: P } = {
  AGE_OF_ARREARS: 'AGE_OF_ARREARS',
  AMOUNT: 'AMOUNT',
  PROMISE_DUE: 'PROMISE_DUE',
  LAST_CONTACT: 'LAST_CONTACT',
  NEARNESS: 'NEARNESS',
};

registerEnumType(PriorityPartEnum, {
  name: 'PriorityPart',
  description: 'What makes a visit urgent.',
  valuesConfig: {
    AGE_OF_ARREARS: { description: 'How many months the family is in arrears.' },
    AMOUNT: { description: 'How much it takes to make the cards active.' },
    PROMISE_DUE: { description: 'The family promised to pay about now, or a little while ago, and has not yet.' },
    LAST_CONTACT: { description: 'How long ago the last visit was.' },
    NEARNESS: {
      description: "How close the family lives to the cadre's home, or to the door before, by region codes.",
    },
  },
});

@ObjectType('ExplainedPriorityPart', {
  simpleResolvers: true,
  description: 'One part of a score, with the fact it rests on.',
})
export class ExplainedPriorityPart implements ExplainedPart {
  @Field(() => PriorityPartEnum, { description: 'Which part.' })
  part!: PriorityPart;

  @Field(() => Int, { description: 'What it adds to the score; 0 when it does not apply.' })
  points!: number;

  @Field(() => String, { description: 'The fact, in words.' })
  reason!: string;
}
