/** Loads the demo branch into a database, whole or not at all, and only once. */
import { type Connection, type Pool, inTransaction } from '../../platform/db/pool.js';
import type { Keyring } from '../../platform/encryption/index.js';
import { type CivilDate, addDays } from '../../kernel/civil-date.js';
import type { BranchId } from '../../kernel/ids.js';
import { addHomes } from './add-homes.js';
import { APPLICATIONS, CREDENTIALS, NOTICES, STEPS, credentialsOf, noticesOf, stepsOf } from './appointment-tables.js';
import { WITA } from '../../kernel/time-zone.js';
import { fillQueue } from '../../outreach/telecollecting/index.js';
import { CADRES, CADRE_APPOINTMENTS, PORTFOLIO_ASSIGNMENTS } from '../world/cadre-tables.js';
import { CALLS, VISITS, messagesTable, type VisitRow } from '../world/contact-tables.js';
import { FAMILIES, participantsTable } from '../world/family-tables.js';
import { insertRows } from '../world/insert-rows.js';
import { BRANCHES, BRANCH_REGIONS, FACILITIES, FACILITY_CHOICES, REGIONS } from '../world/region-tables.js';
import { type DemoBlast, detailMessage, makeDemoBlast } from './make-messages.js';
import type { DemoDetail, DemoPayment } from './make-payments.js';
import { CONTACT_PREFERENCES, MESSAGE_CAMPAIGNS, SANDBOX_MESSAGES } from './message-tables.js';
import { ATTENDANCE, CAMPAIGNS, COMPLAINTS, PROMISES, REGISTRATIONS, SEGMENTS, SESSIONS } from './demo-tables.js';
import { writeFieldWork } from './load-field-work.js';
import { fieldRecordsMaker } from './make-field-records.js';
import { reliefMaker } from './make-relief.js';
import { momentOf } from './moments.js';
import { DEMO_BRANCH_CODE, type DemoBranch, type DemoChunk, type DemoScale, makeDemoBranch } from './make-branch.js';
import { poolWithin } from './pool-within.js';
import { postDemoPayments } from './post-payments.js';
import { storeProposal } from './store-proposal.js';
import { writeArticles, writeFieldRecords } from './write-field-records.js';
import { writeSampleLink } from './write-sample-link.js';
import { type ReliefFrame, writeRelief, writeReliefFrame } from './write-relief.js';
import { noteOf } from './visit-notes.js';
import { writePopulations } from './write-populations.js';

export interface DemoLoad {
  /** The seed, a whole number of which the lowest 32 bits count. */
  readonly seed: number;
  /** The calendar day of the branch: arrears, visits and appointments are as of then. */
  readonly today: CivilDate;
  /** The moment of the load, up to which families paid; left out, none paid yesterday or today in particular. */
  readonly now?: Date;
  /** Seals personal data. */
  readonly keyring: Keyring;
  /** The scale; 11 cadres with 500 families each when left out. */
  readonly scale?: DemoScale;
  /** Whether to leave out the year of payments and what led to them, for measurements on many families. */
  readonly withoutHistory?: boolean;
  readonly onProgress?: (progress: DemoProgress) => void;
  /** Adds what belongs to the branch in the same transaction: both are there, or neither. */
  readonly andThen?: (within: Pool) => Promise<void>;
  /** Gives the load up, with nothing written. */
  readonly stopping?: AbortSignal;
}

export interface DemoProgress {
  readonly familiesDone: number;
  readonly familiesTotal: number;
}

export type DemoLoadResult =
  | {
      readonly kind: 'loaded';
      readonly branchId: BranchId;
      readonly cadres: number;
      readonly families: number;
      readonly people: number;
      readonly visits: number;
      readonly promises: number;
    }
  /** A branch of this code existed: nothing was written. */
  | { readonly kind: 'already-there'; readonly branchId: BranchId };

/** Another instance may load the whole branch meanwhile, which takes longer than anybody waits for a row. */
const LOCKS_WITHIN = "set local lock_timeout = '5min'";

/** The key of an advisory lock: of several instances that start at once, one loads and the others find the branch. */
const LOAD_LOCK = 7_204_003;
const FILLED_TABLES = [
  REGIONS,
  BRANCHES,
  CADRES,
  APPLICATIONS,
  STEPS,
  CREDENTIALS,
  NOTICES,
  CADRE_APPOINTMENTS,
  FAMILIES,
  { name: 'participants' },
  PORTFOLIO_ASSIGNMENTS,
  VISITS,
  PROMISES,
  FACILITIES,
  FACILITY_CHOICES,
  REGISTRATIONS,
  COMPLAINTS,
  SESSIONS,
  ATTENDANCE,
  { name: 'messages' },
  CAMPAIGNS,
  CALLS,
].map(({ name }) => name);

/**
 * Marks complaints that escalated in the past of the demo as announced, so that they are no news when the server
 * starts.
 */
const TOLD_BY_THE_CLOCK = `update complaints set escalation_announced_at = $1
  where closed_at is null and (close_due_at <= $1 or (answered_at is null and answer_due_at <= $1))`;

