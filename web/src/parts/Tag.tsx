/** A short state: shape, word and colour together, never colour alone. Green says that a card is active, or all is well. */
import type { ReactNode } from 'react';
import { Icon, type IconName } from './icons.js';
import styles from './Tag.module.css';

export interface TagProps {
  readonly tone?: 'plain' | 'good' | 'bad' | 'warning' | 'note';
  readonly icon?: IconName;
  readonly children: ReactNode;
}

export function Tag({ tone = 'plain', icon, children }: TagProps) {
  return (
    <span className={`${styles['tag']} ${tone === 'plain' ? '' : styles[tone]}`}>
      {icon !== undefined && <Icon name={icon} size={14} />}
      {children}
    </span>
  );
}
