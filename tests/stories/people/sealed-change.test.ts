/** Wrong numbers are corrected: both people of the office see them masked, and the database tells them nowhere. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { maskNik } from '../../../src/kernel/nik.js';
import type { MembershipChangeId } from '../../../src/kernel/ids.js';
import { CHANGE_DETAILS, DECISION_LINES } from '../../../src/membership/changes/index.js';
import { findAsked } from '../../../src/membership/changes/sealed-change.js';
import { reseal } from '../../../src/platform/encryption/reseal.js';
import { everybodysNiks } from '../../support/everybodys-niks.js';
import { idOf, newIdOf, uuidOf } from '../../support/global-ids.js';
import { columnsThatTell } from '../../support/numbers-in-database.js';
import { useServer } from '../../support/partners/a-server.js';
import { useTestDatabase } from '../../support/test-database.js';
import type { BuiltFamily } from '../../support/world/families.js';
import { newNik } from '../../support/world/synthetic-values.js';
import { aWorld } from '../../support/world/world.js';
import { type Office, type ToldChange, anOffice, evidence } from './a-branch.js';

/** Makes a table's rows as a release before this one kept them. */
const BEFORE = {
  membership_changes: `update membership_changes set details = $2::jsonb, sealed_details = null, reasons = null where id = $1`,
  membership_decisions: `update membership_decisions set lines = $2::jsonb, sealed_lines = null, lines_masked = null where change_id = $1`,
};

describe('corrected numbers', () => {
  const database = useTestDatabase();
  const host = useServer(database, '2026-03-05T02:00:00Z');
  const world = aWorld(database);
  let office: Office;
  let token: string;
  let families: readonly BuiltFamily[];

  beforeAll(async () => {
    office = await anOffice(host);
    const cadre = await world.cadre();
    token = await office.caller.asCadre(cadre);
    families = await world.families(3, { cadre, members: 1 });
  });

  async function ask(family: BuiltFamily) {
    const { id, sex, birthDate, nik: before } = family.head;
    const nik = newNik({ sex, birthDate });
    const change = await office.record(token, 'correctParticipant', {
      id: newIdOf('MembershipChange'),
      participantId: idOf('Participant', id),
      nik,
      evidence: evidence('IDENTITY_CARD', '2026-03-05'),
    });
    const line = { participantId: idOf('Participant', id), field: 'NIK', before: maskNik(before), after: maskNik(nik) };
    return { change, nik, before, line, id: uuidOf(change.id) as MembershipChangeId };
  }
  const approve = (change: ToldChange) => office.record(office.second, 'approveMembershipChange', { id: change.id });
  const inClear = (numbers: readonly string[]) => columnsThatTell(database.pool, numbers);
  const resealAll = async () => {
    for (const column of [CHANGE_DETAILS, DECISION_LINES])
      await reseal({ pool: database.pool, keyring: host.server.keyring, column }, () => undefined);
  };
  async function keepInClear(table: keyof typeof BEFORE, id: string, value: unknown): Promise<void> {
    await database.pool.query(`alter table ${table} disable trigger user`);
    await database.pool.query(BEFORE[table], [id, JSON.stringify(value)]);
    await database.pool.query(`alter table ${table} enable trigger user`);
  }

  test('stand in no column, before the decision and after it, and are shown masked', async () => {
    const { change, nik, before, line } = await ask(families[0]!);
    expect(change).toMatchObject({ state: 'PROPOSED', secondPersonBecause: ['REQUESTED_BY_CADRE'], values: [] });
    expect(await inClear([nik, before])).toEqual([]);
    expect(await approve(change)).toMatchObject({ state: 'APPLIED', values: [line] });
    expect(await inClear([nik, before])).toEqual([]);
    const niks = await everybodysNiks(database.pool, host.server.keyring);
    expect(niks.get(families[0]!.head.id)).toBe(nik);
  });

  test('that a release before kept in clear are decided, shown masked and sealed as well', async () => {
    const { change, nik, before, line, id } = await ask(families[1]!);
    const { head, id: familyId } = families[1]!;
    const asked = { kind: 'CORRECTION', participantId: head.id, corrected: { nik } };
    await keepInClear('membership_changes', id, { change: asked, reasons: ['REQUESTED_BY_CADRE'] });
    expect(await inClear([nik])).toEqual(['membership_changes.details']);
    expect(await approve(change)).toMatchObject({ secondPersonBecause: ['REQUESTED_BY_CADRE'], values: [line] });
    const lines = [{ familyId, participantId: head.id, field: 'nik', before, after: nik }];
    await keepInClear('membership_decisions', id, lines);
    expect(await inClear([nik, before])).toEqual(['membership_changes.details', 'membership_decisions.lines']);
    await resealAll();
    expect(await inClear([nik, before])).toEqual([]);
    expect(await findAsked({ connection: database.pool, keyring: host.server.keyring }, id)).toEqual(asked);
    expect(await approve(change)).toMatchObject({
      state: 'APPLIED',
      secondPersonBecause: ['REQUESTED_BY_CADRE'],
      values: [line],
    });
  });

  test('open in no other row, and of a change nothing else is ever written', async () => {
    const { change, nik, id } = await ask(families[2]!);
    const { rows } = await database.pool.query<{ sealed: Buffer }>(
      'select sealed_details as sealed from membership_changes where id <> $1 limit 1',
      [id],
    );
    await database.pool.query('update membership_changes set sealed_details = $2 where id = $1', [id, rows[0]?.sealed]);
    const asked = findAsked({ connection: database.pool, keyring: host.server.keyring }, id);
    await expect(asked).rejects.toThrow(`membership_changes.sealed_details of the row ${id} does not open`);
    const { rows: columns } = await database.pool.query<{ table: string; name: string }>(
      `select attrelid::regclass::text as table, attname::text as name from pg_attribute
        where attrelid in ('membership_changes'::regclass, 'membership_decisions'::regclass) and attnum > 0 and not attisdropped`,
    );
    const sealed = new Set(['details', 'sealed_details', 'reasons', 'lines', 'sealed_lines', 'lines_masked']);
    const others = columns.filter(({ name }) => !sealed.has(name));
    expect(others.length).toBeGreaterThan(18);
    for (const { table, name } of others)
      await expect(database.pool.query(`update ${table} set ${name} = ${name}`)).rejects.toThrow(
        'never changed or deleted',
      );
    await expect(
      database.pool.query(`update membership_changes set details = $1::jsonb, sealed_details = null, reasons = null`, [
        JSON.stringify({ nik }),
      ]),
    ).rejects.toThrow('never changed or deleted');
    expect(change.state).toBe('PROPOSED');
  });
});
