/** Says that the newest answer failed, and from when what is shown comes. */
import { useSpeech } from '../words/language.js';
import { Button } from './Button.js';
import { Note } from './Note.js';

export function Stale({ since, onRetry }: { since: string; onRetry: () => void }) {
  const { words, format } = useSpeech();
  const { failed, retry } = words.common;
  return (
    <div role="status">
      <Note icon="unconnected" tone="warning">
        <p>
          <b>{failed.title}.</b> {failed.staleSince(format.timeWithZone(since))}
        </p>
        <Button size="small" onClick={onRetry}>
          {retry}
        </Button>
      </Note>
    </div>
  );
}
