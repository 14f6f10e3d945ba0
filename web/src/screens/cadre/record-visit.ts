/** Records a visit: kept on the phone first, then sent if the server can be reached. */
import { newUuid } from '../../browser/new-id.js';
import { readPosition } from '../../browser/position.js';
import { useOffline } from '../../live/offline.js';
import type { QueuedVisit } from '../../live/offline-store.js';
import { serverNow } from '../../live/server-clock.js';
import type { Words } from '../../words/words.js';
import type { Family } from './family-at-the-door.js';

export type Outcome = keyof Words['cadre']['outcomes'];

export interface Recording {
  readonly family: Family;
  readonly outcome: Outcome;
  readonly promise: QueuedVisit['promise'];
  readonly note: string;
  readonly withPosition: boolean;
}

/** Returns the function that records a visit and resolves to its id in the queue. */
export function useRecordVisit(): (recording: Recording) => Promise<string> {
  const { owner, queue, send } = useOffline();
  return async ({ family, outcome, promise, note, withPosition }) => {
    const id = `Visit_${newUuid()}`;
    const visitedAt = serverNow().toISOString();
    const position = withPosition ? await readPosition() : null;
    const text = note.trim();
    await queue.add({
      id,
      owner,
      familyId: family.id,
      label: family.label,
      outcome,
      promise,
      note: text === '' ? null : text,
      position,
      visitedAt,
      state: 'waiting',
      refusal: null,
      at: Date.now(),
    });
    void send();
    return id;
  };
}
