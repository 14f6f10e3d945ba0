/** What the number that received the message wishes to receive from now on. */
import { type SubmitEvent, useState } from 'react';
import { useAsk } from '../../live/use-ask.js';
import { PreferByCodeDocument } from '../../operations/citizen-preference.js';
import { Button } from '../../parts/Button.js';
import { ChoiceCards } from '../../parts/ChoiceCards.js';
import { Icon } from '../../parts/icons.js';
import { ErrorState } from '../../parts/States.js';
import { useSpeech } from '../../words/language.js';
import { Answer, Refusal } from './Answer.js';
import styles from './CitizenScreen.module.css';
import { TooOften } from './TooOften.js';

const WISHES = ['ALL_MESSAGES', 'NO_BLASTS', 'DO_NOT_CONTACT'] as const;
type Wish = (typeof WISHES)[number];

export interface MessageWishProps {
  /** The code of the message; null while none is typed. */
  readonly code: string | null;
  /** Called when the wish cannot be saved for want of a code. */
  readonly onMissing: () => void;
}

export function MessageWish({ code, onMissing }: MessageWishProps) {
  const { citizen } = useSpeech().words;
  const { messages: words } = citizen;
  const [wish, setWish] = useState<Wish>('NO_BLASTS');
  const { state, data, error, ask } = useAsk('mutation', PreferByCodeDocument);
  const submit = (event?: SubmitEvent<HTMLFormElement>): void => {
    event?.preventDefault();
    if (code === null) onMissing();
    else void ask({ input: { code, preference: wish } });
  };
  const answer = data?.setContactPreferenceByCode;
  return (
    <section className={styles['apart']}>
      <h2>{words.title}</h2>
      <p className="second">{words.lead}</p>
      <form className={styles['form']} noValidate onSubmit={submit}>
        <ChoiceCards
          label={words.title}
          choices={WISHES.map((value) => ({ value, text: words[value] }))}
          value={wish}
          onChange={setWish}
          isLabelled
        />
        <Button
          type="submit"
          size="big"
          unavailable={code === null ? citizen.complaint.codeWrong : state === 'asking' ? citizen.wait : undefined}
        >
          {words.save}
        </Button>
      </form>
      {state === 'failed' && <ErrorState error={error ?? {}} onRetry={() => submit()} />}
      {answer?.__typename === 'CitizenPreferenceSet' && (
        <Answer>
          <p className={styles['done']}>
            <Icon name="check" />
            <b>{words.saved}</b>
          </p>
          <p>{words[answer.preference]}</p>
        </Answer>
      )}
      {answer?.__typename === 'TooManyCodeQuestions' && <TooOften seconds={answer.retryAfterSeconds} />}
      {answer?.__typename === 'NotFound' && <Refusal title={answer.message}>{citizen.helpline}</Refusal>}
    </section>
  );
}
