/** A clock that runs on from a moment, large, with the day and the zone below it. */
import { useEffect, useReducer } from 'react';
import { useSpeech } from '../words/language.js';
import styles from './Clock.module.css';

/** The moment that a clock showed, and when it was read here. */
export interface ClockReading {
  readonly now: string;
  /** The milliseconds of this page at which it was read. */
  readonly readAt: number;
}

const TICK_MS = 1_000;

/** The moment that the clock shows now. */
export const runOn = ({ now, readAt }: ClockReading): Date =>
  new Date(new Date(now).getTime() + performance.now() - readAt);

export function Clock({ reading, zone }: { reading: ClockReading; zone: string }) {
  const { format } = useSpeech();
  const [, tick] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    const timer = setInterval(tick, TICK_MS);
    return () => clearInterval(timer);
  }, []);
  const moment = runOn(reading);
  const [, name = ''] = format.timeWithZone(moment, zone).split(' ');
  return (
    <p className={styles['clock']}>
      <time dateTime={moment.toISOString()}>{format.time(moment, zone)}</time>
      <span className="second">
        {format.dayAndYear(moment, zone)} · {name}
      </span>
    </p>
  );
}
