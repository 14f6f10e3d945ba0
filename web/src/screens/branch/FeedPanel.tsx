/** The payments as they arrive; a pause holds them still, and once a minute their sum is said politely. */
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useClient } from 'urql';
import { useAnnounce } from '../../parts/Announcer.js';
import { Button } from '../../parts/Button.js';
import { Icon } from '../../parts/icons.js';
import { type FeedRow, LiveFeed } from '../../parts/LiveFeed.js';
import { PiecePanel } from '../../parts/PiecePanel.js';
import { EmptyState } from '../../parts/States.js';
import { ZONES } from '../../words/format.js';
import { useSpeech } from '../../words/language.js';
import { colourOf, groupOf } from './channels.js';
import { type Arrival, type Feed, createFeed } from './feed.js';
import type { BranchDay } from './use-branch-day.js';
import { useTotals } from './use-day.js';

const ROWS_SHOWN = 8;
const SAID_EVERY_MS = 60_000;
const NO_FEED: Feed = { rows: [], waiting: 0, isPaused: false };

type Paid = NonNullable<BranchDay['pieces']['payments']['value']>['edges'][number]['node'];

function useFeed(cursor: string | null) {
  const client = useClient();
  const [after, setAfter] = useState(cursor);
  // The first answer says where to begin; from there on the socket knows by itself.
  if (after === null && cursor !== null) setAfter(cursor);
  const store = useMemo(() => (after === null ? null : createFeed(client, after)), [client, after]);
  const feed = useSyncExternalStore(store?.subscribe ?? NEVER, store?.read ?? NOTHING);
  return { feed, pause: store?.pause ?? (() => undefined) };
}

/** A payment with what writes its row: only those that are shown are written. */
interface Shown {
  readonly postedAt: string;
  readonly write: () => FeedRow;
}

const newestFirst = (one: Shown, other: Shown): number => Date.parse(other.postedAt) - Date.parse(one.postedAt);

const NEVER = () => () => undefined;
const NOTHING = (): Feed => NO_FEED;

/** Says once a minute what came, from the server's totals. */
function MinuteSum() {
  const totals = useTotals();
  const announce = useAnnounce();
  const { words, format } = useSpeech();
  const newest = useRef(totals);
  newest.current = totals;
  useEffect(() => {
    let said = newest.current;
    const timer = setInterval(() => {
      const now = newest.current;
      const came = (now?.payments ?? 0) - (said?.payments ?? 0);
      const rupiah = (now?.collected ?? 0) - (said?.collected ?? 0);
      if (said !== null && came > 0) announce(words.branch.feed.said(format.number(came), format.rupiah(rupiah)));
      said = now;
    }, SAID_EVERY_MS);
    return () => clearInterval(timer);
  }, [announce, words, format]);
  return null;
}

/** The rows of the feed. Money in suspense is no payment of a family yet: it says so, and leads to where it waits. */
function useRows({ zone, now, mayOpenSuspense }: { zone: string; now: number; mayOpenSuspense: boolean }) {
  const { words, format } = useSpeech();
  const { feed, channel } = words.branch;
  const time = (instant: string): string => format.timeOnDay(instant, new Date(now), { zone, exact: 'second' });
  // A row has the room to name what the chart gathers under one colour.
  const nameOf = (way: Paid['channel']): string => {
    const group = groupOf(way);
    return group === 'other' ? words.common.channels[way] : channel[group];
  };
  const effectOf = ({ previousCardStatus, cardStatus, membersCovered }: Arrival): string | null => {
    if (cardStatus !== 'ACTIVE') return null;
    if (previousCardStatus === 'ACTIVE') return feed.stillActive;
    return feed.active(format.number(membersCovered?.covered ?? 0));
  };
  const rowOf = (payment: Pick<Paid, 'amount' | 'channel' | 'postedAt'>, label: string | undefined) => ({
    time: time(payment.postedAt),
    who: label ?? feed.nobody,
    amount: format.rupiah(payment.amount),
    channel: nameOf(payment.channel),
    colour: colourOf(groupOf(payment.channel)),
  });
  const arrived = (event: Arrival): FeedRow => ({
    ...rowOf(event, event.family?.label),
    id: event.paymentId,
    effect: effectOf(event),
    isWaiting: false,
    href: null,
    isNew: true,
  });
  const earlier = (paid: Paid): FeedRow => {
    const isWaiting = paid.outcome === 'INTO_SUSPENSE';
    return {
      ...rowOf(paid, paid.family?.label),
      id: paid.id,
      effect: paid.suspenseReason === null ? null : feed.suspense[paid.suspenseReason],
      isWaiting,
      href: isWaiting && mayOpenSuspense ? `/petugas/suspens/${paid.id}` : null,
      isNew: false,
    };
  };
  return { arrived, earlier };
}

export function FeedPanel({ pieces, retry, zone, now }: BranchDay) {
  const { words, format } = useSpeech();
  const { feed: told } = words.branch;
  const { feed, pause } = useFeed(pieces.liveCursor.value);
  const place = ZONES[zone];
  const { arrived, earlier } = useRows({
    zone: place,
    now,
    mayOpenSuspense: pieces.viewer.value?.may.assignSuspenseItem === true,
  });
  const seen = new Set(feed.rows.map(({ paymentId }) => paymentId));
  // While the feed is paused, what an answer brings anew waits too.
  const held = useRef<readonly Paid[]>([]);
  return (
    <>
      <MinuteSum />
      <PiecePanel
        piece={pieces.payments}
        onRetry={retry}
        zone={place}
        title={told.title}
        lead={feed.isPaused ? told.paused(format.number(feed.waiting)) : told.newest}
        flush
        lines={8}
        aside={
          <Button size="small" aria-pressed={feed.isPaused} onClick={() => pause(!feed.isPaused)}>
            <Icon name={feed.isPaused ? 'play' : 'pause'} size={16} />
            {feed.isPaused ? told.resume : told.pause}
          </Button>
        }
      >
        {({ edges }) => {
          if (!feed.isPaused) held.current = edges.map(({ node }) => node);
          const old = held.current.filter(({ id }) => !seen.has(id));
          const all: Shown[] = [
            ...feed.rows.map((event) => ({ postedAt: event.postedAt, write: () => arrived(event) })),
            ...old.map((paid) => ({ postedAt: paid.postedAt, write: () => earlier(paid) })),
          ];
          const rows = all
            .toSorted(newestFirst)
            .slice(0, ROWS_SHOWN)
            .map(({ write }) => write());
          if (rows.length === 0) return <EmptyState title={told.empty} reason={told.emptyReason} />;
          return <LiveFeed label={told.label} rows={rows} />;
        }}
      </PiecePanel>
    </>
  );
}
