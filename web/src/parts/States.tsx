/** What a screen shows when there is nothing yet, nothing at all, or nothing came: each says the next step. */
import type { ReactNode } from 'react';
import { useSpeech } from '../words/language.js';
import { Button } from './Button.js';
import { Icon, type IconName } from './icons.js';
import styles from './States.module.css';

/** The shape of what comes; it shows after 300 ms, so that a quick answer does not flicker. */
export function Skeleton({ lines = 3 }: { lines?: number }) {
  const { words } = useSpeech();
  return (
    <div className={styles['late']} aria-busy="true">
      <span className="unseen">{words.common.loading}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className={styles['bone']} style={{ width: `${[92, 70, 84, 56][line % 4]}%` }} />
      ))}
    </div>
  );
}

export interface EmptyStateProps {
  readonly icon?: IconName;
  readonly title: string;
  readonly reason?: string;
  /** One thing to do next. */
  readonly action?: ReactNode;
}

export function EmptyState({ icon = 'inbox', title, reason, action }: EmptyStateProps) {
  return (
    <div className={styles['state']}>
      <span className={styles['icon']}>
        <Icon name={icon} size={32} />
      </span>
      <h3>{title}</h3>
      {reason !== undefined && <p className="second">{reason}</p>}
      {action}
    </div>
  );
}

/** What failed, what is kept, and a way to try again. */
export function ErrorState({ error, onRetry }: { error: { networkError?: unknown }; onRetry: () => void }) {
  const { failed, retry } = useSpeech().words.common;
  const isOffline = error.networkError !== undefined && !navigator.onLine;
  return (
    <div role="alert">
      <EmptyState
        icon={isOffline ? 'unconnected' : 'alert'}
        title={failed.title}
        reason={isOffline ? failed.offline : failed.server}
        action={<Button onClick={onRetry}>{retry}</Button>}
      />
    </div>
  );
}
