/** The family's card: one word says whether it is accepted, in a shape and a ground that the sun cannot wash out. */
import type { Ref } from 'react';
import { useSpeech } from '../words/language.js';
import { inGroups } from '../words/format.js';
import { Icon } from './icons.js';
import styles from './StatusCard.module.css';

export interface StatusCardProps {
  readonly ref?: Ref<HTMLElement>;
  readonly status: 'ACTIVE' | 'SUSPENDED' | 'AWAITING_FIRST_PREMIUM';
  /** What goes with the word: since when, or how many are covered. */
  readonly detail: string;
  readonly careClass: string;
  readonly holder: string;
  readonly cardNumber: string;
}

export function StatusCard({ ref, status, detail, careClass, holder, cardNumber }: StatusCardProps) {
  const { card, common } = useSpeech().words;
  const isActive = status === 'ACTIVE';
  return (
    <section ref={ref} className={`${styles['card']} ${isActive ? styles['active'] : ''}`} aria-label={card.title}>
      <div className={styles['kind']}>
        <span>{card.title}</span>
        <span>{card.careClass(careClass)}</span>
      </div>
      <div className={styles['status']}>
        <span className={styles['glyph']}>
          <Icon name={isActive ? 'check' : status === 'SUSPENDED' ? 'pause' : 'wait'} size={28} />
        </span>
        <div>
          <b>{common.status[status]}</b>
          <span>{detail}</span>
        </div>
      </div>
      <div className={styles['holder']}>{holder}</div>
      <div className={styles['number']}>{inGroups(cardNumber)}</div>
    </section>
  );
}
