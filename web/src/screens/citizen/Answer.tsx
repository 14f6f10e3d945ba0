/** What the API answered to a citizen: it takes the focus when it comes, so that it is read at once. */
import { type ReactNode, useEffect, useRef } from 'react';
import styles from './CitizenScreen.module.css';

export function Answer({ good = false, children }: { good?: boolean; children: ReactNode }) {
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    section.current?.focus({ preventScroll: true });
    section.current?.scrollIntoView({ block: 'nearest' });
  }, []);
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
