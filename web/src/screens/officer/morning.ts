/** What the morning's answer holds, kind by kind, and how long each thing waits. */
import type { OfficerMorningQuery } from '../../operations/officer.js';
import type { Format } from '../../words/format.js';
import type { Words } from '../../words/words.js';

export type OfficerViewer = NonNullable<OfficerMorningQuery['viewer']>;

type NodeOf<Connection> =
  NonNullable<Connection> extends { readonly edges: ReadonlyArray<{ readonly node: infer Node }> } ? Node : never;

export type Suspense = NodeOf<OfficerMorningQuery['suspenseItems']>;
export type Break = NodeOf<NonNullable<OfficerMorningQuery['reconciliationBreaks']>>;
export type Doubt = NodeOf<NonNullable<OfficerMorningQuery['paymentDoubts']>>;
export type Approval = NodeOf<OfficerMorningQuery['approvalsWaiting']>;

export interface DetailProps<Thing> {
  readonly thing: Thing;
  readonly viewer: OfficerViewer;
  /** Told what was done, once it is saved; what waits is then asked for anew. */
  readonly onDone: (told: string) => void;
}

const nodesOf = <Node>(
  connection: { readonly edges: ReadonlyArray<{ readonly node: Node }> } | null | undefined,
): readonly Node[] => (connection?.edges ?? []).map(({ node }) => node);

export const thingsOf = (morning: OfficerMorningQuery) => ({
  suspense: nodesOf(morning.suspenseItems),
  breaks: morning.reconciliationBreaks === undefined ? null : nodesOf(morning.reconciliationBreaks),
  doubts: morning.paymentDoubts === undefined ? null : nodesOf(morning.paymentDoubts),
  approvals: nodesOf(morning.approvalsWaiting),
});

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** How long something has waited, in the largest unit that is not nothing. */
export function ageText(since: string, now: string, { age }: Words['officer']): string {
  const waited = Math.max(0, Date.parse(now) - Date.parse(since));
  if (waited >= DAY_MS) return age.days(Math.floor(waited / DAY_MS));
  if (waited >= HOUR_MS) return age.hours(Math.floor(waited / HOUR_MS));
  return age.minutes(Math.floor(waited / MINUTE_MS));
}

/** A moment with its day, in the zone of the family, or of the country's west. */
export const momentText = (instant: string, format: Format, zone: string): string =>
  `${format.day(instant, zone)}, ${format.timeWithZone(instant, zone)}`;

/** The person that a subject names, as the viewer knows them. */
export const personText = (subject: string, viewer: OfficerViewer, { you }: Words['officer']): string =>
  subject === viewer.subject ? you : subject.replace(/^local:/, '').replaceAll('-', ' ');
