/** What every record of a visit ends with: a note, the position, and the button that saves. */
import { type ReactNode, useState } from 'react';
import { Button } from '../../parts/Button.js';
import { LongField } from '../../parts/Field.js';
import { useSpeech } from '../../words/language.js';
import styles from './Record.module.css';

export interface RecordFormProps {
  readonly question: string;
  readonly label: string;
  readonly save: string;
  /** Why it cannot be saved as it stands. */
  readonly missing: (note: string) => string | undefined;
  readonly onSave: (note: string, withPosition: boolean) => Promise<void>;
  readonly children: ReactNode;
}

/** The longest note that the server takes. */
const NOTE_MAX = 1_000;

export function RecordForm({ question, label, save, missing, onSave, children }: RecordFormProps) {
  const { record } = useSpeech().words.cadre;
  const [note, setNote] = useState('');
  const [withPosition, setWithPosition] = useState(true);
  const [isSaving, setIsSaving] = useState(false);
  const unavailable = isSaving ? record.saving : missing(note);
  const submit = async (): Promise<void> => {
    if (unavailable !== undefined) return;
    setIsSaving(true);
    await onSave(note, withPosition);
  };
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <div>
        <h2>{question}</h2>
        <p className="second">{label}</p>
      </div>
      {children}
      <LongField
        label={`${record.note} (${record.optional})`}
        maxLength={NOTE_MAX}
        rows={3}
        placeholder={record.noteExample}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <label className={styles['check']}>
        <input type="checkbox" checked={withPosition} onChange={(event) => setWithPosition(event.target.checked)} />
        {record.position}
      </label>
      <Button type="submit" kind="primary" size="big" wide unavailable={unavailable}>
        {save}
      </Button>
      {unavailable !== undefined && !isSaving && <p className="second small">{unavailable}</p>}
      <p className="second small">{record.keptFirst}</p>
    </form>
  );
}
