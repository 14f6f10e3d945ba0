/** A record of a visit to a family: the form, and after it what was recorded. */
import { useState } from 'react';
import { useKeptQuery } from '../../live/kept-query.js';
import { ErrorState, Skeleton } from '../../parts/States.js';
import { FamilyAtTheDoorDocument } from '../../operations/family.js';
import { useSpeech } from '../../words/language.js';
import { CadrePhone } from './CadrePhone.js';
import { doorHref } from './doors.js';
import { familyName } from './family-at-the-door.js';
import { OutcomeView } from './OutcomeView.js';
import { PromiseView } from './PromiseView.js';
import { Recorded } from './Recorded.js';

export function RecordView({ id, kind }: { id: string; kind: 'promise' | 'outcome' }) {
  const { record } = useSpeech().words.cadre;
  const [savedId, setSavedId] = useState<string | null>(null);
  const { data, at, isFresh, error, reload } = useKeptQuery({
    name: familyName(id),
    query: FamilyAtTheDoorDocument,
    variables: { id },
  });
  const family = data?.family;
  const Form = kind === 'promise' ? PromiseView : OutcomeView;
  return (
    <CadrePhone
      section="family"
      title={kind === 'promise' ? record.promiseTitle : record.outcomeTitle}
      back={doorHref(id)}
      at={at}
      isFresh={isFresh}
    >
      {error !== undefined && <ErrorState error={error} onRetry={reload} />}
      {!family && error === undefined && <Skeleton lines={6} />}
      {savedId === null ? family && <Form family={family} onSaved={setSavedId} /> : <Recorded id={savedId} />}
    </CadrePhone>
  );
}
