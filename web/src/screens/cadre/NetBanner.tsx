/** How the connection is, where it matters: offline is weather, and coming back says what happened meanwhile. */
import { Link } from 'wouter';
import { useConnection } from '../../live/api.js';
import { useOffline, useQueuedVisits } from '../../live/offline.js';
import { placeZone } from '../../live/place-zone.js';
import { serverNow, serverTimeOf } from '../../live/server-clock.js';
import { useStorageFull } from '../../live/storage-room.js';
import { useNow } from '../../live/use-server-time.js';
import { Icon } from '../../parts/icons.js';
import { useSpeech } from '../../words/language.js';
import styles from './NetBanner.module.css';

/** How often the age of the data is told anew. */
const TICK_MS = 20_000;

function useMinutesSince(at: number | null): number | null {
  const now = useNow(TICK_MS);
  return at === null ? null : Math.max(0, Math.floor((now - at) / 60_000));
}

function Away({ at }: { at: number | null }) {
  const { words, format } = useSpeech();
  const { offline } = words.cadre;
  const minutes = useMinutesSince(at);
  const time = at === null ? '' : format.timeOnDay(serverTimeOf(at), serverNow(), { zone: placeZone() });
  return (
    <div className={styles['banner']} role="status">
      <Icon name="unconnected" />
      <p>
        <b>{offline.title}</b>{' '}
        {minutes === null
          ? offline.keeps
          : minutes < 1
            ? offline.dataNow(time)
            : offline.dataOf(time, offline.age(minutes))}
      </p>
    </div>
  );
}

/** A phone without room keeps nothing for later: that has to be known before the signal goes. */
function Full() {
  const { offline } = useSpeech().words.cadre;
  const waiting = useQueuedVisits().filter(({ state }) => state === 'waiting').length;
  return (
    <div className={styles['banner']} role="status">
      <Icon name="alert" />
      <p>
        <b>{offline.full}</b> {waiting > 0 ? offline.fullWaits : offline.fullReason}
      </p>
    </div>
  );
}

export function NetBanner(props: { at: number | null; isFresh: boolean }) {
  return (
    <>
      {useStorageFull() && <Full />}
      <Net {...props} />
    </>
  );
}

function Net({ at, isFresh }: { at: number | null; isFresh: boolean }) {
  const { words } = useSpeech();
  const { offline } = words.cadre;
  const connection = useConnection();
  const { back, dismiss } = useOffline();
  if (connection === 'offline' || (!isFresh && connection !== 'connected' && at !== null)) return <Away at={at} />;
  if (back === null) return null;
  return (
    <div className={`${styles['banner']} ${styles['back']}`} role="status">
      <Icon name="sync" />
      <p>
        <b>{offline.back}</b> {back.sent > 0 && offline.sent(back.sent)}{' '}
        {back.missed.length > 0 && offline.missed(back.missed.length)}{' '}
        {back.missed.length > 0 && <Link href="/kader/antrean">{offline.see}</Link>}
      </p>
      <button type="button" onClick={dismiss} aria-label={words.common.close}>
        <Icon name="cross" />
      </button>
    </div>
  );
}
