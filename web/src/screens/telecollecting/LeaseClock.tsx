/** How long the claim on a family still holds, counted on the server's clock. */
import { useEffect } from 'react';
import { useServerNow } from '../../live/use-server-time.js';
import { useAnnounce } from '../../parts/Announcer.js';
import { useSpeech } from '../../words/language.js';
import styles from './LeaseClock.module.css';

const SECOND_MS = 1_000;
/** When listeners are told that the end is near. */
const SOON_S = 120;

const twoDigits = (value: number): string => String(value).padStart(2, '0');

export function useSecondsLeft(until: string): number {
  const now = useServerNow(SECOND_MS);
  return Math.max(0, Math.floor((Date.parse(until) - now.getTime()) / SECOND_MS));
}

export function LeaseClock({ until }: { until: string }) {
  const { lease } = useSpeech().words.telecollecting;
  const announce = useAnnounce();
  const left = useSecondsLeft(until);
  useEffect(() => {
    if (left === SOON_S) announce(lease.soon);
  }, [left, announce, lease]);
  if (left === 0) return <span className={styles['over']}>{lease.over}</span>;
  return (
    <span className={left <= SOON_S ? styles['over'] : styles['clock']} role="timer">
      <span className={styles['word']}>{lease.label} </span>
      <b>
        {twoDigits(Math.floor(left / 60))}:{twoDigits(left % 60)}
      </b>
    </span>
  );
}
