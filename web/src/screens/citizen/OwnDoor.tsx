/** The way to the details of the own family: a code by SMS to the number on record. */
import { type SubmitEvent, use, useState } from 'react';
import { useAsk } from '../../live/use-ask.js';
import { AskForSignInCodeDocument } from '../../operations/citizen-sign-in-code.js';
import { SignInByCodeDocument } from '../../operations/citizen-sign-in.js';
import { Button } from '../../parts/Button.js';
import { TextField } from '../../parts/Field.js';
import { ErrorState } from '../../parts/States.js';
import { readConsoleConfig } from '../../session/console-config.js';
import { useSpeech } from '../../words/language.js';
import styles from './CitizenScreen.module.css';
import { TooOften } from './TooOften.js';

const CODE_DIGITS = 6;

export interface OwnDoorProps {
  readonly cardNumber: string;
  readonly birthDate: string;
  /** Takes the token of the family, which the page alone keeps. */
  readonly onSession: (token: string) => void;
}

export function OwnDoor({ cardNumber, birthDate, onSession }: OwnDoorProps) {
  const { citizen } = useSpeech().words;
  const { own: told, sample } = citizen;
  const { isSandbox } = use(readConsoleConfig());
  const { state, data, error, ask } = useAsk('mutation', AskForSignInCodeDocument);
  const send = (): void => void ask({ input: { cardNumber, birthDate } });
  const answer = data?.requestSignIn;
  return (
    <section className={styles['apart']}>
      <h2>{told.title}</h2>
      <p className="second">{told.lead}</p>
      {isSandbox && (
        <p className="second">
          {sample.own} <a href="/warga?as=participant">{sample.asParticipant}</a>
        </p>
      )}
      <div className={styles['form']}>
        <Button size="big" unavailable={state === 'asking' ? citizen.wait : undefined} onClick={send}>
          {told.send}
        </Button>
      </div>
      {state === 'failed' && <ErrorState error={error ?? {}} onRetry={send} />}
      {answer?.__typename === 'TooManySignIns' && <TooOften seconds={answer.retryAfterSeconds} />}
      {answer?.__typename === 'SignInRequested' && <CodeForm request={answer.request} onSession={onSession} />}
    </section>
  );
}

function CodeForm({ request, onSession }: { request: string; onSession: (token: string) => void }) {
  const { citizen } = useSpeech().words;
  const { own: told } = citizen;
  const [code, setCode] = useState('');
  const [isChecked, setChecked] = useState(false);
  const { state, data, ask } = useAsk('mutation', SignInByCodeDocument);
  const isWrong = code.length !== CODE_DIGITS;
  const submit = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    setChecked(true);
    if (isWrong) return;
    const answer = (await ask({ input: { request, code } }))?.signIn;
    if (answer?.__typename === 'ParticipantSession') onSession(answer.token);
  };
  const isRefused = data?.signIn?.__typename === 'NotFound' || state === 'failed';
  return (
    <form className={styles['form']} noValidate onSubmit={(event) => void submit(event)}>
      <TextField
        label={told.code}
        hint={told.codeHint}
        error={isChecked && isWrong ? told.codeWrong : isRefused ? told.refused : undefined}
        typed
        characters={CODE_DIGITS}
        inputMode="numeric"
        autoComplete="one-time-code"
        value={code}
        onChange={(event) => setCode(event.target.value.replaceAll(/\D/g, ''))}
      />
      <Button type="submit" kind="primary" size="big" unavailable={state === 'asking' ? citizen.wait : undefined}>
        {told.enter}
      </Button>
      {data?.signIn?.__typename === 'TooManySignIns' && <TooOften seconds={data.signIn.retryAfterSeconds} />}
    </form>
  );
}
