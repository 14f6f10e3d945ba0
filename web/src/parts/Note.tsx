/** A remark that stands out of the text: to know, or to heed. */
import type { ReactNode } from 'react';
import { Icon, type IconName } from './icons.js';
import styles from './Note.module.css';

export function Note({
  icon,
  tone = 'plain',
  children,
}: {
  icon: IconName;
  tone?: 'plain' | 'good' | 'warning' | 'bad';
  children: ReactNode;
}) {
  return (
    <div className={`${styles['note']} ${tone === 'plain' ? '' : styles[tone]}`}>
      <Icon name={icon} />
      <div>{children}</div>
    </div>
  );
}
