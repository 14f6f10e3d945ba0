import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import type { FileComplaintCommand } from '../../../../src/fieldwork/complaints/complaint.js';
import { type FreezeCredential, fileComplaint } from '../../../../src/fieldwork/complaints/file-complaint.js';
import { SHIPPED_POLICIES } from '../../../../src/platform/policies/policy-book.js';
import type { CadreId, ComplaintId } from '../../../../src/kernel/ids.js';
import { LIVE_EVENTS } from '../../../../src/composition/schema/live-events.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { aWorld } from '../../../support/world/world.js';

const NOW = new Date('2026-11-24T02:00:00Z');

describe('a request for cash', () => {
  const database = useTestDatabase();
  const world = aWorld(database);

  type Frozen = { readonly cadreId: CadreId; readonly complaintId: ComplaintId; readonly at: Date };

  const filing = (fails = false) => {
    const frozen: Frozen[] = [];
    const published: unknown[] = [];
    const freezeCredential: FreezeCredential = async ({ cadreId, complaintId, at }) => {
      if (fails) throw new Error('credentials cannot be reached');
      frozen.push({ cadreId, complaintId, at });
      await Promise.resolve();
    };
    const events = {
      announce: LIVE_EVENTS.announce,
      publish: (told: readonly unknown[]) => void published.push(...told),
    };
    const file = (command: FileComplaintCommand) =>
      fileComplaint(
        { pool: database.pool, now: NOW, policies: SHIPPED_POLICIES, events, freezeCredential, scope: { kind: 'all' } },
        command,
      );
    return { frozen, published, file };
  };
  const command = (more: Partial<FileComplaintCommand>): FileComplaintCommand => ({
    id: randomUUID() as ComplaintId,
    category: 'CASH_REQUEST_FRAUD',
    channel: 'BRANCH',
    familyId: null,
    aboutCadreId: null,
    description: 'Meminta uang tunai di depan rumah.',
    filedAt: NOW,
    filedBy: 'officer',
    filedByCadreId: null,
    ...more,
  });
  const savedRows = async (id: string) =>
    (await database.pool.query('select from complaints where id = $1', [id])).rows;

  test('freezes the credential of the cadre it names once, however often and at once it is told', async () => {
    const cadre = await world.cadre();
    const { frozen, published, file } = filing();
    const told = command({ aboutCadreId: cadre.id });
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => file(told)));
    await file(told);
    expect(outcomes.map(({ kind }) => kind)).toEqual(Array.from({ length: 10 }, () => 'filed'));
    expect(frozen).toEqual([{ cadreId: cadre.id, complaintId: told.id, at: NOW }]);
    expect(published).toHaveLength(1);
  });

  test('freezes nobody when it names no cadre, is about something else, or is refused', async () => {
    const [cadre, family] = [await world.cadre(), await world.family()];
    const { frozen, file } = filing();
    expect((await file(command({ familyId: family.id }))).kind).toBe('filed');
    expect((await file(command({ aboutCadreId: cadre.id, category: 'CADRE_CONDUCT' }))).kind).toBe('filed');
    expect((await file(command({ aboutCadreId: cadre.id, filedAt: new Date('2026-11-25T02:00:00Z') }))).kind).toBe(
      'in-the-future',
    );
    expect((await file(command({ aboutCadreId: randomUUID() as CadreId }))).kind).toBe('cadre-unknown');
    expect(frozen).toEqual([]);
  });

  test('stands only together with its freeze: when freezing fails nothing is kept or told, and it may be told again', async () => {
    const cadre = await world.cadre();
    const [broken, mended] = [filing(true), filing()];
    const told = command({ aboutCadreId: cadre.id });
    await expect(broken.file(told)).rejects.toThrow('cannot be reached');
    expect([await savedRows(told.id), broken.published]).toEqual([[], []]);
    expect((await mended.file(told)).kind).toBe('filed');
    expect([(await savedRows(told.id)).length, mended.frozen.length, mended.published.length]).toEqual([1, 1, 1]);
  });
});
