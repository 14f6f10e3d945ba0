/** The server's clock, large, with the day and the zone below it. */
import { useServerNow } from '../live/use-server-time.js';
import { useSpeech } from '../words/language.js';
import styles from './Clock.module.css';

const TICK_MS = 1_000;

export function Clock({ zone }: { zone: string }) {
  const { format } = useSpeech();
  const moment = useServerNow(TICK_MS);
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
