/**
 * The picture of the money's path: from the three ways to pay through one commit to the phone and the dashboard. Beside
 * each other on a desk and below each other on a phone; a text makes its box as large as it needs.
 */
import { useSpeech } from '../../words/language.js';
import styles from './MoneyPath.module.css';

interface BoxProps {
  readonly lines: readonly string[];
  readonly kind?: 'plain' | 'commit' | 'active';
}

function Box({ lines, kind = 'plain' }: BoxProps) {
  const [title, ...rest] = lines;
  return (
    <div className={`${styles['box']} ${styles[kind]}`}>
      <b>{title}</b>
      {rest.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </div>
  );
}

/** A line between two columns; on a phone it runs downwards. */
function Wire({ d }: { d: string }) {
  return (
    <svg className={styles['wire']} viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
      <path d={d} vectorEffect="non-scaling-stroke" />
    </svg>
  );
}

export function MoneyPath() {
  const { path } = useSpeech().words.front;
  return (
    <div className={styles['path']} role="img" aria-label={path.picture}>
      <div className={styles['column']}>
        <Box lines={path.bank} />
        <Box lines={path.minimarket} />
        <Box lines={path.atm} />
      </div>
      <Wire d="M0 16.700H50V50M0 83.300H50V50M0 50H100" />
      <div className={styles['column']}>
        <Box lines={path.webhook} />
      </div>
      <Wire d="M0 50H100" />
      <div className={styles['column']}>
        <Box lines={path.commit} kind="commit" />
      </div>
      <Wire d="M0 50H50V25H100M50 50V75H100" />
      <div className={styles['column']}>
        <Box lines={path.phone} kind="active" />
        <Box lines={path.dashboard} />
      </div>
      <p className={styles['missed']}>{path.missed}</p>
    </div>
  );
}
