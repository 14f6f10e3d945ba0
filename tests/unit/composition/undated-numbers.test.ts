import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

const SOURCES = join(process.cwd(), 'src');
/** Rooms and files without rules of the programme: machinery, the sandbox, and what callers may ask. */
const NO_RULES = /^(?:platform|sandbox|commands|api)\/|\.(?:resolver|inputs|types|queries|policies)\.ts$/;
/** A number that its name says is a span, a distance or a share, as a constant or as the ends of a range. */
const NUMBER =
  /^(?:export )?const (?<name>[A-Z\d_]*(?:DAYS|MONTHS|WEEKS|HOURS|METERS|KM|STAGES|PERCENT|AHEAD|TERM|WAIT|LASTS|HOLDS|WITHIN|DRIFT)[A-Z\d_]*)(?:: [^=]+)? = (?:\d|\{ min: \d)/gm;
const RANGE = /^(?:export )?const (?<name>[A-Z\d_]+)(?:: [^=]+)? = \{[^}]*\bmin: \d/gm;

/** Such numbers that are no rule of the programme, or that are dated elsewhere, each with the reason. */
const NO_RULE: Readonly<Record<string, string>> = {
  'composition/compose.ts WAITING_COUNTED_EVERY_MS': 'how often a figure of operators is counted anew',
  'composition/health.ts HEAD_WITHIN_MS': 'how long a probe waits',
  'fieldwork/appointments/decide-step.ts TERM_DAYS_MAX': 'catches a mistyped date: each agreement names its own term',
  'fieldwork/complaints/validate-complaint.ts CLOCK_DRIFT_MS': 'how far the clock of a phone may be wrong',
  'fieldwork/conduct/conduct-policy.ts LOOK_AHEAD_DAYS': 'ends a loop',
  'fieldwork/registration/family-columns.ts AHEAD_MAX': 'refuses a mistyped month in a file',
  'composition/reading-grounds.ts REGISTERED_WITHIN_MS':
    'for how long a slip of the pen may be looked at, which no regulation sets',
  'composition/uses.ts KEPT_DAYS': 'how long a count of uses of the schema is kept',
  'fieldwork/visits/decide-visit.ts CLOCK_DRIFT_MS': 'how far the clock of a phone may be wrong',
  'fieldwork/visits/lay-out-day.ts METERS_TOLD': 'how finely a way is told',
  'fieldwork/visits/lay-out-day.ts NEIGHBOURS_METERS': 'orders a list that a cadre may walk in any order',
  'households/addresses/distance.ts EARTH_RADIUS_METERS': 'the earth',
  'households/arrears/paid-through-range.ts MONTHS_MAX': 'a century: what one question may ask for',
  'households/bills/next-due.ts MONTHS_FOLLOWED_MAX': 'how far credit is followed to say when a payment is next due',
  'households/bills/summarise-arrears.ts RANGES': 'the columns of a report, which decide nothing',
  'money/payments/batch/payment-batcher.ts LANE_WAIT_MS': 'how long a call waits for its turn',
  'outreach/citizens/sign-in.ts CODE_HOLDS_MS': 'security of a sign-in, which no regulation of JKN sets',
  'outreach/citizens/sign-in.ts SESSION_LASTS_MS': 'security of a sign-in, which no regulation of JKN sets',
  'outreach/dunning/simulate-plan.ts DAYS_AHEAD': 'how far a simulation looks',
  'outreach/messages/blast-window.ts AHEAD_MAX_MS': 'catches a mistyped date',
  'outreach/messages/longest-variables.ts MONTHS_ON_BILL': 'the longest text that a template is measured with',
  'outreach/messages/providers/post-json.ts PROVIDER_ANSWERS_WITHIN_MS': 'how long a call waits for its answer',
  'outreach/push/send-push.ts ANSWERS_WITHIN_MS': 'how long a call waits for its answer',
  'outreach/telecollecting/record-call.ts CLOCK_DRIFT_MS': 'how far the clock of a phone may be wrong',
  'partners/destinations/destination-change.ts WAITS_FOR_MS': 'security of our keys, which no regulation of JKN sets',
  'partners/mandates/make-debit-file.ts DAYS_AWAY_MAX': 'catches a mistyped date',
  'partners/settlement/read-moment.ts DAYS_REMEMBERED_MAX': 'the size of a memory',
  'partners/settlement/settlement-format.ts UNREADABLE_PERCENT':
    'what a dated format of a partner has when it says nothing',
  'partners/stand-ins/http-call.ts ANSWERS_WITHIN_MS': 'how long a call waits for its answer',
  'partners/stand-ins/record-at-partner.ts RECORDED_WITHIN_MS': 'how long a call waits for its answer',
  'reporting/summaries/period.ts PERIOD_DAYS_MAX': 'what one question may ask for',
  'workday/offline-sync/field-sync.context.ts BEGUN_WITHIN': 'a part of the time of an operation',
  'households/facilities/distance.ts REACH_KM_MAX': 'the largest circle that one question may draw',
  'households/full-readings/branches-far-over-normal.ts NORMAL_DAYS':
    'four weeks, of the five for which readings are counted',
};

test('every number of days, months, hours or metres is a dated rule, or is named here as none', async () => {
  const files = (await readdir(SOURCES, { recursive: true })).filter((file) => file.endsWith('.ts'));
  const found: string[] = [];
  for (const file of files.filter((one) => !NO_RULES.test(one))) {
    const text = await readFile(join(SOURCES, file), 'utf8');
    for (const pattern of [NUMBER, RANGE])
      for (const { groups } of text.matchAll(pattern)) found.push(`${file} ${groups?.['name'] ?? ''}`);
  }
  expect([...new Set(found)].toSorted()).toEqual(Object.keys(NO_RULE).toSorted());
});