/**
 * Loads the branch in one transaction. @throws Error of PostgreSQL, with nothing written, when the database holds the
 * demo's numbers already.
 */
export function loadDemoBranch(
  pool: Pool,
  { onProgress = () => undefined, andThen = () => Promise.resolve(), stopping, ...load }: DemoLoad,
): Promise<DemoLoadResult> {
  return inTransaction(pool, async (connection) => {
    await connection.query(LOCKS_WITHIN);
    await connection.query('select pg_advisory_xact_lock($1)', [LOAD_LOCK]);
    await connection.query('set local lock_timeout to default');
    const found = await connection.query<{ id: BranchId }>('select id from branches where code = $1', [
      DEMO_BRANCH_CODE,
    ]);
    if (found.rows[0] !== undefined) return { kind: 'already-there', branchId: found.rows[0].id };
    const demo = makeDemoBranch(load);
    await writeBranch(connection, demo);
    await writeArticles(connection, load);
    const reminder = await templateOf(connection, 'pengingat-jatuh-tempo');
    const blast = makeDemoBlast({ ...load, template: reminder });
    const words = { SMS: reminder, WHATSAPP: await templateOf(connection, 'rincian-tunggakan') };
    await insertRows(connection, MESSAGE_CAMPAIGNS, [blast.campaign]);
    const relief = { make: reliefMaker(load), frame: await writeReliefFrame(connection, load) };
    const makeRecords = fieldRecordsMaker(load);
    const written = await writeChunks(connection, demo, {
      onProgress,
      makeRecords,
      blast,
      words,
      relief,
      keyring: load.keyring,
      withoutHistory: load.withoutHistory === true,
      ...(stopping && { stopping }),
    });
    await writeSampleLink(connection, load.today);
    await writeFieldWork(connection, demo.makeFieldWork(), {
      today: load.today,
      newId: demo.newId,
      keyring: load.keyring,
    });
    await fillDemoQueues(connection, demo, load.today);
    if (written.families <= HOMES_MAX) await addHomes(connection);
    await writePopulations(connection, load.today);
    await storeProposal(connection, { branchId: demo.branch.id, today: load.today, newId: demo.newId });
    await andThen(poolWithin(connection));
    await connection.query(TOLD_BY_THE_CLOCK, [momentOf({ date: addDays(load.today, 1), minuteOfDay: 0, zone: WITA })]);
    // The statistics let plans fit the first query, not only the queries after autovacuum.
    await connection.query('select refresh_statistics($1::regclass[])', [FILLED_TABLES]);
    return { kind: 'loaded', branchId: demo.branch.id, cadres: demo.cadres.length, ...written };
  });
}

/**
 * Fills the queues as opening a campaign does; families that were called wait for the day after tomorrow, or were
 * called for the last time.
 */
async function fillDemoQueues(connection: Connection, { campaigns }: DemoBranch, today: CivilDate): Promise<void> {
  for (const { id, region, careClass, monthsMin, monthsMax } of campaigns) {
    const months = { min: monthsMin, max: monthsMax };
    await fillQueue(
      connection,
      { id, region, careClass, months, segment: 'PBPU' },
      { WIB: today, WITA: today, WIT: today },
    );
  }
  await connection.query(
    `update call_queue q set attempts = 1,
       call_from = case when c.outcome in ('NO_ANSWER', 'PROMISED_TO_PAY', 'PAID_ALREADY') then $1::timestamptz else 'infinity' end
     from calls c where c.campaign_id = q.campaign_id and c.family_id = q.family_id`,
    [momentOf({ date: addDays(today, 2), minuteOfDay: 9 * 60, zone: WITA })],
  );
}

async function writeBranch(
  connection: Connection,
  { regions, branch, branchRegions, facilities, campaigns, segments, suspended, ...demo }: DemoBranch,
): Promise<void> {
  const cadres = [...demo.cadres, suspended.cadre];
  const appointments = [...demo.appointments, suspended.access];
  const applications = [...demo.applications, suspended.application];
  await insertRows(connection, REGIONS, regions);
  await insertRows(connection, BRANCHES, [branch]);
  await insertRows(
    connection,
    BRANCH_REGIONS,
    branchRegions.map((region) => ({ branchId: branch.id, region })),
  );
  await insertRows(
    connection,
    CADRES,
    cadres.map((cadre) => ({ ...cadre, branchId: branch.id, area: cadre.home.code })),
  );
  await insertRows(connection, APPLICATIONS, applications);
  await insertRows(connection, CREDENTIALS, credentialsOf(applications));
  await insertRows(connection, STEPS, stepsOf(applications));
  await insertRows(connection, NOTICES, noticesOf(applications));
  await insertRows(
    connection,
    CADRE_APPOINTMENTS,
    appointments.map((appointment) => ({ ...appointment, appointmentId: appointment.id })),
  );
  await insertRows(connection, FACILITIES, facilities);
  await insertRows(connection, CAMPAIGNS, campaigns);
  await insertRows(connection, SEGMENTS, segments);
}

