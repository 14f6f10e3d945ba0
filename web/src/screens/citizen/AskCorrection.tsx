/** Asks that wrong data are put right: what is wrong, whose it is, what it should be, and why. */
import { useState } from 'react';
import { newUuid } from '../../browser/new-id.js';
import { useAsk } from '../../live/use-ask.js';
import { AskForCorrectionDocument, type CorrectableField } from '../../operations/own-data-correct.js';
import { ChoiceCards } from '../../parts/ChoiceCards.js';
import { DateFields, NO_DATE, civilDateOf } from '../../parts/DateFields.js';
import { LongField, TextField } from '../../parts/Field.js';
import { useSpeech } from '../../words/language.js';
import { problemIn } from './problem-in.js';
import { RequestForm } from './RequestForm.js';

const FIELDS = [
  'NAME',
  'PHONE',
  'BIRTH_DATE',
  'SEX',
  'ADDRESS',
  'OTHER',
] as const satisfies readonly CorrectableField[];
type Field = (typeof FIELDS)[number];

const CARD_DIGITS = 13;
const VALUE_MOST = 500;
const SEXES = ['FEMALE', 'MALE'] as const;

interface Typed {
  readonly field: Field;
  readonly card: string;
  readonly text: string;
  readonly date: typeof NO_DATE;
  readonly sex: (typeof SEXES)[number];
}
const NOTHING: Typed = { field: 'NAME', card: '', text: '', date: NO_DATE, sex: 'FEMALE' };

const isOfPerson = ({ field }: Typed): boolean => field !== 'ADDRESS' && field !== 'OTHER';
const cardIn = ({ card }: Typed): string => card.replaceAll(/\D/g, '');

/** The value as the field has it; null for one that it cannot have. */
function wantedOf({ field, text, date, sex }: Typed): string | null {
  if (field === 'SEX') return sex;
  if (field === 'BIRTH_DATE') return civilDateOf(date);
  if (field === 'PHONE' && !/^(?:\+?62|0)8\d{7,11}$/.test(text.replaceAll(/[\s.-]/g, ''))) return null;
  return text.trim() === '' ? null : text.trim();
}

interface ValueProps {
  readonly typed: Typed;
  readonly onChange: (typed: Typed) => void;
  readonly error: string | undefined;
}

function Value({ typed, onChange, error }: ValueProps) {
  const { correct: told } = useSpeech().words.citizen.data;
  const { field, text } = typed;
  const label = told.wanted;
  if (field === 'BIRTH_DATE')
    return <DateFields {...{ label, error }} value={typed.date} onChange={(date) => onChange({ ...typed, date })} />;
  if (field === 'SEX')
    return (
      <ChoiceCards
        label={label}
        choices={SEXES.map((value) => ({ value, text: told.sex[value] }))}
        value={typed.sex}
        onChange={(sex) => onChange({ ...typed, sex })}
        row
      />
    );
  if (field === 'ADDRESS' || field === 'OTHER')
    return (
      <LongField
        {...{ label, error }}
        rows={2}
        maxLength={VALUE_MOST}
        value={text}
        onChange={(event) => onChange({ ...typed, text: event.target.value })}
      />
    );
  return (
    <TextField
      {...{ label, error }}
      maxLength={100}
      {...(field === 'PHONE' && { inputMode: 'tel' as const, typed: true })}
      value={text}
      onChange={(event) => onChange({ ...typed, text: event.target.value })}
    />
  );
}

export function AskCorrection({ onAsked }: { onAsked: () => void }) {
  const { data: told, status } = useSpeech().words.citizen;
  const [typed, setTyped] = useState(NOTHING);
  const [isChecked, setChecked] = useState(false);
  // The same request keeps its id when it is sent again, so that it is asked once.
  const [id, setId] = useState(newUuid);
  const asking = useAsk('mutation', AskForCorrectionDocument);
  const wanted = wantedOf(typed);
  const cardNumber = isOfPerson(typed) ? cardIn(typed) : null;
  const isCardWrong = cardNumber !== null && cardNumber.length !== CARD_DIGITS;
  const send = async (reason: string): Promise<boolean> => {
    setChecked(true);
    if (wanted === null || isCardWrong) return false;
    const answer = await asking.ask({
      input: { id: `DataRequest_${id}`, field: typed.field, wanted, reason, cardNumber },
    });
    if (answer === null || problemIn(answer.requestCorrection) !== null) return false;
    setTyped(NOTHING);
    setChecked(false);
    setId(newUuid());
    onAsked();
    return true;
  };
  return (
    <RequestForm words={told.correct} asking={asking} problem={problemIn(asking.data?.requestCorrection)} onSend={send}>
      <ChoiceCards
        label={told.correct.field}
        choices={FIELDS.map((value) => ({ value, text: told.field[value] }))}
        value={typed.field}
        onChange={(field) => setTyped({ ...typed, field, text: '' })}
        abreast
      />
      {isOfPerson(typed) && (
        <TextField
          label={told.correct.card}
          hint={status.cardHint}
          error={isChecked && isCardWrong ? status.cardWrong(cardIn(typed).length) : undefined}
          typed
          characters={CARD_DIGITS + 5}
          inputMode="numeric"
          value={typed.card}
          onChange={(event) => setTyped({ ...typed, card: event.target.value })}
        />
      )}
      <Value
        typed={typed}
        onChange={setTyped}
        error={isChecked && wanted === null ? told.correct.wantedWrong[typed.field] : undefined}
      />
    </RequestForm>
  );
}
