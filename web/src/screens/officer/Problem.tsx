/** Why something was not saved, read out as soon as it is known. */
import { Note } from '../../parts/Note.js';

export function Problem({ text }: { text: string | null }) {
  return (
    text !== null && (
      <div role="alert">
        <Note icon="alert" tone="bad">
          {text}
        </Note>
      </div>
    )
  );
}
