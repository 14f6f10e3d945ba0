/** Whether this screen sees things as they happen: a word and a shape. */
import { useConnection } from '../live/api.js';
import { useSpeech } from '../words/language.js';
import styles from './LiveDot.module.css';

/** @param brief whether a narrow screen shows the shape alone, because something else needs the room. */
export function LiveDot({ brief = false }: { brief?: boolean }) {
  const connection = useConnection();
  const { live } = useSpeech().words.common;
  return (
    <span className={styles['live']} role="status">
      <span className={`${styles['dot']} ${connection === 'connected' ? '' : styles['off']}`} />
      <span className={brief ? styles['brief'] : undefined}>{live[connection]}</span>
    </span>
  );
}
