/** The third door: a complaint and a wish for messages, by the code at the end of the link in a message. */
import { type SubmitEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { useAsk } from '../../live/use-ask.js';
import { ComplainByCodeDocument } from '../../operations/citizen-complaint.js';
import { Button } from '../../parts/Button.js';
import { ChoiceCards } from '../../parts/ChoiceCards.js';
import { LongField, TextField } from '../../parts/Field.js';
import { ErrorState } from '../../parts/States.js';
import { useSpeech } from '../../words/language.js';
import { Refusal } from './Answer.js';
import styles from './CitizenScreen.module.css';
import { ComplaintFiled } from './ComplaintFiled.js';
import { MessageWish } from './MessageWish.js';
import { TooOften } from './TooOften.js';
import { TrySample } from './TrySample.js';

const CATEGORIES = [
  'CASH_REQUEST_FRAUD',
  'CARD_NOT_ACTIVE',
  'REGISTRATION_DATA',
  'CONTACT_TOO_OFTEN',
  'OTHER',
] as const;
type Category = (typeof CATEGORIES)[number];

const CODE_LENGTH = 10;
const TEXT_MOST = 2_000;
/** The code in what was typed, which may be a whole link. */
const codeIn = (text: string): string | null => /(?:^|\/)([0-9a-z]{10})$/.exec(text.trim().toLowerCase())?.[1] ?? null;
/** The code of the address to which the link in a message leads. */
const codeAt = (path: string): string => /^\/warga\/k\/([^/]+)$/.exec(path)?.[1] ?? '';

interface Told {
  readonly category: Category;
  readonly isOwnCadre: boolean;
  readonly description: string;
}
const NOTHING_TOLD: Told = { category: 'CASH_REQUEST_FRAUD', isOwnCadre: false, description: '' };

interface TellingProps {
  readonly told: Told;
  readonly onChange: (told: Told) => void;
  readonly isMissing: boolean;
}

/** What happened, in the family's own words. */
function Telling({ told, onChange, isMissing }: TellingProps) {
  const { complaint: words } = useSpeech().words.citizen;
  return (
    <>
      <ChoiceCards
        label={words.about}
        choices={CATEGORIES.map((value) => ({ value, text: words.category[value] }))}
        value={told.category}
        onChange={(category) => onChange({ ...told, category })}
      />
      <label className={styles['tick']}>
        <input
          type="checkbox"
          checked={told.isOwnCadre}
          onChange={(event) => onChange({ ...told, isOwnCadre: event.target.checked })}
        />
        {words.ownCadre}
      </label>
      <LongField
        label={words.tell}
        hint={words.tellHint}
        error={isMissing ? words.tellMissing : undefined}
        maxLength={TEXT_MOST}
        value={told.description}
        onChange={(event) => onChange({ ...told, description: event.target.value })}
      />
    </>
  );
}

const newId = (): string => `Complaint_${crypto.randomUUID()}`;

export function ComplaintDoor() {
  const { citizen } = useSpeech().words;
  const { complaint: words } = citizen;
  const [path] = useLocation();
  const [typed, setTyped] = useState(codeAt(path));
  const [told, setTold] = useState(NOTHING_TOLD);
  const [isChecked, setChecked] = useState(false);
  // The same complaint keeps its id when it is sent again, so that it is filed once.
  const [id, setId] = useState(newId);
  const { state, data, error, ask, forget } = useAsk('mutation', ComplainByCodeDocument);
  const { category, isOwnCadre: isAboutOwnCadre } = told;
  const [code, description] = [codeIn(typed), told.description.trim()];

  const submit = (event?: SubmitEvent<HTMLFormElement>): void => {
    event?.preventDefault();
    setChecked(true);
    if (code === null || description === '') return;
    void ask({ input: { code, complaint: { id, category, description, isAboutOwnCadre } } });
  };
  const beginAgain = (): void => {
    forget();
    setTold(NOTHING_TOLD);
    setChecked(false);
    setId(newId());
  };
  const answer = data?.fileComplaintByCode;
  if (answer?.__typename === 'CitizenComplaintFiled') {
    const isFrozen = isAboutOwnCadre && category === 'CASH_REQUEST_FRAUD';
    return <ComplaintFiled filed={answer} isCadreFrozen={isFrozen} onAgain={beginAgain} />;
  }
  return (
    <>
      <h2>{words.title}</h2>
      <p className="second">{codeAt(path) === '' ? words.lead : words.fromLink}</p>
      <TrySample
        onSample={({ messageCode }) => {
          if (messageCode !== null) setTyped(messageCode);
          return messageCode !== null;
        }}
      />
      <form className={styles['form']} noValidate onSubmit={submit}>
        <TextField
          label={words.code}
          hint={words.codeHint}
          error={isChecked && code === null ? words.codeWrong : undefined}
          typed
          characters={CODE_LENGTH + 4}
          spellCheck={false}
          autoCapitalize="none"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Telling told={told} onChange={setTold} isMissing={isChecked && description === ''} />
        <Button type="submit" kind="primary" size="big" unavailable={state === 'asking' ? citizen.wait : undefined}>
          {words.send}
        </Button>
      </form>
      {state === 'failed' && <ErrorState error={error ?? {}} onRetry={() => submit()} />}
      {answer?.__typename === 'TooManyCodeQuestions' && <TooOften seconds={answer.retryAfterSeconds} />}
      {(answer?.__typename === 'NotFound' || answer?.__typename === 'ConflictsWithEarlier') && (
        <Refusal title={answer.message}>{citizen.helpline}</Refusal>
      )}
      <MessageWish code={code} onMissing={() => setChecked(true)} />
    </>
  );
}
