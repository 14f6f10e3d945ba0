/** The second door: whether the person at the door is a cadre, by the QR code on the card. */
import { type SubmitEvent, useState } from 'react';
import { Link } from 'wouter';
import { useAsk } from '../../live/use-ask.js';
import { VerifyCadreDocument, type VerifyCadreQuery } from '../../operations/citizen-verify.js';
import { Button } from '../../parts/Button.js';
import { LongField } from '../../parts/Field.js';
import { Icon } from '../../parts/icons.js';
import { QrScanner } from '../../parts/QrScanner.js';
import { ErrorState } from '../../parts/States.js';
import { useSpeech } from '../../words/language.js';
import { Answer, Refusal } from './Answer.js';
import styles from './CitizenScreen.module.css';
import { TrySample } from './TrySample.js';

type Holder = Extract<VerifyCadreQuery['verifyCadre'], { __typename: 'CadreVerified' }>;

function HolderCard({ holder }: { holder: Holder }) {
  const { words, format } = useSpeech();
  const { cadre: told } = words.citizen;
  return (
    <>
      <Answer good>
        <div className={styles['holder']}>
          {holder.photo === null ? (
            <span className={styles['faceless']}>
              <Icon name="user" size={56} />
            </span>
          ) : (
            <img src={holder.photo.path} alt={told.photo} />
          )}
          <div>
            <p className={styles['seal']}>
              <Icon name="shield" />
              {told.genuine}
            </p>
            <h2>{holder.name}</h2>
            <p>{told.until(holder.areaName, format.date(holder.validThrough))}</p>
            <p>{holder.photo === null ? told.noPhoto : told.compare}</p>
          </div>
        </div>
      </Answer>
      <div className={styles['warning']}>
        <Icon name="alert" />
        <p>
          <b>{told.cash}</b> {told.asked} <Link href="/warga/keluhan">{told.report}</Link>.
        </p>
      </div>
    </>
  );
}

export function CadreDoor() {
  const { citizen } = useSpeech().words;
  const { cadre: words } = citizen;
  const [code, setCode] = useState('');
  const [isChecked, setChecked] = useState(false);
  const { state, data, error, ask } = useAsk('query', VerifyCadreDocument);
  const check = (text: string): void => {
    setChecked(true);
    const given = text.trim();
    if (given !== '') void ask({ code: given });
  };
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    check(code);
  };
  const take = (text: string): void => {
    setCode(text);
    check(text);
  };
  const answer = data?.verifyCadre;
  return (
    <>
      <h2>{words.title}</h2>
      <p className="second">{words.lead}</p>
      <TrySample
        onSample={({ cadreCode }) => {
          if (cadreCode !== null) setCode(cadreCode);
          return cadreCode !== null;
        }}
      />
      <form className={styles['form']} noValidate onSubmit={submit}>
        <QrScanner words={words} onRead={take} />
        <LongField
          label={words.code}
          hint={words.codeHint}
          error={isChecked && code.trim() === '' ? words.codeMissing : undefined}
          typed
          spellCheck={false}
          value={code}
          onChange={(event) => setCode(event.target.value)}
        />
        <Button type="submit" kind="primary" size="big" unavailable={state === 'asking' ? citizen.wait : undefined}>
          {words.check}
        </Button>
      </form>
      {state === 'failed' && <ErrorState error={error ?? {}} onRetry={() => check(code)} />}
      {answer?.__typename === 'CadreVerified' && <HolderCard holder={answer} />}
      {answer?.__typename === 'NotFound' && <Refusal title={words.unknown}>{words.unknownLead}</Refusal>}
    </>
  );
}
