/** The GraphQL types of an audit of the journal. */
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { IdOf, CivilDateScalar, enumFor } from '../../../platform/graphql/index.js';
import type { CivilDate } from '../../../kernel/civil-date.js';
import type { AuditFinding, AuditFindingKind, AuditReport } from './audit-ledger.js';
import { isConserved } from './conservation.js';

const AuditFindingKindEnum = enumFor('LedgerAuditFindingKind', 'The kinds of findings of an audit of the journal.', {
  words: {
    ENTRY_ALTERED: 'entry-altered',
    ENTRY_MISSING: 'entry-missing',
    ENTRY_WITHOUT_CHECKPOINT: 'entry-without-checkpoint',
    CHECKPOINT_ALTERED: 'checkpoint-altered',
    CHECKPOINT_MISSING: 'checkpoint-missing',
    ENTRY_UNBALANCED: 'entry-unbalanced',
    ENTRY_NOT_BOOKED: 'entry-not-booked',
    NOT_CONSERVED: 'not-conserved',
  } as const satisfies Record<string, AuditFindingKind>,
  values: {
    ENTRY_ALTERED: {
      description: 'A line of the entry was altered, deleted or inserted after its checkpoint.',
      id: 'Jurnal diubah',
      en: 'Entry altered',
    },
    ENTRY_MISSING: {
      description: 'The entry has a checkpoint, but none of its lines is left.',
      id: 'Jurnal hilang',
      en: 'Entry missing',
    },
    ENTRY_WITHOUT_CHECKPOINT: {
      description: 'The entry is in the journal, but no checkpoint covers it.',
      id: 'Jurnal tanpa segel',
      en: 'entry without checkpoint',
    },
    CHECKPOINT_ALTERED: {
      description: 'The hash of the checkpoint does not match its content and the checkpoint before it.',
      id: 'Segel diubah',
      en: 'Checkpoint altered',
    },
    CHECKPOINT_MISSING: {
      description: 'A checkpoint of the chain, before this one or in its place, is missing.',
      id: 'Segel hilang',
      en: 'Checkpoint missing',
    },
    ENTRY_UNBALANCED: {
      description: 'The debits and credits of the entry differ.',
      id: 'Debit dan kredit tidak seimbang',
      en: 'Entry unbalanced',
    },
    ENTRY_NOT_BOOKED: {
      description: 'The lines in the journal do not show the amount of the payment or entry.',
      id: 'Belum dibukukan',
      en: 'Not booked',
    },
    NOT_CONSERVED: {
      description: 'The money received on these days is not equal to the money in all accounts.',
      id: 'Jumlah dana tidak cocok',
      en: 'Money not conserved',
    },
  },
});

@ObjectType('LedgerAuditFinding', {
  simpleResolvers: true,
  description: 'Something in the journal that is not as it was posted.',
})
export class LedgerAuditFindingType {
  @Field(() => AuditFindingKindEnum, { description: 'The kind of finding.' })
  kind!: AuditFindingKind;

  @Field(() => CivilDateScalar, {
    nullable: true,
    description: 'The day of the checkpoint or of the posting, in WIB; null for a finding about all entries together.',
  })
  day!: CivilDate | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The number of the checkpoint on that day; null when the finding names no checkpoint.',
  })
  checkpointNumber!: number | null;

  @IdOf('JournalEntry')
  @Field(() => ID, {
    nullable: true,
    description:
      "The id of the entry, which is the payment's id for the entry of a payment; null when the finding names no entry.",
  })
  entryId!: string | null;
}

@ObjectType('LedgerAudit', {
  simpleResolvers: true,
  description: 'The journal of some days, compared with the checkpoints that were made when it was posted.',
})
export class LedgerAuditType {
  @Field(() => Int, { description: 'The number of checkpoints that were read.' })
  checkpoints!: number;

  @Field(() => Int, { description: 'The number of entries that these checkpoints cover.' })
  entries!: number;

  @Field(() => Int, { description: 'The number of lines of these entries.' })
  lines!: number;

  @Field(() => Boolean, { description: 'Whether every rupiah received on these days is in exactly one account.' })
  isConserved!: boolean;

  @Field(() => [LedgerAuditFindingType], {
    description: 'The findings about the chain in its order, then the others; empty when there are none.',
  })
  findings!: readonly LedgerAuditFindingType[];

  @Field(() => LedgerAuditFindingType, {
    nullable: true,
    description: 'The first finding, where to begin looking; null when there is none.',
  })
  firstFinding!: LedgerAuditFindingType | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The hash of the last checkpoint that was read; null without any. Kept elsewhere, it proves this journal later.',
  })
  lastHash!: string | null;
}

const toFinding = ({ number, ...finding }: AuditFinding): LedgerAuditFindingType => ({
  ...finding,
  checkpointNumber: number === null ? null : Number(number),
});

export function toLedgerAudit({
  checkpoints,
  entries,
  lines,
  conservation,
  findings,
  lastHash,
}: AuditReport): LedgerAuditType {
  const told = findings.map(toFinding);
  return {
    checkpoints,
    entries,
    lines,
    isConserved: isConserved(conservation),
    findings: told,
    firstFinding: told[0] ?? null,
    lastHash,
  };
}
