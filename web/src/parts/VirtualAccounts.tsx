/** The numbers by which a family pays at a bank, an ATM or in a bank's application, each with a button that copies it. */
import { inGroups } from '../words/format.js';
import { useSpeech } from '../words/language.js';
import { CopyButton } from './CopyButton.js';
import styles from './VirtualAccounts.module.css';

export interface VirtualAccountShown {
  readonly bank: 'COMMON' | 'MANDIRI';
  readonly number: string;
}

export function VirtualAccounts({ accounts }: { accounts: readonly VirtualAccountShown[] }) {
  const { ways } = useSpeech().words.card;
  return (
    <>
      {accounts.map(({ bank, number }) => (
        <div key={number} className={styles['account']}>
          <div>
            <p className="second small">{ways.banks[bank]}</p>
            <div className={styles['digits']}>{inGroups(number)}</div>
          </div>
          <CopyButton text={number} what={ways.account(ways.banks[bank])} />
        </div>
      ))}
      <p className="second small">{ways.atBank}</p>
    </>
  );
}
