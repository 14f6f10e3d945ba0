/** The GraphQL types of mandates, attempts, what a family's automatic debit is like, and figures. */
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { CivilDateScalar, DateTimeScalar, Node, RupiahScalar, enumOf } from '../../platform/graphql/index.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { DebitBank, MandateObligation } from './debit-policy.js';
import type { AttemptState } from './mandate.js';

export const DebitBankEnum = enumOf<DebitBank>('DebitBank', 'A bank that debits premiums.', {
  BRI: { description: 'Bank Rakyat Indonesia.', id: 'BRI', en: 'BRI' },
  BNI: { description: 'Bank Negara Indonesia.', id: 'BNI', en: 'BNI' },
  MANDIRI: { description: 'Bank Mandiri.', id: 'Bank Mandiri', en: 'Bank Mandiri' },
  BCA: { description: 'Bank Central Asia.', id: 'BCA', en: 'BCA' },
});

const ObligationEnum = enumOf<MandateObligation>(
  'MandateObligation',
  'How far a mandate is asked of a family. None blocks paying in another way.',
  {
    URGED: { description: 'Offered and recommended.', id: 'Dianjurkan', en: 'Urged' },
    OBLIGATORY: {
      description: 'Declared obligatory; a family without one is a figure to improve.',
      id: 'Wajib',
      en: 'Obligatory',
    },
  },
);

const AttemptStateEnum = enumOf<AttemptState>('DebitAttemptState', 'What became of a debit.', {
  PENDING: { description: 'The bank has not told.', id: 'Menunggu bank', en: 'Pending' },
  SUCCEEDED: { description: 'The bank paid: a payment carries the reference.', id: 'Berhasil', en: 'Succeeded' },
  FAILED: {
    description: 'The bank could not debit; the bill stays open and the next debit day tries again.',
    id: 'Gagal',
    en: 'Failed',
  },
});

export type AutoDebitState = 'NOT_ENROLLED' | 'ENROLLED' | 'LAST_DEBIT_FAILED' | 'ENDED';
const AutoDebitStateEnum = enumOf<AutoDebitState>(
  'AutoDebitState',
  'How a family stands with automatic debit. A family with a mandate may be in arrears like any other.',
  {
    NOT_ENROLLED: { description: 'It never gave a mandate.', id: 'Belum terdaftar', en: 'Not enrolled' },
    ENROLLED: { description: 'Its bank debits it; no debit failed last.', id: 'Terdaftar', en: 'Enrolled' },
    LAST_DEBIT_FAILED: {
      description: 'Its bank could not debit it last time: remind it.',
      id: 'Debit terakhir gagal',
      en: 'Last debit failed',
    },
    ENDED: { description: 'Its mandate has ended.', id: 'Berakhir', en: 'Ended' },
  },
);

@ObjectType('Mandate', {
  simpleResolvers: true,
  implements: Node,
  description: "A standing agreement to debit a family's premium from an account.",
})
export class MandateType extends Node {
  @Field(() => DebitBankEnum, { description: 'The bank that debits.' })
  bank!: DebitBank;

  @Field(() => String, { description: 'The account number, all but its last four digits hidden.' })
  accountMasked!: string;

  @Field(() => String, { description: 'Whose account it is.' })
  holderName!: string;

  @Field(() => DateTimeScalar, { description: 'When the holder agreed.' })
  consentedAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When it was enrolled here.' })
  enrolledAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended; null while it is open.' })
  endedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it ended; null while it is open.' })
  endReason!: string | null;
}

@ObjectType('DebitAttempt', {
  simpleResolvers: true,
  implements: Node,
  description: 'One line of a debit file.',
})
export class DebitAttemptType extends Node {
  @Field(() => CivilDateScalar, { description: 'The debit day.' })
  day!: CivilDate;

  @Field(() => RupiahScalar, {
    description: 'What the bank was asked to debit: the bill, or the instalment that was due.',
  })
  amount!: Rupiah;

  @Field(() => String, { description: 'Our name for the debit; a payment that carries it is its success.' })
  reference!: string;

  @Field(() => AttemptStateEnum, { description: 'What became of it.' })
  state!: AttemptState;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the bank told that it failed.' })
  failedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it failed, in the words of the bank; null when it did not, or the bank gave no reason.',
  })
  failureReason!: string | null;
}

@ObjectType('AutoDebit', { simpleResolvers: true, description: 'How a family stands with automatic debit.' })
export class AutoDebitType {
  @Field(() => AutoDebitStateEnum, { description: 'How it stands.' })
  state!: AutoDebitState;

  @Field(() => ObligationEnum, { description: 'How far a mandate is asked of families today.' })
  obligation!: MandateObligation;

  @Field(() => MandateType, { nullable: true, description: 'The newest mandate; null when there was none.' })
  mandate!: MandateType | null;

  @Field(() => DebitAttemptType, { nullable: true, description: 'The newest attempt; null before the first.' })
  lastAttempt!: DebitAttemptType | null;

  @Field(() => DebitAttemptType, {
    nullable: true,
    description: 'The newest attempt that failed, of the last dozen; null when none did.',
  })
  lastFailure!: DebitAttemptType | null;
}

@ObjectType('AutoDebitFigures', {
  simpleResolvers: true,
  description: 'How far families have gone over to automatic debit, and what it brings: no person in it.',
})
export class AutoDebitFiguresType {
  @Field(() => Int, { description: 'Families that pay for themselves, today.' })
  families!: number;

  @Field(() => Int, { description: 'Of them with an open mandate, today.' })
  mandates!: number;

  @Field(() => Int, { description: 'Debits that banks were asked for in the period, by debit day.' })
  attempts!: number;

  @Field(() => Int, { description: 'Of them paid.' })
  succeeded!: number;

  @Field(() => Int, { description: 'Of them failed; the rest is pending.' })
  failed!: number;

  @Field(() => RupiahScalar, { description: 'What the successful ones brought.' })
  collected!: Rupiah;
}

@InputType('EnrolMandateInput', { description: 'A mandate. Sent again with the same id, it is the same mandate.' })
export class EnrolMandateInput {
  @Field(() => ID, { description: 'The id of the mandate, made by the client: its type, _ and a UUID.' })
  id!: string;

  @Field(() => ID, { description: 'The family whose premium is debited.' })
  familyId!: string;

  @Field(() => DebitBankEnum, { description: 'The bank.' })
  bank!: DebitBank;

  @Field(() => String, {
    description: 'The account number: 6 to 20 digits. It is kept encrypted and never shown again in full.',
  })
  accountNumber!: string;

  @Field(() => String, { description: 'Whose account it is: 1 to 100 characters.' })
  holderName!: string;

  @Field(() => DateTimeScalar, { description: 'When the holder agreed; not later than now.' })
  consentedAt!: Date;
}

@InputType('EndMandateInput', { description: 'A mandate to end.' })
export class EndMandateInput {
  @Field(() => ID, { description: 'The mandate.' })
  mandateId!: string;

  @Field(() => String, { description: 'Why: 1 to 500 characters.' })
  reason!: string;
}
