/** Writes the demo's appointments, cards and notices as rows. */
import { type CivilDate } from '../../kernel/civil-date.js';
import { WITA } from '../../kernel/time-zone.js';
import type { Table } from '../world/insert-rows.js';
import type { DemoApplication, DemoCredential, DemoNotice, DemoStep } from './make-appointments.js';
import { momentOf } from './moments.js';

type Of<Part> = { readonly of: DemoApplication; readonly part: Part };
type PlacedStep = DemoStep & { readonly place: number };

const HEAD = 'demo:branch-head';
const morning = (date: CivilDate): Date => momentOf({ date, minuteOfDay: 10 * 60, zone: WITA });

export const APPLICATIONS: Table<DemoApplication> = {
  name: 'appointments',
  columns: {
    id: ['uuid', (row) => row.id],
    cadre_id: ['uuid', (row) => row.cadreId],
    branch_id: ['uuid', (row) => row.branchId],
    home_region_code: ['text', (row) => row.home],
    name: ['text', (row) => row.name],
    phone: ['text', (row) => row.phone],
    photo_reference: ['text', (row) => `foto/kader/${row.cadreId}.jpg`],
    state: ['text', (row) => row.state],
    applied_at: ['timestamptz', (row) => morning(row.appliedOn)],
    recommended_by: ['text', (row) => row.letter?.by ?? null],
    recommendation_number: ['text', (row) => row.letter?.number ?? null],
    recommended_on: ['date', (row) => row.letter?.date ?? null],
    trained_on: ['date', (row) => row.trainedOn],
    trainer: ['text', (row) => (row.trainedOn === null ? null : 'Tim Kader Kantor Cabang Samarinda')],
    credential_id: ['uuid', (row) => row.credential?.id ?? null],
    valid_from: ['date', (row) => row.validFrom],
    valid_through: ['date', (row) => row.validThrough],
  },
};

export const CREDENTIALS: Table<Of<DemoCredential>> = {
  name: 'credentials',
  columns: {
    id: ['uuid', ({ part }) => part.id],
    appointment_id: ['uuid', ({ of }) => of.id],
    cadre_id: ['uuid', ({ of }) => of.cadreId],
    region_code: ['text', ({ of }) => of.home],
    valid_from: ['date', ({ part }) => part.validFrom],
    valid_through: ['date', ({ part }) => part.validThrough],
    issued_at: ['timestamptz', ({ of, part }) => morning(of.trainedOn ?? part.validFrom)],
  },
};

export const STEPS: Table<Of<PlacedStep>> = {
  name: 'appointment_steps',
  columns: {
    id: ['uuid', ({ part }) => part.id],
    appointment_id: ['uuid', ({ of }) => of.id],
    place: ['smallint', ({ part }) => part.place],
    state: ['text', ({ part }) => part.state],
    from_day: ['date', ({ part }) => part.day],
    recorded_at: ['timestamptz', ({ part }) => morning(part.day)],
    recorded_by: ['text', () => HEAD],
    recorded_role: ['text', () => 'BRANCH_HEAD'],
    note: ['text', ({ part }) => part.note],
  },
};

/** The rows of notices leave out the names of village heads: their office is enough to show. */
export const NOTICES: Table<Of<DemoNotice>> = {
  name: 'village_notices',
  columns: {
    id: ['uuid', ({ part }) => part.id],
    appointment_id: ['uuid', ({ of }) => of.id],
    region_code: ['text', ({ of }) => of.home],
    given_at: ['timestamptz', ({ part }) => part.givenAt],
    acknowledged_at: ['timestamptz', ({ part }) => part.acknowledgedAt],
    acknowledged_by: ['text', ({ of, part }) => (part.acknowledgedAt === null ? null : `demo:village-head:${of.home}`)],
    acknowledged_name: ['text', ({ of, part }) => (part.acknowledgedAt === null ? null : (of.letter?.by ?? null))],
    acknowledged_role: ['text', ({ part }) => (part.acknowledgedAt === null ? null : 'VILLAGE_HEAD')],
  },
};

const partsOf = <Part>(
  rows: readonly DemoApplication[],
  partsIn: (row: DemoApplication) => readonly Part[],
): Of<Part>[] => rows.flatMap((of) => partsIn(of).map((part) => ({ of, part })));

const present = <Part>(part: Part | null): Part[] => (part === null ? [] : [part]);

export const credentialsOf = (rows: readonly DemoApplication[]) => partsOf(rows, (row) => present(row.credential));
export const noticesOf = (rows: readonly DemoApplication[]) => partsOf(rows, (row) => present(row.notice));
export const stepsOf = (rows: readonly DemoApplication[]) =>
  partsOf(rows, ({ steps }) => steps.map((step, index): PlacedStep => ({ ...step, place: index + 1 })));
