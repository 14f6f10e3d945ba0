/**
 * The board of a branch's wall: figures that are read across a room, and no name. Nobody touches it: it keeps the screen
 * awake, comes back by itself when the connection was lost, and says how old it is meanwhile.
 */
import { useEffect } from 'react';
import { useConnection } from '../../live/api.js';
import { type Piece, usePieces } from '../../live/pieces.js';
import { WallboardDocument, type WallboardQuery } from '../../operations/wallboard.js';
import { serverTimeOf } from '../../live/server-clock.js';
import { Icon, Mark } from '../../parts/icons.js';
import { lettersOf } from '../../parts/letters.js';
import { LiveDot } from '../../parts/LiveDot.js';
import { type ZoneName, placeInDay } from '../../words/civil-time.js';
import { ZONES } from '../../words/format.js';
import { useSpeech } from '../../words/language.js';
import { sumOf } from './hours.js';
import { HoursChart } from './HoursPanel.js';
import { AfterPayments, useHours } from './follow-hours.js';
import { useDayAnswer, useTotals } from './use-day.js';
import { useYesterday } from './yesterday.js';
import styles from './Wallboard.module.css';

const PIECES = [
  'viewer',
  'branches',
  'hours',
  'arrearsMapping',
  'approvalCounts',
  'complaintCounts',
] as const satisfies readonly (keyof WallboardQuery)[];

/** Older than this, the board says so: three refreshes were missed. */
const STALE_AFTER_MS = 60_000;
/** The chart's height, and the room for its numbers, in letters that are read across a room. */
const HEIGHT = 360;
const LEFT = 96;
const MINUTE_MS = 60_000;
const UNKNOWN = '–';

export function Wallboard() {
  const { answer, now, period, isKnown } = useDayAnswer<WallboardQuery>(WallboardDocument);
  const pieces = usePieces<WallboardQuery>(answer, PIECES);
  const { hours, ask } = useHours(pieces.hours, period);
  const { words, format } = useSpeech();
  const { branch } = words;
  useWakeLock();
  const zone: ZoneName = pieces.viewer.value?.timeZone ?? 'WIB';
  const today = placeInDay(now, zone);
  const place = ZONES[zone];
  const groups = hours.value?.groups;
  const yesterday = useYesterday(groups, { zone, today });
  return (
    <main id="content" className={styles['board']}>
      <header className={styles['head']}>
        <Mark size={44} />
        <h1>{pieces.branches.value?.[0]?.name ?? 'Sigap'}</h1>
        {isKnown && (
          <p>
            {format.day(new Date(now), place)} <b>{format.time(new Date(now), place)}</b> {zone}
          </p>
        )}
        <LiveDot />
      </header>
      <dl className={styles['figures']}>
        <Money before={yesterday?.before ?? null} isKnown={isKnown} />
        <Small
          name={branch.figures.decisions}
          piece={pieces.approvalCounts}
          tell={(counts) => format.number(sumOf(counts.map(({ count }) => count)))}
        />
        <Small
          name={branch.figures.overdue}
          piece={pieces.complaintCounts}
          tell={({ overdue }) => format.number(overdue)}
        />
        <Small
          name={branch.wall.arrears}
          piece={pieces.arrearsMapping}
          tell={({ total }) => format.rupiahShort(total.arrears)}
        />
      </dl>
      <section className={styles['chart']} aria-labelledby="hours">
        <h2 id="hours">
          {branch.hours.title} {isKnown && <span>{branch.hours.leadRupiah(zone)}</span>}
        </h2>
        {isKnown && groups !== undefined && (
          <HoursChart
            sums={groups}
            measure="rupiah"
            zone={zone}
            today={today}
            hasTable={false}
            height={HEIGHT}
            left={LEFT}
          />
        )}
      </section>
      <AfterPayments ask={ask} />
      <Staleness at={pieces.hours.at} place={place} />
    </main>
  );
}

/** The two figures that change as money comes. */
function Money({ before, isKnown }: { before: string | null; isKnown: boolean }) {
  const told = useTotals();
  const totals = isKnown ? told : null;
  const { words, format } = useSpeech();
  const { branch } = words;
  return (
    <>
      <Big name={branch.figures.rupiah} value={totals === null ? UNKNOWN : format.rupiah(totals.collected)}>
        {totals !== null && before}
      </Big>
      <Big
        name={branch.figures.families}
        value={totals === null ? UNKNOWN : format.number(totals.familiesReactivated)}
        isActive
      >
        {totals !== null && branch.figures.ofPayments(format.number(totals.payments))}
      </Big>
    </>
  );
}

interface BigProps {
  readonly name: string;
  readonly value: string;
  readonly isActive?: boolean;
  readonly children?: React.ReactNode;
}

function Big({ name, value, isActive = false, children }: BigProps) {
  return (
    <div className={styles['big']}>
      <dt>{name}</dt>
      <dd className={`${styles['value']} ${isActive ? styles['active'] : ''}`} style={lettersOf(value)}>
        {value}
      </dd>
      <dd className={styles['note']}>{children}</dd>
    </div>
  );
}

function Small<Value>({ name, piece, tell }: { name: string; piece: Piece<Value>; tell: (value: Value) => string }) {
  const value = piece.value === null ? UNKNOWN : tell(piece.value);
  return (
    <div className={styles['small']}>
      <dt>{name}</dt>
      <dd className={styles['value']} style={lettersOf(value)}>
        {value}
      </dd>
    </div>
  );
}

/** Says how old the board is, once it is. */
function Staleness({ at, place }: { at: number; place: string }) {
  const connection = useConnection();
  const { words, format } = useSpeech();
  const age = Date.now() - at;
  if (connection === 'connected' && (at === 0 || age < STALE_AFTER_MS)) return null;
  const { failed } = words.common;
  const minutes = Math.floor(age / MINUTE_MS);
  const time = format.timeOnDay(serverTimeOf(at), serverTimeOf(Date.now()), { zone: place });
  const told = minutes < 1 ? failed.staleSince(time) : failed.older(time, failed.minutes(minutes));
  return (
    <p className={styles['stale']} role="status">
      <Icon name="unconnected" size={28} />
      {at > 0 && <b>{told}.</b>} {words.branch.wall.reconnects}
    </p>
  );
}

/** Asks the screen to stay on; browsers that cannot are set so by their owner. */
function useWakeLock(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | null = null;
    const hold = (): void => {
      if (document.visibilityState !== 'visible') return;
      navigator.wakeLock.request('screen').then(
        (held) => (lock = held),
        () => undefined,
      );
    };
    if (!('wakeLock' in navigator)) return undefined;
    hold();
    // The browser lets the screen sleep while the page is hidden; the page asks again when it is seen.
    document.addEventListener('visibilitychange', hold);
    return () => {
      document.removeEventListener('visibilitychange', hold);
      void lock?.release();
    };
  }, []);
}
