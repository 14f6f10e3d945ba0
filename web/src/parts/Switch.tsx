/** Something that is on or off, and changes at once. */
import type { ReactNode } from 'react';
import styles from './Switch.module.css';

export interface SwitchProps {
  readonly isOn: boolean;
  /** What it switches; it reads well with "on" and "off" behind it. */
  readonly children: ReactNode;
  /** The words beside the knob. */
  readonly words: { readonly on: string; readonly off: string };
  readonly isBusy?: boolean;
  /** Why it cannot be switched now; it stays in reach, and the reason is read with it. */
  readonly unavailable?: string | undefined;
  readonly onSwitch: (on: boolean) => void;
}

export function Switch({ isOn, children, words, isBusy = false, unavailable, onSwitch }: SwitchProps) {
  const isStill = isBusy || unavailable !== undefined;
  return (
    <button
      type="button"
      role="switch"
      className={styles['switch']}
      aria-checked={isOn}
      aria-disabled={isStill || undefined}
      aria-busy={isBusy || undefined}
      onClick={() => !isStill && onSwitch(!isOn)}
    >
      <span className={styles['what']}>{children}</span>
      <span className={styles['state']} aria-hidden="true">
        {isOn ? words.on : words.off}
        <span className={styles['knob']} />
      </span>
      {unavailable !== undefined && <span className="unseen">. {unavailable}</span>}
    </button>
  );
}
