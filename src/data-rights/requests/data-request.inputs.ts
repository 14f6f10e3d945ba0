/** The GraphQL inputs of what families ask about their data, and of the answers. */
import { Field, ID, InputType } from 'type-graphql';
import { EvidenceInput } from '../../households/families/index.js';
import type { CardNumber } from '../../kernel/card-number.js';
import { CardNumberScalar } from '../../platform/graphql/index.js';
import type { CorrectableField, ObjectionSubject } from './data-request.js';
import { CorrectableFieldEnum, ObjectionSubjectEnum } from './data-request.types.js';

const ID_OF_REQUEST = 'The id of the request, made by the client: its type, _ and a UUID.';

@InputType('RequestCorrectionInput', {
  description: 'What is wrong and what it should be. Sent again with the same id, it is the same request.',
})
export class RequestCorrectionInput {
  @Field(() => ID, { description: ID_OF_REQUEST })
  id!: string;

  @Field(() => CardNumberScalar, {
    nullable: true,
    description: 'The card of the person of the family whose data is wrong; left out for data of the family.',
  })
  cardNumber?: CardNumber | null;

  @Field(() => CorrectableFieldEnum, { description: 'What is wrong.' })
  field!: CorrectableField;

  @Field(() => String, { description: 'What it should be: a value of the field, or 1 to 500 characters in words.' })
  wanted!: string;

  @Field(() => String, { description: 'Why, with the document that shows it: 1 to 500 characters.' })
  reason!: string;
}

@InputType('ObjectToProcessingInput', {
  description: 'What the family objects to. Sent again with the same id, it is the same request.',
})
export class ObjectToProcessingInput {
  @Field(() => ID, { description: ID_OF_REQUEST })
  id!: string;

  @Field(() => ObjectionSubjectEnum, { description: 'What the family objects to.' })
  subject!: ObjectionSubject;

  @Field(() => String, { description: 'Why: 1 to 500 characters.' })
  reason!: string;
}

@InputType('WithdrawDataRequestInput', { description: 'The request to take back.' })
export class WithdrawDataRequestInput {
  @Field(() => ID, { description: 'The id of the request.' })
  id!: string;
}

@InputType('AcceptDataRequestInput', { description: 'The request to accept. Sent again, it changes nothing more.' })
export class AcceptDataRequestInput {
  @Field(() => ID, { description: 'The id of the request.' })
  id!: string;

  @Field(() => String, { description: 'What the family is told: 1 to 500 characters.' })
  answer!: string;

  @Field(() => EvidenceInput, {
    nullable: true,
    description: 'The document that shows the right value; needed where a value of a person is put right.',
  })
  evidence?: EvidenceInput | null;
}

@InputType('RefuseDataRequestInput', { description: 'The request to refuse, and the reason.' })
export class RefuseDataRequestInput {
  @Field(() => ID, { description: 'The id of the request.' })
  id!: string;

  @Field(() => String, { description: 'The reason, for the family: 1 to 500 characters.' })
  answer!: string;
}
