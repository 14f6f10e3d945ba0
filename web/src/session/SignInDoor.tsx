/** What stands before a screen for somebody who has not signed in, or whose role has another screen. */
import { useSpeech } from '../words/language.js';
import styles from './SignInDoor.module.css';

export interface SignInDoorProps {
  readonly title: string;
  readonly reason: string;
  readonly action: string;
  readonly onAction: () => void;
}

export function SignInDoor({ title, reason, action, onAction }: SignInDoorProps) {
  const { common } = useSpeech().words;
  return (
    <main id="content" className={styles['door']}>
      <a href="/" className={styles['brand']}>
        Sigap
      </a>
      <h1 tabIndex={-1}>{title}</h1>
      <p className="second">{reason}</p>
      <button type="button" className={styles['button']} onClick={onAction}>
        {action}
      </button>
      <a href="/warga">{common.screen.citizen}</a>
    </main>
  );
}
