/** A menu that opens below its button, and closes by Escape, by a choice, or by a look elsewhere. */
import { type ReactNode, useEffect, useRef } from 'react';
import styles from './Menu.module.css';

export const toolClass = styles['tool'] ?? '';
export const itemClass = styles['item'] ?? '';

export interface MenuProps {
  /** What the button shows. */
  readonly button: ReactNode;
  /** What the button is called, where it shows no words. */
  readonly label?: string;
  readonly children: ReactNode;
}

export function Menu({ button, label, children }: MenuProps) {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: Event): void => {
      const menu = details.current;
      if (menu === null || !menu.open) return;
      const isInside = event.target instanceof Node && menu.contains(event.target);
      if (event instanceof KeyboardEvent) {
        if (event.key !== 'Escape') return;
        menu.open = false;
        menu.querySelector('summary')?.focus();
      } else if (!isInside) menu.open = false;
    };
    addEventListener('click', close);
    addEventListener('keydown', close);
    return () => {
      removeEventListener('click', close);
      removeEventListener('keydown', close);
    };
  }, []);
  const closeAfterChoice = (): void => {
    const menu = details.current;
    if (menu === null) return;
    // What is closed cannot keep the focus: whoever goes by keys would begin at the top of the page again.
    if (menu.contains(document.activeElement)) menu.querySelector('summary')?.focus();
    menu.open = false;
  };
  return (
    <details ref={details} className={styles['menu']}>
      <summary className={styles['tool']} aria-label={label}>
        {button}
      </summary>
      <div className={styles['sheet']} onClick={closeAfterChoice}>
        {children}
      </div>
    </details>
  );
}
