/** What the morning's answer holds, kind by kind, and how long each thing waits. */
import type { OfficerMorningQuery } from '../../operations/officer.js';
import { type Format, ZONES } from '../../words/format.js';
import type { Words } from '../../words/words.js';

export type OfficerViewer = NonNullable<OfficerMorningQuery['viewer']>;

type NodeOf<Connection> =
  NonNullable<Connection> extends { readonly edges: ReadonlyArray<{ readonly node: infer Node }> } ? Node : never;

export type Suspense = NodeOf<OfficerMorningQuery['suspenseItems']>;
export type Break = NodeOf<NonNullable<OfficerMorningQuery['reconciliationBreaks']>>;
export type Doubt = NodeOf<NonNullable<OfficerMorningQuery['paymentDoubts']>>;
export type Complaint = NodeOf<OfficerMorningQuery['complaints']>;
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

/** Proposals have their place among the approvals: money and breaks that wait for a second person are in no other list. */
export function thingsOf(morning: OfficerMorningQuery) {
  const suspense = nodesOf(morning.suspenseItems);
  const names = new Map(morning.partners?.map(({ code, name }) => [code, name]));
  const named = <Thing extends { readonly partnerCode: string }>(thing: Thing) => ({
    ...thing,
    partnerCode: names.get(thing.partnerCode) ?? thing.partnerCode,
  });
  const breaks = nodesOf(morning.reconciliationBreaks).map(named);
  const isProposed = ({ proposal }: Suspense): boolean => proposal?.state === 'PROPOSED';
  const isReversal = ({ state }: Break): boolean => state === 'REVERSAL_PROPOSED';
  return {
    suspense: morning.suspenseItems === undefined ? null : suspense.filter((item) => !isProposed(item)),
    breaks: morning.reconciliationBreaks === undefined ? null : breaks.filter((item) => !isReversal(item)),
    doubts: morning.paymentDoubts === undefined ? null : nodesOf(morning.paymentDoubts).map(named),
    // What the viewer may decide comes first, each part by its urgency.
    approvals: nodesOf(morning.approvalsWaiting).toSorted((a, b) => Number(b.mayDecide) - Number(a.mayDecide)),
    complaints: morning.complaints === undefined ? null : nodesOf(morning.complaints),
    /** What an approval is about, by the id of what is decided on. */
    proposed: {
      suspense: new Map(suspense.filter(isProposed).map((item) => [item.proposal?.id ?? '', item])),
      breaks: new Map(breaks.filter(isReversal).map((item) => [item.id, item])),
    },
  };
}

export type Things = ReturnType<typeof thingsOf>;

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

/** A moment with its day, in the zone of the place it is about, or else of the viewer's office; the zone is named. */
export function momentText(instant: string, format: Format, place: { readonly timeZone: keyof typeof ZONES }): string {
  const zone = ZONES[place.timeZone];
  return `${format.day(instant, zone)}, ${format.timeWithZone(instant, zone)}`;
}

/** How long is left until a deadline, or for how long it has passed. */
export function dueText(due: string, now: string, { officer, branch }: Words): string {
  const isPast = Date.parse(due) <= Date.parse(now);
  const { late, left } = branch.complaints;
  return isPast ? late(ageText(due, now, officer)) : left(ageText(now, due, officer));
}

/** The same, until the next deadline of a complaint. */
export const leftText = ({ nextDueAt, closeDueAt }: Complaint, now: string, words: Words): string =>
  dueText(nextDueAt ?? closeDueAt, now, words);
