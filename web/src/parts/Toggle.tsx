/** A choice of two or three that changes what is shown at once. */
import styles from './Toggle.module.css';

export interface ToggleProps<Key extends string> {
  readonly label: string;
  readonly choices: readonly (readonly [key: Key, word: string])[];
  readonly chosen: Key;
  readonly onChoose: (key: Key) => void;
}

export function Toggle<Key extends string>({ label, choices, chosen, onChoose }: ToggleProps<Key>) {
  return (
    <div className={styles['toggle']} role="group" aria-label={label}>
      {choices.map(([key, word]) => (
        <button key={key} type="button" aria-pressed={key === chosen} onClick={() => onChoose(key)}>
          {word}
        </button>
      ))}
    </div>
  );
}
