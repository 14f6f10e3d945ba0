/** A panel of a desk: a title, a sentence that says what it shows, what belongs beside the title, and the content. */
import { type ReactNode, useId } from 'react';
import styles from './Panel.module.css';

export interface PanelProps {
  readonly title: string;
  readonly lead?: string | undefined;
  readonly aside?: ReactNode;
  readonly footer?: ReactNode;
  /** Whether the content brings its own margins, as tables and lists do. */
  readonly flush?: boolean;
  readonly children: ReactNode;
}

export function Panel({ title, lead, aside, footer, flush = false, children }: PanelProps) {
  const id = useId();
  return (
    <section className={styles['panel']} aria-labelledby={id}>
      <header className={styles['header']}>
        <div className={styles['title']}>
          <h2 id={id}>{title}</h2>
          {lead !== undefined && <p className={styles['lead']}>{lead}</p>}
        </div>
        {aside}
      </header>
      <div className={flush ? undefined : styles['body']}>{children}</div>
      {footer !== undefined && <footer className={styles['footer']}>{footer}</footer>}
    </section>
  );
}
