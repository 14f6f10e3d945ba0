/** When this family was last called and visited, and what came of it. */
import { Note } from '../../parts/Note.js';
import { useSpeech } from '../../words/language.js';
import { ZONES } from '../../words/format.js';
import type { Call } from './use-calls.js';

type Family = NonNullable<Call['family']>;

interface Contact {
  readonly id: string;
  readonly at: string;
  readonly text: string;
  readonly promise: string | null;
}

export function LastContacts({ family }: { family: Family }) {
  const { words, format } = useSpeech();
  const { family: say, outcome, visit: visitOutcome, promiseState } = words.telecollecting;
  const zone = ZONES[family.region.timeZone];
  const promised = (promise: { amount: number; promisedFor: string } | null): string | null =>
    promise === null ? null : say.promised(format.rupiah(promise.amount), format.date(promise.promisedFor));
  const contacts: Contact[] = [
    ...family.calls.map(({ id, calledAt, outcome: came, promise, promiseState: state }) => ({
      id,
      at: calledAt,
      text: say.call1(format.day(calledAt, zone), outcome[came].toLowerCase()),
      promise: promise === null || state === null ? promised(promise) : `${promised(promise)}, ${promiseState[state]}`,
    })),
    ...family.visits.flatMap(({ id, visitedAt, outcome: came, promise }) =>
      visitedAt === null || came === null
        ? []
        : [
            {
              id,
              at: visitedAt,
              text: say.visit1(format.day(visitedAt, zone), visitOutcome[came]),
              promise: promised(promise),
            },
          ],
    ),
  ].toSorted((one, other) => other.at.localeCompare(one.at));
  return (
    <Note icon="chat">
      <h3>{say.before}</h3>
      {contacts.length === 0 ? (
        <p>{say.never}</p>
      ) : (
        <ul>
          {contacts.slice(0, 3).map(({ id, text, promise }) => (
            <li key={id}>
              {text}
              {promise !== null && ` · ${promise}`}
            </li>
          ))}
        </ul>
      )}
    </Note>
  );
}
