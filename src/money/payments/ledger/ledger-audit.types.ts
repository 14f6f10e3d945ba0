/** GraphQL's view of an audit of the journal. */
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { IdOf, CivilDateScalar, enumFor } from '../../../platform/graphql/index.js';
import type { CivilDate } from '../../../kernel/civil-date.js';
import type { AuditFinding, AuditFindingKind, AuditReport } from './audit-ledger.js';
import { isConserved } from './conservation.js';

const AuditFindingKindEnum = enumFor('LedgerAuditFindingKind', 'What an audit of the journal may find.', {
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
      description: 'The entry has a checkpoint and none of its lines is left.',
      id: 'Jurnal hilang',
      en: 'Entry missing',
    },
    ENTRY_WITHOUT_CHECKPOINT: {
      description: 'The entry stands in the journal and no checkpoint names it.',
      id: 'Jurnal tanpa segel',
      en: 'entry without checkpoint',
    },
    CHECKPOINT_ALTERED: {
      description: 'The checkpoint is not what its content and the checkpoint before it make.',
      id: 'Segel diubah',
      en: 'Checkpoint altered',
    },
    CHECKPOINT_MISSING: {
      description: 'A checkpoint of the chain, before this place or at it, is gone.',
      id: 'Segel hilang',
      en: 'Checkpoint missing',
    },
    ENTRY_UNBALANCED: {
      description: 'Debits and credits of the entry differ.',
      id: 'Debit dan kredit tidak seimbang',
      en: 'Entry unbalanced',
    },
    ENTRY_NOT_BOOKED: {
      description: 'The journal does not bear the amount of the payment or entry.',
      id: 'Belum dibukukan',
      en: 'Not booked',
    },
    NOT_CONSERVED: {
      description: 'Money received is not where it should be.',
      id: 'Jumlah dana tidak cocok',
      en: 'Money not conserved',
    },
  },
});

@ObjectType('LedgerAuditFinding', { simpleResolvers: true, description: 'One thing that is not as it was posted.' })
export class LedgerAuditFindingType {
  @Field(() => AuditFindingKindEnum, { description: 'What.' })
  kind!: AuditFindingKind;

  @Field(() => CivilDateScalar, {
    nullable: true,
    description: 'The day of its checkpoint or posting, in WIB; null for all of it.',
  })
  day!: CivilDate | null;

  @Field(() => Int, {
    nullable: true,
    description: "The checkpoint's number on that day; null where no checkpoint is told.",
  })
  checkpointNumber!: number | null;

  @IdOf('JournalEntry')
  @Field(() => ID, { nullable: true, description: 'The entry: of a payment its id; null where no entry is told.' })
  entryId!: string | null;
}

@ObjectType('LedgerAudit', {
  simpleResolvers: true,
  description: 'What the journal of some days is, held against the checkpoints that were made when it was posted.',
})
export class LedgerAuditType {
  @Field(() => Int, { description: 'Checkpoints that were read.' })
  checkpoints!: number;

  @Field(() => Int, { description: 'Entries that they cover.' })
  entries!: number;

  @Field(() => Int, { description: 'Lines of these entries.' })
  lines!: number;

  @Field(() => Boolean, { description: 'Whether every rupiah received on these days is in one place.' })
  isConserved!: boolean;

  @Field(() => [LedgerAuditFindingType], {
    description: 'Empty when all is well; of the chain in its order, then the rest.',
  })
  findings!: readonly LedgerAuditFindingType[];

  @Field(() => LedgerAuditFindingType, { nullable: true, description: 'Where to look first; null when all is well.' })
  firstFinding!: LedgerAuditFindingType | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The hash of the last checkpoint read: kept elsewhere, it proves this journal later. Null without any checkpoint.',
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
