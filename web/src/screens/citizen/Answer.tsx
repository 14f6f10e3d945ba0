/** What the API answered to a citizen: where it was asked for it takes the focus when it comes, so that it is read at once. */
import { type ReactNode, useEffect, useRef } from 'react';
import styles from './CitizenScreen.module.css';

export interface AnswerProps {
  readonly good?: boolean;
  readonly isAsked?: boolean;
  readonly children: ReactNode;
}

export function Answer({ good = false, isAsked = true, children }: AnswerProps) {
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!isAsked) return;
    section.current?.focus({ preventScroll: true });
    section.current?.scrollIntoView({ block: 'nearest' });
  }, [isAsked]);
  return (
    <section ref={section} tabIndex={-1} role="status" className={`${styles['answer']} ${good ? styles['good'] : ''}`}>
      {children}
    </section>
  );
}

/** A refusal: what it means, and what to do instead. */
export function Refusal({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Answer>
      <h2>{title}</h2>
      <p className="second">{children}</p>
    </Answer>
  );
}
