/**
 * Gives a participant all that the programme holds of the own family (UU 27/2022 Ps. 6, 7 and 13). The access log says
 * so before the first byte leaves, and PostgreSQL itself holds every statement to this family.
 */
import { Readable } from 'node:stream';
import type { FamilyId, IdSource } from '../../kernel/ids.js';
import { type Viewer, rowReach } from '../../platform/auth/index.js';
import { onBehalfOf } from '../../platform/db/caller.js';
import type { Pool } from '../../platform/db/pool.js';
import type { Keyring } from '../../platform/encryption/index.js';
import { type Charge, chargeQuestion } from '../../platform/quotas/index.js';
import { type FamilyRecord, type PersonalKind, insertReadings, readerOf } from '../../platform/readings/index.js';
import { EXPORT_QUOTAS } from './export-quotas.js';
import { type OwnBillDeps, findOwnBill } from './own-bill.js';
import { writeOwnDocument } from './own-document.js';

/** `reads` is told whose family it may meet. */
export interface OwnExportDeps extends OwnBillDeps {
  /** Counts and logs. */
  readonly pool: Pool;
  /** Opens what is sealed. */
  readonly keyring: Pick<Keyring, 'open'>;
  readonly newId: IdSource;
  readonly records: readonly FamilyRecord[];
}

export interface OwnExportRequest {
  readonly viewer: Viewer;
  readonly familyId: FamilyId;
  readonly now: Date;
}

export type OwnExportOutcome =
  | { readonly kind: 'streaming'; readonly json: Readable }
  | { readonly kind: 'family-unknown' }
  | { readonly kind: 'too-many'; readonly retryAt: Date };

const charge = ({ pool }: OwnExportDeps, { viewer, familyId, now }: OwnExportRequest): Promise<Charge> =>
  chargeQuestion(pool, { quotas: EXPORT_QUOTAS, caller: { viewer, address: null }, subject: familyId, now });

const logExport = ({ pool, newId, records }: OwnExportDeps, { viewer, familyId, now }: OwnExportRequest) => {
  const fields = [...new Set<PersonalKind>(records.flatMap(({ tells }) => tells))];
  const row = { id: newId(), ...readerOf(viewer), familyIds: [familyId], fields, searchedBy: [], readAt: now };
  return insertReadings(pool, [{ ...row, operation: 'own export', purpose: 'OWN_FAMILY' }]);
};

/** Runs each step of the document on behalf of the viewer: a stream asks for the next one from anywhere. */
async function* heldTo(reach: ReturnType<typeof rowReach>, document: AsyncGenerator<string>): AsyncGenerator<string> {
  for (;;) {
    const step = await onBehalfOf({ ended: null, reach }, () => document.next());
    if (step.done === true) return;
    yield step.value;
  }
}

export async function exportOwnFamily(deps: OwnExportDeps, request: OwnExportRequest): Promise<OwnExportOutcome> {
  const { viewer, familyId, now } = request;
  const reach = rowReach(viewer, now);
  const bill = await onBehalfOf({ ended: null, reach }, () => findOwnBill(deps, request));
  if (bill === null) return { kind: 'family-unknown' };
  const charged = await charge(deps, request);
  if (charged.kind === 'refused') return { kind: 'too-many', retryAt: charged.retryAt };
  await logExport(deps, request);
  const { reads, keyring, records } = deps;
  const reading = { pool: reads, keyring };
  const document = writeOwnDocument(reading, { familyId, madeAt: now, computed: { bill }, records });
  return { kind: 'streaming', json: Readable.from(heldTo(reach, document), { objectMode: false }) };
}
