/** Objects to what is done with the data of the own family: to what, and why. */
import { useState } from 'react';
import { newUuid } from '../../browser/new-id.js';
import { useAsk } from '../../live/use-ask.js';
import { type ObjectionSubject, ObjectToUseDocument } from '../../operations/own-data-object.js';
import { ChoiceCards } from '../../parts/ChoiceCards.js';
import { useSpeech } from '../../words/language.js';
import { problemIn } from './problem-in.js';
import { RequestForm } from './RequestForm.js';

const SUBJECTS = ['AUTOMATED_REMINDERS', 'COLLECTION_CONTACT'] as const satisfies readonly ObjectionSubject[];

export function AskObjection({ onAsked }: { onAsked: () => void }) {
  const { data: told } = useSpeech().words.citizen;
  const [subject, setSubject] = useState<(typeof SUBJECTS)[number]>('AUTOMATED_REMINDERS');
  // The same objection keeps its id when it is sent again, so that it is made once.
  const [id, setId] = useState(newUuid);
  const asking = useAsk('mutation', ObjectToUseDocument);
  const send = async (reason: string): Promise<boolean> => {
    const answer = await asking.ask({ input: { id: `DataRequest_${id}`, subject, reason } });
    if (answer === null || problemIn(answer.objectToProcessing) !== null) return false;
    setId(newUuid());
    onAsked();
    return true;
  };
  return (
    <RequestForm words={told.object} asking={asking} problem={problemIn(asking.data?.objectToProcessing)} onSend={send}>
      <ChoiceCards
        label={told.object.subject}
        choices={SUBJECTS.map((value) => ({ value, text: told.subject[value] }))}
        value={subject}
        onChange={setSubject}
      />
    </RequestForm>
  );
}
