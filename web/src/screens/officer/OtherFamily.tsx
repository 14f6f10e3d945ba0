/** Finds the family to whom the money belongs, by the number that should have been keyed in. */
import { useState } from 'react';
import { useAsk } from '../../live/use-ask.js';
import { FamilyByAccountDocument, type FamilyByAccountQuery } from '../../operations/officer-family.js';
import { Button } from '../../parts/Button.js';
import { TextField } from '../../parts/Field.js';
import { useSpeech } from '../../words/language.js';
import styles from './Morning.module.css';

export type FoundFamily = NonNullable<FamilyByAccountQuery['family']>;

/** What stands before the eleven digits of a billing number at most banks. */
const COMMON_PREFIX = '88888';
const ACCOUNT = /^8[89]888\d{11}$/;

/** The virtual account that was typed: 16 digits, or the last eleven or all thirteen of a card; null for anything else. */
function accountOf(text: string): string | null {
  const digits = text.replaceAll(/\D/g, '');
  const account = digits.length === 11 || digits.length === 13 ? COMMON_PREFIX + digits.slice(-11) : digits;
  return ACCOUNT.test(account) ? account : null;
}

export interface OtherFamilyProps {
  readonly found: FoundFamily | null;
  readonly onFind: (family: FoundFamily | null) => void;
}

export function OtherFamily({ found, onFind }: OtherFamilyProps) {
  const { words, format } = useSpeech();
  const { other: say } = words.officer;
  const [text, setText] = useState('');
  const { state, data, ask } = useAsk('query', FamilyByAccountDocument);
  const account = accountOf(text);
  const search = async (): Promise<void> => {
    if (account !== null) onFind((await ask({ account }))?.family ?? null);
  };
  const isNobody = state === 'answered' && data?.family === null;
  return (
    <div className={styles['other']}>
      <TextField
        label={say.number}
        hint={say.hint}
        error={state === 'failed' ? say.failed : isNobody ? say.nobody : undefined}
        inputMode="numeric"
        characters={20}
        typed
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          onFind(null);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault(); // the form is sent by its own button
          void search();
        }}
      />
      <div>
        <Button
          unavailable={account === null ? say.missing : undefined}
          aria-busy={state === 'asking'}
          onClick={() => void search()}
        >
          {say.search}
        </Button>
      </div>
      {found !== null && (
        <p role="status">
          <b>{found.label}</b>
          <br />
          <span className="second">
            {found.region.name} · {say.bill(format.rupiah(found.arrears.amountToReactivate))}
          </span>
        </p>
      )}
    </div>
  );
}
