/** The GraphQL types of noted receipts, and the input that notes one. */
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { CivilDateScalar, DateTimeScalar, Node, RupiahScalar, Personal } from '../../platform/graphql/index.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Rupiah } from '../../kernel/rupiah.js';

@ObjectType('PostOffice', { simpleResolvers: true, description: 'A post office that takes premiums as a partner.' })
export class PostOfficeType {
  @Field(() => String, { description: 'The code that `notePostOfficeReceipt` takes as `postOfficeCode`.' })
  code!: string;

  @Field(() => String, { description: 'The name of the post office for people.' })
  name!: string;
}

@ObjectType('AwaitedConfirmation', {
  simpleResolvers: true,
  implements: Node,
  description:
    "A post office's receipt that somebody noted and the post office has not confirmed yet. It credits nobody: bill and card stay as they are.",
})
export class AwaitedConfirmationType extends Node {
  @Personal('payments')
  @Field(() => String, { description: 'The number on the official receipt.' })
  receiptNumber!: string;

  @Personal('payments')
  @Field(() => RupiahScalar, { description: 'The amount on the receipt.' })
  amount!: Rupiah;

  @Personal('payments')
  @Field(() => CivilDateScalar, { description: 'The day on the receipt.' })
  paidOn!: CivilDate;

  @Personal('payments')
  @Field(() => DateTimeScalar, { description: 'The time at which the receipt was noted.' })
  notedAt!: Date;
}

@InputType('NotePostOfficeReceiptInput', {
  description: 'An official receipt of a post office. Sent again with the same id, it changes nothing more.',
})
export class NotePostOfficeReceiptInput {
  @Field(() => ID, { description: 'The id of the receipt, made by the client: its type, _ and a UUID.' })
  id!: string;

  @Field(() => ID, { description: 'The family whose premium was paid.' })
  familyId!: string;

  @Field(() => String, { description: 'The code of the post office, from `postOffices`.' })
  postOfficeCode!: string;

  @Field(() => String, { description: 'The number on the receipt: 3 to 64 letters, digits, dots, slashes and dashes.' })
  receiptNumber!: string;

  @Field(() => RupiahScalar, { description: 'The amount on the receipt, without the fee.' })
  amount!: Rupiah;

  @Field(() => CivilDateScalar, { description: 'The day on the receipt: today or earlier.' })
  paidOn!: CivilDate;
}
