/**
 * Answers what a family asks about its data, in words that the family reads. A value of a person is put right by a document; what an
 * office records by another command is recorded first.
 */
import { useState } from 'react';
import { useMutation } from 'urql';
import { AnswerDataRequestDocument, type DocumentKind } from '../../operations/officer-data-request.js';
import { Button } from '../../parts/Button.js';
import { ChoiceCards } from '../../parts/ChoiceCards.js';
import { DateFields, NO_DATE, type TypedDate, civilDateOf } from '../../parts/DateFields.js';
import { LongField, TextField } from '../../parts/Field.js';
import { Barred } from '../../parts/SecondPerson.js';
import { useSpeech } from '../../words/language.js';
import type { Words } from '../../words/words.js';
import styles from './Morning.module.css';
import type { Approval, DetailProps } from './morning.js';
import { useDeciders } from './people.js';
import { Problem } from './Problem.js';
import { useSaving } from './use-saving.js';

type Asked = Extract<NonNullable<Approval['node']>, { __typename: 'DataRequest' }>;

const ANSWER_MOST = 500;
/** The documents that show a name, a number, a day of birth or a sex. */
const DOCUMENTS = [
  'IDENTITY_CARD',
  'FAMILY_CARD',
  'BIRTH_CERTIFICATE',
  'MARRIAGE_CERTIFICATE',
  'STATEMENT',
] as const satisfies readonly DocumentKind[];

interface Shown {
  readonly kind: (typeof DOCUMENTS)[number];
  readonly number: string;
  readonly dated: TypedDate;
}

/** Whether accepting it puts a value of a person right at once. */
const isOfPerson = ({ wrong }: Asked): boolean => wrong !== null && wrong !== 'ADDRESS' && wrong !== 'OTHER';

/** What follows when it is accepted. */
function consequenceOf(asked: Asked, { follows }: Words['officer']['requests']): string {
  if (asked.objectsTo !== null) return follows[asked.objectsTo];
  return isOfPerson(asked) ? follows.person : follows.recordFirst;
}

function DocumentFields({ shown, onChange }: { shown: Shown; onChange: (shown: Shown) => void }) {
  const { requests: say } = useSpeech().words.officer;
  return (
    <>
      <ChoiceCards
        label={say.document}
        choices={DOCUMENTS.map((value) => ({ value, text: say.documents[value] }))}
        value={shown.kind}
        onChange={(kind) => onChange({ ...shown, kind })}
        row
      />
      <TextField
        label={say.number}
        hint={say.numberHint}
        typed
        characters={20}
        maxLength={100}
        value={shown.number}
        onChange={(event) => onChange({ ...shown, number: event.target.value })}
      />
      <DateFields label={say.dated} value={shown.dated} onChange={(dated) => onChange({ ...shown, dated })} />
    </>
  );
}

export interface AnswerFormProps extends DetailProps<Approval> {
  readonly asked: Asked;
}

export function AnswerForm({ thing, viewer, onDone, asked }: AnswerFormProps) {
  const { requests: say, second } = useSpeech().words.officer;
  const [, send] = useMutation(AnswerDataRequestDocument);
  const saving = useSaving();
  const deciders = useDeciders(viewer)(thing.decidedByRoles, null);
  const [typed, setTyped] = useState('');
  const [shown, setShown] = useState<Shown>({ kind: 'IDENTITY_CARD', number: '', dated: NO_DATE });
  if (!thing.mayDecide) return <Barred isOwn={false} why={say.notYours} deciders={deciders} />;
  const answer = typed.trim();
  const documentDate = civilDateOf(shown.dated);
  const missing = answer === '' ? say.answerMissing : undefined;
  const undated = isOfPerson(asked) && documentDate === null ? say.datedMissing : undefined;
  const evidence = () =>
    documentDate === null
      ? null
      : {
          documentKind: shown.kind,
          documentDate,
          ...(shown.number.trim() !== '' && { documentNumber: shown.number.trim() }),
        };
  const save = (move: object, told: string): void =>
    saving.save(
      () => send({ id: thing.nodeId, answer, ...move }),
      () => onDone(told),
    );
  return (
    <div className={styles['form']}>
      <h3>{say.title}</h3>
      <p>{consequenceOf(asked, say)}</p>
      {isOfPerson(asked) && <DocumentFields shown={shown} onChange={setShown} />}
      <LongField
        label={say.answer}
        hint={say.answerHint}
        rows={3}
        maxLength={ANSWER_MOST}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Problem text={saving.problem} />
      <div className="row wrap">
        <Button
          kind="primary"
          unavailable={missing ?? undated}
          aria-busy={saving.isBusy}
          onClick={() => save({ accept: true, evidence: isOfPerson(asked) ? evidence() : null }, say.accepted)}
        >
          {say.accept}
        </Button>
        <Button
          kind="danger"
          unavailable={missing}
          aria-busy={saving.isBusy}
          onClick={() => save({ refuse: true }, say.refused)}
        >
          {say.refuse}
        </Button>
        <span className="small muted">{second.recorded}</span>
      </div>
    </div>
  );
}
