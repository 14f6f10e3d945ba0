/** What arrives, the newest on top. It is no live region: at two hundred a second nobody could listen. */
import styles from './LiveFeed.module.css';
import { Swatch } from './Legend.js';

export interface FeedRow {
  readonly id: string;
  readonly time: string;
  readonly who: string;
  readonly amount: string;
  readonly channel: string;
  readonly colour: string;
  /** What it changed, such as cards active; null when it changed no card. */
  readonly effect: string | null;
  /** Whether the money waits for a person, who finds it at `href`, where the viewer may go there. */
  readonly isWaiting: boolean;
  readonly href: string | null;
  /** Whether it came while somebody looked. */
  readonly isNew: boolean;
}

export function LiveFeed({ label, rows }: { label: string; rows: readonly FeedRow[] }) {
  return (
    <ul className={styles['feed']} aria-label={label}>
      {rows.map(({ id, time, who, amount, channel, colour, effect, isWaiting, href, isNew }) => (
        <li key={id} className={isNew ? styles['new'] : undefined} data-payment={id}>
          <span className={styles['time']}>{time}</span>
          <span className={styles['who']}>{who}</span>
          <span className={styles['amount']}>{amount}</span>
          <span className={styles['way']}>
            <Swatch colour={colour} />
            {channel}
          </span>
          <span className={`${styles['effect']} ${isWaiting ? styles['waiting'] : ''}`}>
            {href === null ? effect : <a href={href}>{effect}</a>}
          </span>
        </li>
      ))}
    </ul>
  );
}
