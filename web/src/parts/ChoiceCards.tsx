/** One choice out of a few, each a card as large as a finger. */
import { useId } from 'react';
import styles from './ChoiceCards.module.css';
import { Icon, type IconName } from './icons.js';

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly text: string;
  readonly icon?: IconName;
}

export interface ChoiceCardsProps<Value extends string> {
  readonly label: string;
  readonly choices: readonly Choice<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  /** Whether the cards stand beside each other, where there is room. */
  readonly abreast?: boolean;
  /** Whether the cards stand in one row, as small as their words. */
  readonly row?: boolean;
  /** Whether a heading above says what is chosen, so that the label is only heard. */
  readonly isLabelled?: boolean;
}

export function ChoiceCards<Value extends string>(props: ChoiceCardsProps<Value>) {
  const { label, choices, value, onChange, abreast = false, row = false, isLabelled = false } = props;
  const name = useId();
  return (
    <fieldset>
      <legend className={isLabelled ? 'unseen' : styles['legend']}>{label}</legend>
      <div className={`${styles['cards']} ${abreast ? styles['abreast'] : ''} ${row ? styles['row'] : ''}`}>
        {choices.map((choice) => (
          <label key={choice.value} className={styles['card']}>
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
            />
            {choice.icon !== undefined && <Icon name={choice.icon} />}
            <span>{choice.text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