interface Writing {
  readonly keyring: Keyring;
  readonly withoutHistory: boolean;
  readonly stopping?: AbortSignal;
  readonly onProgress: (progress: DemoProgress) => void;
  readonly makeRecords: ReturnType<typeof fieldRecordsMaker>;
  readonly blast: DemoBlast;
  readonly relief: { readonly make: ReturnType<typeof reliefMaker>; readonly frame: ReliefFrame };
  readonly words: Readonly<Record<DemoDetail['channel'], Words>>;
}

/** Writes the chunks; the next one is made while PostgreSQL writes the one before. */
async function writeChunks(
  connection: Connection,
  { chunks, familiesTotal, newId }: DemoBranch,
  { onProgress, keyring, makeRecords, blast, words, relief, withoutHistory, stopping }: Writing,
) {
  const payments: DemoPayment[] = [];
  const written = { families: 0, people: 0, visits: 0, promises: 0 };
  let writing = Promise.resolve();
  for (const made of chunks) {
    const chunk = withoutHistory ? { ...made, histories: [] } : made;
    await writing;
    stopping?.throwIfAborted();
    onProgress({ familiesDone: written.families, familiesTotal });
    written.families += chunk.families.length;
    written.people += chunk.families.reduce((sum, { people }) => sum + people.length, 0);
    written.visits += chunk.visits.length;
    written.promises += chunk.promises.length;
    const records = makeRecords(chunk);
    const helped = relief.make(chunk);
    writing = writeChunk({ connection, keyring }, chunk)
      .then(() => writeFieldRecords(connection, records))
      .then(() => writeMessages({ connection, keyring }, blast, chunk))
      .then(() => writeHistories({ connection, keyring }, words, chunk))
      .then(() => writeRelief(connection, helped, relief.frame));
    payments.push(...chunk.histories.flatMap(([, history]) => history.payments));
  }
  await writing;
  await postDemoPayments(connection, payments, { newId, keyring, ...(stopping && { stopping }) });
  onProgress({ familiesDone: written.families, familiesTotal });
  return written;
}

const withNote = (visit: VisitRow): VisitRow => ({ ...visit, note: noteOf(visit.id, visit.outcome) });

async function writeChunk(
  { connection, keyring }: SealedWriting,
  { families, assignments, visits, promises, choices, registrations, calls, histories }: DemoChunk,
): Promise<void> {
  const before = new Map(histories);
  const people = families.flatMap((family) => family.people.map((person) => ({ ...person, familyId: family.id })));
  await insertRows(
    connection,
    FAMILIES,
    families.map((family) => ({ ...family, paidThrough: before.get(family.id)?.paidThrough ?? family.paidThrough })),
  );
  await insertRows(connection, participantsTable(keyring), people);
  await insertRows(connection, PORTFOLIO_ASSIGNMENTS, assignments);
  await insertRows(connection, VISITS, visits.map(withNote));
  await insertRows(connection, PROMISES, promises);
  await insertRows(connection, FACILITY_CHOICES, choices);
  await insertRows(connection, REGISTRATIONS, registrations);
  await insertRows(connection, CALLS, calls);
}

/** Larger branches are for measurements, which look at no home. */
const HOMES_MAX = 20_000;

interface Words {
  readonly id: string;
  readonly text: string;
}

/** Finds a template that every new database has. */
async function templateOf(connection: Connection, code: string): Promise<Words> {
  const { rows } = await connection.query<Words>(
    'select id, text from message_templates where code = $1 order by version desc limit 1',
    [code],
  );
  if (rows[0] === undefined) throw new Error('the migrations have written no first template');
  return rows[0];
}

interface SealedWriting {
  readonly connection: Connection;
  readonly keyring: Keyring;
}

async function writeMessages(
  { connection, keyring }: SealedWriting,
  blast: DemoBlast,
  { families }: DemoChunk,
): Promise<void> {
  const { messages, preferences } = blast.remind(families);
  await insertRows(connection, CONTACT_PREFERENCES, preferences);
  await insertRows(connection, messagesTable(keyring), messages);
  await insertRows(
    connection,
    SANDBOX_MESSAGES,
    messages.filter(({ body }) => body !== null),
  );
}

/** Writes the contacts before the payments; the payments are posted once all families are written. */
async function writeHistories(
  { connection, keyring }: SealedWriting,
  words: Writing['words'],
  { histories }: DemoChunk,
): Promise<void> {
  const all = histories.map(([, history]) => history);
  await insertRows(
    connection,
    VISITS,
    all.flatMap(({ visits }) => visits.map(withNote)),
  );
  await insertRows(
    connection,
    PROMISES,
    all.flatMap(({ promises }) => promises),
  );
  await insertRows(
    connection,
    CALLS,
    all.flatMap(({ reminders }) => reminders),
  );
  await insertRows(
    connection,
    messagesTable(keyring),
    all.flatMap(({ details }) => details.map((detail) => detailMessage(detail, words[detail.channel]))),
  );
}
