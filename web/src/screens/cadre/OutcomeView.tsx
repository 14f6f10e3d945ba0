/** The result of a visit that brought no money and no promise; the digits of a keyboard choose it too. */
import { useEffect, useState } from 'react';
import { ChoiceCards } from '../../parts/ChoiceCards.js';
import { useSpeech } from '../../words/language.js';
import type { Family } from './family-at-the-door.js';
import { headOf } from './moment-of.js';
import { RecordForm } from './RecordForm.js';
import { type Outcome, useRecordVisit } from './record-visit.js';

const OUTCOMES = [
  'NOT_AT_HOME',
  'PAID_ALREADY',
  'UNABLE_TO_PAY',
  'ASKS_INSTALMENTS',
  'REFUSED',
  'MOVED',
  'DECEASED',
  'OTHER',
] as const satisfies readonly Outcome[];

/** A digit chooses, unless somebody writes. */
function useDigits(choose: (outcome: (typeof OUTCOMES)[number]) => void): void {
  useEffect(() => {
    const onKey = ({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent): void => {
      const outcome = OUTCOMES[Number(key) - 1];
      const isWriting = target instanceof HTMLTextAreaElement;
      if (outcome !== undefined && !isWriting && !ctrlKey && !metaKey && !altKey) choose(outcome);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [choose]);
}

export function OutcomeView({ family, onSaved }: { family: Family; onSaved: (id: string) => void }) {
  const { record, outcomes } = useSpeech().words.cadre;
  const save = useRecordVisit();
  const [outcome, setOutcome] = useState<(typeof OUTCOMES)[number]>('NOT_AT_HOME');
  useDigits(setOutcome);
  return (
    <RecordForm
      question={record.outcomeQuestion}
      label={headOf(family)?.name ?? family.label}
      save={record.save}
      missing={(note) => (outcome === 'OTHER' && note.trim() === '' ? record.needsNote : undefined)}
      onSave={async (note, withPosition) => onSaved(await save({ family, outcome, promise: null, note, withPosition }))}
    >
      <ChoiceCards
        label={record.outcomeTitle}
        isLabelled
        choices={OUTCOMES.map((value, index) => ({ value, text: `${index + 1}. ${outcomes[value]}` }))}
        value={outcome}
        onChange={setOutcome}
      />
      <p className="muted small">{record.keys}</p>
    </RecordForm>
  );
}
