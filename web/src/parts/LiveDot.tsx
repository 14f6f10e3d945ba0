/** Whether this screen sees things as they happen: a word and a shape. */
import { useConnection } from '../live/api.js';
import { useSpeech } from '../words/language.js';
import styles from './LiveDot.module.css';

export function LiveDot() {
  const connection = useConnection();
  const { live } = useSpeech().words.common;
  return (
    <span className={styles['live']} role="status">
      <span className={`${styles['dot']} ${connection === 'connected' ? '' : styles['off']}`} />
      {live[connection]}
    </span>
  );
}
