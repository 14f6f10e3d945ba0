/** Writes visits: one transaction per report, and a report that arrives twice is one visit. */
import { type EntityManager, LockMode } from '@mikro-orm/core';
import type { IdSource, PromiseId, VisitId } from '../../kernel/ids.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import { FamilyPlaceRow } from '../../households/addresses/index.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { PromiseToPay } from './promise-to-pay.entity.js';
import { Visit } from './visit.entity.js';
import type { Verification } from './verify-visit.js';
import type { PlanVisitCommand, RecordVisitCommand, VerificationOfVisit, VisitRecord } from './visit.js';

type VerifiedColumns = Pick<Visit, 'state' | 'latitude' | 'verification' | 'verificationReasons' | 'distanceMeters'>;

/** Visits from before there was a rule count as they did: with a position, whatever it was. */
export function verificationOf({
  state,
  latitude,
  verification,
  verificationReasons,
  distanceMeters,
}: VerifiedColumns): VerificationOfVisit | null {
  if (state !== 'COMPLETED') return null;
  if (verification !== null && verificationReasons !== null)
    return { state: verification, reasons: verificationReasons, distanceMeters };
  return latitude === null
    ? { state: 'UNVERIFIED', reasons: ['NO_POSITION'], distanceMeters: null }
    : { state: 'VERIFIED', reasons: ['BEFORE_THE_RULE'], distanceMeters: null };
}

export function toRecord(visit: Visit, promise: PromiseToPay | null): VisitRecord {
  const { latitude, longitude, accuracyMeters } = visit;
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
    position: latitude === null || longitude === null ? null : { latitude, longitude, accuracyMeters },
    promise:
      promise === null
        ? null
        : { amount: promise.amount, promisedFor: promise.promisedFor, dueAmount: promise.dueAmount },
    verification: verificationOf(visit),
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
  readonly verification: Verification;
  /** The village where the family lives. */
  readonly village: RegionCode;
  /** The subject of the token of whoever reports. */
  readonly by: string;
  /** What will be due on the promised day; null without a promise. */
  readonly dueAmount: Rupiah | null;
  readonly now: Date;
  readonly newId: IdSource;
}

/** Completes the planned visit, or inserts a visit, with its promise if one was made. */
export async function writeCompletion(
  tx: EntityManager,
  { command, plan, verification, village, by, dueAmount, now, newId }: Completion,
): Promise<VisitRecord> {
  const { promise, position, placeConsent: _, ...told } = command;
  const visit = plan ?? Object.assign(new Visit(), { recordedAt: now });
  Object.assign(visit, told, {
    state: 'COMPLETED' as const,
    latitude: position?.latitude ?? null,
    longitude: position?.longitude ?? null,
    accuracyMeters: position?.accuracyMeters ?? null,
    verification: verification.state,
    verificationReasons: [...verification.reasons],
    distanceMeters: verification.distanceMeters,
  });
  if (verification.setsPlace) {
    const { familyId, visitedAt: measuredAt, id: visitId } = command;
    const written = { id: newId(), familyId, regionCode: village, visitId, recordedBy: by, recordedAt: now };
    tx.persist(Object.assign(new FamilyPlaceRow(), { ...written, ...position, measuredAt }));
  }
  await tx.persist(visit).flush(); // the row of the promise refers to the visit
  if (promise === null) return toRecord(visit, null);
  const promised = Object.assign(new PromiseToPay(), {
    id: newId() as PromiseId,
    visitId: command.id,
    familyId: command.familyId,
    ...promise,
    dueAmount,
  });
  tx.persist(promised);
  return toRecord(visit, promised);
}
