/** One record of a queue: what it is, when, and what became of it. */
import type { ReactNode } from 'react';
import { Icon, type IconName } from './icons.js';
import styles from './QueueItem.module.css';

export interface QueueItemProps {
  readonly icon: IconName;
  readonly title: string;
  readonly time: string;
  readonly about: string;
  readonly state?: ReactNode;
  readonly children?: ReactNode;
}

export function QueueItem({ icon, title, time, about, state, children }: QueueItemProps) {
  return (
    <li className={styles['item']}>
      <Icon name={icon} />
      <b>{title}</b>
      <span className="number second small">{time}</span>
      <p>{about}</p>
      {state !== undefined && <p>{state}</p>}
      {children !== undefined && <div className={styles['acts']}>{children}</div>}
    </li>
  );
}
