/** The first door: how a family's card stands, for whoever has a card's number and its holder's day of birth. */
import { type SubmitEvent, useRef, useState } from 'react';
import { ApiProvider } from '../../live/api.js';
import { useAsk } from '../../live/use-ask.js';
import { CardStatusForAnybodyDocument, type CardStatusForAnybodyQuery } from '../../operations/citizen-status.js';
import { Button } from '../../parts/Button.js';
import { DateFields, NO_DATE, civilDateOf, typedDateOf } from '../../parts/DateFields.js';
import { TextField } from '../../parts/Field.js';
import { ErrorState } from '../../parts/States.js';
import { inGroups } from '../../words/format.js';
import { useSpeech } from '../../words/language.js';
import { Refusal } from './Answer.js';
import { CardAnswer } from './CardAnswer.js';
import styles from './CitizenScreen.module.css';
import { OwnDoor } from './OwnDoor.js';
import { OwnFamily } from './OwnFamily.js';
import { TooOften } from './TooOften.js';
import { TrySample } from './TrySample.js';

const CARD_DIGITS = 13;
const digitsOf = (text: string): string => text.replaceAll(/\D/g, '');

export function StatusDoor() {
  const { citizen } = useSpeech().words;
  const { status: words } = citizen;
  const form = useRef<HTMLFormElement>(null);
  const [card, setCard] = useState('');
  const [born, setBorn] = useState(NO_DATE);
  const [isChecked, setChecked] = useState(false);
  // The session of a family that has given the code of an SMS ends with the page.
  const [token, setToken] = useState<string | null>(null);
  const { state, data, error, ask } = useAsk('query', CardStatusForAnybodyDocument);
  const [digits, birthDate] = [digitsOf(card), civilDateOf(born)];
  const isCardWrong = digits.length !== CARD_DIGITS;

  const submit = (event?: SubmitEvent<HTMLFormElement>): void => {
    event?.preventDefault();
    setChecked(true);
    if (!isCardWrong && birthDate !== null) void ask({ card: digits, birthDate });
    else form.current?.querySelectorAll('input')[isCardWrong ? 0 : 1]?.focus();
  };
  if (token !== null)
    return (
      <ApiProvider token={token}>
        <OwnFamily token={token} onLeave={() => setToken(null)} />
      </ApiProvider>
    );
  return (
    <>
      <h2>{words.title}</h2>
      <p className="second">{words.lead}</p>
      <TrySample
        onSample={({ cardNumber, birthDate: day }) => {
          if (cardNumber === null || day === null) return false;
          setCard(inGroups(cardNumber));
          setBorn(typedDateOf(day));
          return true;
        }}
      />
      <form ref={form} className={styles['form']} noValidate onSubmit={submit}>
        <TextField
          label={words.card}
          hint={words.cardHint}
          error={isChecked && isCardWrong ? words.cardWrong(digits.length) : undefined}
          typed
          characters={CARD_DIGITS + 5}
          inputMode="numeric"
          value={card}
          onChange={(event) => setCard(event.target.value)}
        />
        <DateFields
          label={words.born}
          value={born}
          onChange={setBorn}
          error={isChecked && birthDate === null ? words.bornWrong : undefined}
        />
        <Button type="submit" kind="primary" size="big" unavailable={state === 'asking' ? citizen.wait : undefined}>
          {words.see}
        </Button>
      </form>
      {state === 'failed' && <ErrorState error={error ?? {}} onRetry={() => submit()} />}
      <Answered answer={data?.publicStatus} cardNumber={digits} birthDate={birthDate ?? ''} onSession={setToken} />
    </>
  );
}

interface AnsweredProps {
  readonly answer: CardStatusForAnybodyQuery['publicStatus'] | undefined;
  readonly cardNumber: string;
  readonly birthDate: string;
  readonly onSession: (token: string) => void;
}

/** How the card stands, and the way in for the family itself. */
function Answered({ answer, cardNumber, birthDate, onSession }: AnsweredProps) {
  const { status: words } = useSpeech().words.citizen;
  switch (answer?.__typename) {
    case 'PublicStatus':
      return (
        <>
          <CardAnswer isAsked standing={{ ...answer, toPay: answer.amountToPay }} />
          <OwnDoor cardNumber={cardNumber} birthDate={birthDate} onSession={onSession} />
        </>
      );
    case 'NotFound':
      return <Refusal title={words.noCard}>{words.noCardLead}</Refusal>;
    case 'TooManyStatusQuestions':
      return <TooOften seconds={answer.retryAfterSeconds} />;
    case undefined:
      return null;
  }
}
