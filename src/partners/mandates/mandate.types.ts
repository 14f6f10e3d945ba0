/** The GraphQL types of mandates, attempts, the automatic debit of a family, and figures. */
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { CivilDateScalar, DateTimeScalar, Node, RupiahScalar, enumOf, Personal } from '../../platform/graphql/index.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { MandateObligation } from './debit-policy.js';
import type { AttemptState } from './mandate.js';

const BANK =
  'The short name of the bank that debits: BRI, BNI, MANDIRI, BCA, or any whose partner `auto-debit-…` is registered.';

const ObligationEnum = enumOf<MandateObligation>(
  'MandateObligation',
  'The obligation of families to give a mandate. None blocks paying in another way.',
  {
    URGED: { description: 'A mandate is offered and recommended.', id: 'Dianjurkan', en: 'Urged' },
    OBLIGATORY: {
      description: 'A mandate was declared obligatory; a missing one only counts in reports.',
      id: 'Wajib',
      en: 'Obligatory',
    },
  },
);

const AttemptStateEnum = enumOf<AttemptState>('DebitAttemptState', 'The state of a debit.', {
  PENDING: { description: 'The bank has not said yet what became of the debit.', id: 'Menunggu bank', en: 'Pending' },
  SUCCEEDED: { description: 'The bank paid: a payment has the reference.', id: 'Berhasil', en: 'Succeeded' },
  FAILED: {
    description: 'The bank could not debit. The bill stays open, and the bank tries again on the next debit day.',
    id: 'Gagal',
    en: 'Failed',
  },
});

export type AutoDebitState = 'NOT_ENROLLED' | 'ENROLLED' | 'LAST_DEBIT_FAILED' | 'ENDED';
const AutoDebitStateEnum = enumOf<AutoDebitState>(
  'AutoDebitState',
  "The state of a family's automatic debit. A family with a mandate may be in arrears like any other.",
  {
    NOT_ENROLLED: { description: 'The family never gave a mandate.', id: 'Belum terdaftar', en: 'Not enrolled' },
    ENROLLED: {
      description: "The family's bank debits it, and the last debit did not fail.",
      id: 'Terdaftar',
      en: 'Enrolled',
    },
    LAST_DEBIT_FAILED: {
      description: "The family's bank could not debit it last time, so that it should be reminded.",
      id: 'Debit terakhir gagal',
      en: 'Last debit failed',
    },
    ENDED: { description: "The family's mandate has ended.", id: 'Berakhir', en: 'Ended' },
  },
);

@ObjectType('Mandate', {
  simpleResolvers: true,
  implements: Node,
  description: "A standing agreement to debit a family's premium from an account.",
})
export class MandateType extends Node {
  @Personal('bankAccount')
  @Field(() => String, { description: BANK })
  bank!: string;

  @Personal('bankAccount')
  @Field(() => String, { description: 'The holder of the account.' })
  holderName!: string;

  @Personal('bankAccount')
  @Field(() => DateTimeScalar, { description: 'The time at which the holder agreed.' })
  consentedAt!: Date;

  @Personal('bankAccount')
  @Field(() => DateTimeScalar, { description: 'The time at which the mandate was enrolled.' })
  enrolledAt!: Date;

  @Personal('bankAccount')
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The time at which the mandate ended; null while it is open.',
  })
  endedAt!: Date | null;

  @Personal('bankAccount')
  @Field(() => String, { nullable: true, description: 'The reason why the mandate ended; null while it is open.' })
  endReason!: string | null;
}

@ObjectType('DebitAttempt', {
  simpleResolvers: true,
  implements: Node,
  description: "One debit in a bank's debit file.",
})
export class DebitAttemptType extends Node {
  @Personal('payments')
  @Field(() => CivilDateScalar, { description: 'The debit day.' })
  day!: CivilDate;

  @Personal('payments')
  @Field(() => RupiahScalar, {
    description: 'The amount that the bank was asked to debit: the bill, or the instalment that was due.',
  })
  amount!: Rupiah;

  @Personal('payments')
  @Field(() => String, {
    description: 'Our reference of the debit; a payment with the same reference means that it succeeded.',
  })
  reference!: string;

  @Field(() => AttemptStateEnum, { description: 'The state of the debit.' })
  state!: AttemptState;

  @Personal('payments')
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The time at which the bank said that it failed; null when it did not.',
  })
  failedAt!: Date | null;

  @Personal('payments')
  @Field(() => String, {
    nullable: true,
    description:
      'The reason why the debit failed, as the bank wrote it; null when it did not, or the bank gave no reason.',
  })
  failureReason!: string | null;
}

@ObjectType('AutoDebit', { simpleResolvers: true, description: 'The automatic debit of a family.' })
export class AutoDebitType {
  @Field(() => AutoDebitStateEnum, { description: 'The state of the automatic debit.' })
  state!: AutoDebitState;

  @Field(() => ObligationEnum, { description: 'The obligation of families to give a mandate today.' })
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

@ObjectType('AutoDebitSummary', {
  simpleResolvers: true,
  description: 'The number of families that use automatic debit, and what it brings, without any person.',
})
export class AutoDebitSummaryType {
  @Field(() => Int, { description: 'The number of families that pay for themselves, today.' })
  families!: number;

  @Field(() => Int, { description: 'The number of these families with an open mandate, today.' })
  mandates!: number;

  @Field(() => Int, { description: 'The number of debits for which banks were asked in the period, by debit day.' })
  attempts!: number;

  @Field(() => Int, { description: 'The number of these debits that were paid.' })
  succeeded!: number;

  @Field(() => Int, { description: 'The number of these debits that failed; the rest is pending.' })
  failed!: number;

  @Field(() => RupiahScalar, { description: 'The rupiah that the paid debits brought.' })
  collected!: Rupiah;
}

@InputType('EnrolMandateInput', {
  description: 'A mandate to enrol. Sent again with the same id, it changes nothing more.',
})
export class EnrolMandateInput {
  @Field(() => ID, { description: 'The id of the mandate, made by the client: its type, _ and a UUID.' })
  id!: string;

  @Field(() => ID, { description: 'The family whose premium is debited.' })
  familyId!: string;

  @Field(() => String, { description: BANK })
  bank!: string;

  @Field(() => String, {
    description: 'The account number: 6 to 20 digits. It is kept encrypted and never shown again in full.',
  })
  accountNumber!: string;

  @Field(() => String, { description: 'The holder of the account: 1 to 100 characters.' })
  holderName!: string;

  @Field(() => DateTimeScalar, { description: 'The time at which the holder agreed; not later than now.' })
  consentedAt!: Date;
}

@InputType('EndMandateInput', { description: 'A mandate to end.' })
export class EndMandateInput {
  @Field(() => ID, { description: 'The mandate to end.' })
  mandateId!: string;

  @Field(() => String, { description: 'The reason: 1 to 500 characters.' })
  reason!: string;
}
