/** Confirms a visit by hand that the rule could not verify: one person proposes with evidence, another one decides. */
import type { EntityManager } from '@mikro-orm/core';
import { inOneTransaction } from '../../platform/db/one-transaction.js';
import type { IdSource, VisitId } from '../../kernel/ids.js';
import { lockVisit, toRecord } from './save-visit.js';
import type { ConfirmationStep, VerificationReason } from './verification-words.js';
import { VisitConfirmation } from './visit-confirmation.entity.js';
import type { VisitRecord } from './visit.js';

export interface ConfirmationCommand {
  readonly id: VisitId;
  readonly step: ConfirmationStep;
  /** What shows that the visit took place; null unless it is proposed. */
  readonly evidence: string | null;
  readonly by: string;
}

export type ConfirmationProblem =
  | 'visit-out-of-sight'
  | 'visit-not-unverified'
  | 'nothing-proposed'
  | 'second-person-needed';

export type ConfirmationOutcome =
  | { readonly kind: 'taken'; readonly visit: VisitRecord }
  | { readonly kind: ConfirmationProblem };

export interface ConfirmationDeps {
  readonly em: EntityManager;
  readonly newId: IdSource;
  readonly now: Date;
}

/** Which step may follow which; a repeat of a step changes nothing. */
function judge(
  { step, by }: ConfirmationCommand,
  visit: VisitRecord,
  last: VisitConfirmation | null,
): ConfirmationProblem | 'repeat' | null {
  const state = visit.verification?.state ?? null;
  if (last?.step === step && last.takenBy === by && (step === 'PROPOSED') === (state === 'PROPOSED')) return 'repeat';
  if (step === 'PROPOSED') return state === 'UNVERIFIED' ? null : 'visit-not-unverified';
  if (state !== 'PROPOSED' || last === null) return 'nothing-proposed';
  return last.takenBy === by ? 'second-person-needed' : null;
}

const AFTER = { PROPOSED: 'PROPOSED', CONFIRMED: 'VERIFIED', REJECTED: 'UNVERIFIED' } as const;

/** Takes a step. The caller has checked that the viewer may see the visit. */
export function takeConfirmationStep(
  { em, newId, now }: ConfirmationDeps,
  command: ConfirmationCommand,
): Promise<ConfirmationOutcome> {
  return inOneTransaction(em, async (tx) => {
    const known = await lockVisit(tx, command.id);
    if (known === null) return { kind: 'visit-out-of-sight' };
    const last = await tx.findOne(
      VisitConfirmation,
      { visitId: command.id },
      { orderBy: { takenAt: 'desc', id: 'desc' } },
    );
    const problem = judge(command, known.record, last);
    if (problem === 'repeat') return { kind: 'taken', visit: known.record };
    if (problem !== null) return { kind: problem };
    const { entity } = known;
    entity.verification = AFTER[command.step];
    if (command.step === 'CONFIRMED') {
      const doubts = entity.verificationReasons ?? [];
      entity.verificationReasons = ['BY_HAND', ...doubts] satisfies VerificationReason[];
    }
    const { id: visitId, step, evidence, by: takenBy } = command;
    tx.persist(Object.assign(new VisitConfirmation(), { id: newId(), visitId, step, evidence, takenBy, takenAt: now }));
    return { kind: 'taken', visit: { ...toRecord(entity, null), promise: known.record.promise } };
  });
}
