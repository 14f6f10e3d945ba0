/** The few figures by which one sees at a glance how a day stands: each has a name, a value, and what to compare it with. */
import type { ReactNode } from 'react';
import styles from './Figures.module.css';
import { lettersOf } from './letters.js';

export interface FigureProps {
  readonly name: string;
  /** The value as it is read; a dash while it is not known. */
  readonly value: string;
  /** Green says that cards are active, and nothing else. */
  readonly isActive?: boolean;
  readonly children?: ReactNode;
}

export function Figure({ name, value, isActive = false, children }: FigureProps) {
  return (
    <div className={styles['figure']}>
      <dt>{name}</dt>
      <dd className={`${styles['value']} ${isActive ? styles['active'] : ''}`} style={lettersOf(value)}>
        {value}
      </dd>
      {children !== undefined && <dd className={styles['note']}>{children}</dd>}
    </div>
  );
}

export function Figures({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section aria-label={label}>
      <dl className={styles['figures']}>{children}</dl>
    </section>
  );
}
