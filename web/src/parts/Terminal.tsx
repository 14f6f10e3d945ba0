/** The bank's terminal that a cadre carries: the family pays with its own card, and the bank's confirmation counts. */
import { useSpeech } from '../words/language.js';
import { Button } from './Button.js';
import { Icon } from './icons.js';
import { inGroups } from '../words/format.js';
import styles from './Terminal.module.css';

export interface TerminalShown {
  readonly id: string;
  readonly number: string;
  readonly bankName: string | null;
}

/** What became of saying that the family pays at the terminal. */
export interface TerminalStand {
  readonly unavailable?: string | undefined;
  readonly refusal?: string | undefined;
  /** Until when the payment counts as made with the cadre's help. */
  readonly until?: string | undefined;
}

export interface TerminalProps extends TerminalStand {
  readonly terminal: TerminalShown;
  /** The number to enter at the terminal. */
  readonly account: string;
  readonly onBegin: () => void;
}

export function Terminal({ terminal, account, onBegin, unavailable, refusal, until }: TerminalProps) {
  const { ways } = useSpeech().words.card;
  return (
    <div className={styles['terminal']}>
      <p>
        <b>{terminal.bankName}</b> <span className="second">{terminal.number}</span>
      </p>
      <ol>
        <li>{ways.ownBankCard}</li>
        <li>{ways.enterAtTerminal(inGroups(account))}</li>
        <li>{ways.ownPin}</li>
      </ol>
      {refusal !== undefined && (
        <p role="alert" className={styles['refusal']}>
          {refusal}
        </p>
      )}
      {until === undefined ? (
        <Button wide size="big" unavailable={unavailable} onClick={onBegin}>
          <Icon name="edc" />
          {ways.beginTerminal}
        </Button>
      ) : (
        <p role="status" className="second">
          {until}
        </p>
      )}
    </div>
  );
}
