/** Writes visits: one transaction per report, and a report that arrives twice is one visit. */
import { type EntityManager, LockMode } from '@mikro-orm/core';
import type { IdSource, PromiseId, VisitId } from '../../kernel/ids.js';
import { PromiseToPay } from './promise-to-pay.entity.js';
import { Visit } from './visit.entity.js';
import type { PlanVisitCommand, RecordVisitCommand, VisitRecord } from './visit.js';

export function toRecord(visit: Visit, promise: PromiseToPay | null): VisitRecord {
  const { latitude, longitude } = visit;
  return {
    __typename: 'Visit',
    id: visit.id,
    cadreId: visit.cadreId,
    familyId: visit.familyId,
    state: visit.state,
    plannedFor: visit.plannedFor,
    visitedAt: visit.visitedAt,
    outcome: visit.outcome,
    note: visit.note,
    position: latitude === null || longitude === null ? null : { latitude, longitude },
    promise: promise === null ? null : { amount: promise.amount, promisedFor: promise.promisedFor },
    recordedAt: visit.recordedAt,
  };
}

export interface KnownVisit {
  readonly entity: Visit;
  readonly record: VisitRecord;
}

/** Locks the visit until the transaction ends; returns null when none was recorded or planned with the id. */
export async function lockVisit(tx: EntityManager, id: VisitId): Promise<KnownVisit | null> {
  const entity = await tx.findOne(Visit, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (entity === null) return null;
  const promise = await tx.findOne(PromiseToPay, { visitId: id });
  return { entity, record: toRecord(entity, promise) };
}

export function insertPlan(tx: EntityManager, command: PlanVisitCommand, now: Date): VisitRecord {
  const visit = Object.assign(new Visit(), { ...command, state: 'PLANNED' as const, recordedAt: now });
  tx.persist(visit);
  return toRecord(visit, null);
}

export interface Completion {
  readonly command: RecordVisitCommand;
  /** The planned visit that the report completes; null for a visit that was not planned. */
  readonly plan: Visit | null;
  readonly now: Date;
  readonly newId: IdSource;
}

/** Completes the planned visit, or inserts a visit, with its promise if one was made. */
export async function writeCompletion(
  tx: EntityManager,
  { command, plan, now, newId }: Completion,
): Promise<VisitRecord> {
  const { promise, position, ...told } = command;
  const visit = plan ?? Object.assign(new Visit(), { recordedAt: now });
  Object.assign(visit, told, {
    state: 'COMPLETED' as const,
    latitude: position?.latitude ?? null,
    longitude: position?.longitude ?? null,
  });
  await tx.persist(visit).flush(); // the row of the promise refers to the visit
  if (promise === null) return toRecord(visit, null);
  const promised = Object.assign(new PromiseToPay(), {
    id: newId() as PromiseId,
    visitId: command.id,
    familyId: command.familyId,
    ...promise,
  });
  tx.persist(promised);
  return toRecord(visit, promised);
}
