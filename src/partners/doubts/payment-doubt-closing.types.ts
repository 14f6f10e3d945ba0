/** The GraphQL types of closing a payment in doubt by hand: the findings, what is shown of them, and the input. */
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { badInput } from '../../kernel/caller-error.js';
import { REFERENCE_LENGTH_MAX } from '../../kernel/reference.js';
import { enumFor, readId, readLine, readText } from '../../platform/graphql/index.js';
import type { CloseDoubtCommand } from './close-doubt.js';
import type { DoubtFinding } from './payment-doubt.js';

export const DoubtFindingEnum = enumFor(
  'PaymentDoubtFinding',
  'What a person found who closed a payment in doubt by hand.',
  {
    words: {
      NO_MONEY_MOVED: 'no-money-moved',
      RETURNED_TO_PAYER: 'returned-to-payer',
      SETTLED_OTHERWISE: 'settled-otherwise',
      NOT_A_PAYMENT: 'not-a-payment',
      LEFT_TO_FILE: 'left-to-file',
    } as const satisfies Record<string, DoubtFinding>,
    values: {
      NO_MONEY_MOVED: {
        description: 'The payer paid nothing: the partner has no money of this payment and never had.',
        id: 'Tidak ada uang yang berpindah',
        en: 'No money moved',
      },
      RETURNED_TO_PAYER: {
        description: 'The partner took the money and gave it back to the payer.',
        id: 'Dikembalikan ke pembayar',
        en: 'Returned to the payer',
      },
      SETTLED_OTHERWISE: {
        description: 'The money is in another payment of the partner, which is booked here.',
        id: 'Tercakup pembayaran lain',
        en: 'Covered by another payment',
      },
      NOT_A_PAYMENT: {
        description: 'What the partner sent was no payment, such as a test.',
        id: 'Bukan pembayaran',
        en: 'Not a payment',
      },
      LEFT_TO_FILE: {
        description: 'The partner cannot say: its settlement file decides, and what it has is booked from there.',
        id: 'Diserahkan ke berkas mitra',
        en: "Left to the partner's file",
      },
    },
  },
);

@ObjectType('PaymentDoubtClosing', {
  simpleResolvers: true,
  description: 'What a person found who closed a payment in doubt by hand. It never changes.',
})
export class DoubtClosingType {
  @Field(() => DoubtFindingEnum, { description: 'What was found.' })
  finding!: DoubtFinding;

  @Field(() => String, { description: 'What the partner said and by what evidence, as the person wrote it.' })
  note!: string;

  @Field(() => String, { description: 'The subject of the person who closed it.' })
  closedBy!: string;
}

const NOTE_MAX = 500;

@InputType('ClosePaymentDoubtInput', {
  description: 'A payment in doubt that no question decides, and what a person found out about it.',
})
export class ClosePaymentDoubtInput {
  @Field(() => ID, { description: 'The doubt to close.' })
  paymentDoubtId!: string;

  @Field(() => DoubtFindingEnum, { description: 'What was found.' })
  finding!: DoubtFinding;

  @Field(() => String, {
    description:
      'What the partner said and by what evidence, such as a letter and its date: 1 to 500 characters, without names and account numbers.',
  })
  note!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "The partner's reference of the payment that has the money; with the finding `SETTLED_OTHERWISE`, and with no other.",
  })
  paymentReference?: string | null;
}

/** @throws CallerError that names the field. */
export function toCloseDoubtCommand(
  { paymentDoubtId, finding, note, paymentReference = null }: ClosePaymentDoubtInput,
  by: string,
): CloseDoubtCommand {
  if ((finding === 'settled-otherwise') !== (paymentReference !== null))
    throw badInput('input.paymentReference', 'a reference with the finding SETTLED_OTHERWISE, and with no other');
  return {
    doubtId: readId('PaymentDoubt', 'input.paymentDoubtId', paymentDoubtId),
    finding,
    note: readText('input.note', note, NOTE_MAX),
    paymentReference:
      paymentReference === null ? null : readLine('input.paymentReference', paymentReference, REFERENCE_LENGTH_MAX),
    by,
  };
}
