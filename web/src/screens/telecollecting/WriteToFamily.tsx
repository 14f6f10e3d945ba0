/** Sends the family what it owes and where it can pay, in the approved words, and says what became of it. */
import { useState } from 'react';
import { newUuid } from '../../browser/new-id.js';
import { useAsk } from '../../live/use-ask.js';
import { WriteToFamilyDocument } from '../../operations/telecollecting-message.js';
import { useAnnounce } from '../../parts/Announcer.js';
import { Button } from '../../parts/Button.js';
import { Icon } from '../../parts/icons.js';
import { Note } from '../../parts/Note.js';
import { useSpeech } from '../../words/language.js';

export function WriteToFamily({ familyId }: { familyId: string }) {
  const { write: say } = useSpeech().words.telecollecting;
  const announce = useAnnounce();
  const [id] = useState(() => `Message_${newUuid()}`);
  const { state, data, ask } = useAsk('mutation', WriteToFamilyDocument);
  const answer = data?.sendFamilyMessage;
  const isQueued = answer?.__typename === 'FamilyMessageQueued';
  const told =
    state === 'failed'
      ? say.failed
      : answer === undefined || answer === null
        ? null
        : isQueued
          ? say.queued(say.channel[answer.queued.channel])
          : answer.message;
  const send = async (): Promise<void> => {
    const sent = (await ask({ input: { id, familyId } }))?.sendFamilyMessage;
    announce(
      sent === undefined || sent === null
        ? say.failed
        : sent.__typename === 'FamilyMessageQueued'
          ? say.queued(say.channel[sent.queued.channel])
          : sent.message,
    );
  };
  return (
    <>
      <Button
        wide
        unavailable={isQueued ? say.once : undefined}
        aria-busy={state === 'asking'}
        onClick={() => void send()}
      >
        <Icon name="chat" />
        {say.send}
      </Button>
      {told !== null && (
        <Note icon={isQueued ? 'check' : 'alert'} tone={isQueued ? 'plain' : 'warning'}>
          {told}
        </Note>
      )}
    </>
  );
}
