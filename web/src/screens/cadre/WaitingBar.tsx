/** At the foot of the family: the screen waits for the money by itself, and what to record when none comes. */
import { Link } from 'wouter';
import { useConnection } from '../../live/api.js';
import { Icon } from '../../parts/icons.js';
import { useSpeech } from '../../words/language.js';
import styles from './Cadre.module.css';
import type { Family } from './family-at-the-door.js';
import { TryPaying } from './TryPaying.js';

export function WaitingBar({ family }: { family: Family }) {
  const { door } = useSpeech().words.cadre;
  const isConnected = useConnection() === 'connected';
  return (
    <div className={styles['waiting']}>
      <div className={styles['state']}>
        <span className={`${styles['dot']} ${isConnected ? '' : styles['off']}`} />
        <p>
          <b>{isConnected ? door.waiting : door.offline}</b>
          <span className="second small">{door.turnsItself}</span>
        </p>
        <TryPaying family={family} look="here" />
      </div>
      <div className={styles['acts']}>
        <Link href={`/kader/keluarga/${family.id}/janji`} className={styles['act']}>
          <Icon name="calendar" />
          {door.promise}
        </Link>
        <Link href={`/kader/keluarga/${family.id}/hasil`} className={styles['act']}>
          <Icon name="house" />
          {door.otherOutcome}
        </Link>
      </div>
    </div>
  );
}
