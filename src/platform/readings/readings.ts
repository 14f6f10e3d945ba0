/** Gathers what one operation, or one event of a subscription, reads of people, and logs it before its answer leaves. */
import type { FamilyId, IdSource, PaymentId } from '../../kernel/ids.js';
import type { Viewer } from '../auth/viewer.js';
import type { LoggedPurpose, PersonalKind } from './personal-kinds.js';
import type { ReadingLog } from './reading-log.js';
import { type ReadingRow, readerOf } from './reading-row.js';

export interface Readings {
  /** Notes that something of a family was read; a family of null is one that is not known, as of an anonymous complaint. */
  note(kind: PersonalKind, families: FamilyId | readonly FamilyId[] | null, purpose?: LoggedPurpose | null): void;
  /** The same of the family that a payment came for; a payment of null came for nobody who is known. */
  noteOfPayment(kind: PersonalKind, paymentId: PaymentId | null): void;
  /** Notes by what somebody was searched, whether anybody is found or not. */
  noteSearch(kind: PersonalKind, purpose?: LoggedPurpose): void;
  /** Resolves once all that was noted is logged; the answer waits for it. */
  settle(operation: string): Promise<void>;
}

export interface ReadingsDeps {
  readonly log: ReadingLog;
  readonly newId: IdSource;
  readonly viewer: Viewer | null;
  readonly now: Date;
  /** Finds the families that payments came for. */
  readonly familiesOfPayments: (ids: readonly PaymentId[]) => Promise<readonly FamilyId[]>;
}

interface Part {
  readonly kinds: Set<PersonalKind>;
  readonly families: Set<FamilyId>;
  readonly searchedBy: Set<PersonalKind>;
}

/** Names more root fields than a row needs; what follows is cut off. */
const OPERATION_LENGTH_MAX = 200;

export function createReadings({ log, newId, viewer, now, familiesOfPayments }: ReadingsDeps): Readings {
  const ordinary: LoggedPurpose = viewer?.role === 'PARTICIPANT' ? 'OWN_FAMILY' : 'DUTY';
  const payments = new Set<PaymentId>();
  const parts = new Map<LoggedPurpose, Part>();

  const partOf = (purpose: LoggedPurpose): Part => {
    const known = parts.get(purpose);
    if (known !== undefined) return known;
    const part: Part = { kinds: new Set(), families: new Set(), searchedBy: new Set() };
    parts.set(purpose, part);
    return part;
  };

  const rowOf = (purpose: LoggedPurpose, { kinds, families, searchedBy }: Part, operation: string): ReadingRow => ({
    id: newId(),
    ...readerOf(viewer),
    familyIds: [...families],
    fields: [...kinds],
    searchedBy: [...searchedBy],
    operation: operation.slice(0, OPERATION_LENGTH_MAX),
    purpose,
    readAt: now,
  });

  return {
    note(kind, families, purpose) {
      const part = partOf(purpose ?? ordinary);
      part.kinds.add(kind);
      if (typeof families === 'string') part.families.add(families);
      else for (const familyId of families ?? []) part.families.add(familyId);
    },
    noteOfPayment(kind, paymentId) {
      partOf(ordinary).kinds.add(kind);
      if (paymentId !== null) payments.add(paymentId);
    },
    noteSearch: (kind, purpose) => void partOf(purpose ?? ordinary).searchedBy.add(kind),
    async settle(operation) {
      if (parts.size === 0) return;
      if (payments.size > 0)
        for (const familyId of await familiesOfPayments([...payments])) partOf(ordinary).families.add(familyId);
      const rows = [...parts].map(([purpose, part]) => rowOf(purpose, part, operation));
      parts.clear();
      payments.clear();
      await log.write(rows);
    },
  };
}
