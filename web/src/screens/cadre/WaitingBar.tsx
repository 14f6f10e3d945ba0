/** At the foot of the family: the screen waits for the money by itself, and what to record when none comes. */
import { useConnection } from '../../live/api.js';
import { serverNow, serverTimeOf } from '../../live/server-clock.js';
import { LinkButton } from '../../parts/LinkButton.js';
import { Icon } from '../../parts/icons.js';
import { ZONES } from '../../words/format.js';
import { useSpeech } from '../../words/language.js';
import styles from './Cadre.module.css';
import { doorHref } from './doors.js';
import type { Family } from './family-at-the-door.js';
import { TryPaying } from './TryPaying.js';

export function WaitingBar({ family, at }: { family: Family; at: number | null }) {
  const { words, format } = useSpeech();
  const { door } = words.cadre;
  const isConnected = useConnection() === 'connected';
  return (
    <div className={styles['waiting']}>
      <div className={styles['state']}>
        <span className={`${styles['dot']} ${isConnected ? '' : styles['off']}`} />
        <p>
          <b>{isConnected ? door.waiting : door.offline}</b>
          <span className="second small">
            {isConnected || at === null
              ? door.turnsItself
              : door.updated(format.timeOnDay(serverTimeOf(at), serverNow(), { zone: ZONES[family.region.timeZone] }))}
          </span>
        </p>
        <TryPaying family={family} look="here" />
      </div>
      <div className={styles['acts']}>
        <LinkButton href={`${doorHref(family.id)}/janji`}>
          <Icon name="calendar" />
          {door.promise}
        </LinkButton>
        <LinkButton href={`${doorHref(family.id)}/hasil`}>
          <Icon name="house" />
          {door.otherOutcome}
        </LinkButton>
      </div>
    </div>
  );
}
