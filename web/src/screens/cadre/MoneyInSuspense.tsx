/** Money of the family that changed nothing yet: a sum that fits no bill waits in suspense, and the card does not turn. */
import { useServerNow } from '../../live/use-server-time.js';
import { Note } from '../../parts/Note.js';
import { ZONES, inSentence } from '../../words/format.js';
import { useSpeech } from '../../words/language.js';
import type { Family } from './family-at-the-door.js';

/** How often it is looked whether that time is over. */
const TICK_MS = 60_000;
/** What waits longer is the office's alone. */
const TOLD_FOR_MS = 7 * 24 * 3_600_000;

export function MoneyInSuspense({ family }: { family: Family }) {
  const { words, format } = useSpeech();
  const { suspense } = words.cadre.door;
  const oldest = new Date(useServerNow(TICK_MS).getTime() - TOLD_FOR_MS).toISOString();
  const money = family.payments.find(({ outcome, paidAt }) => outcome === 'INTO_SUSPENSE' && paidAt > oldest);
  if (money === undefined) return null;
  const { amount, channel, paidAt, suspenseReason } = money;
  const reason = suspenseReason !== null && suspenseReason in suspense ? (suspenseReason as 'WRONG_AMOUNT') : 'other';
  const { dueNow, stageDue } = family.arrears;
  return (
    <Note icon="wait" tone="warning">
      <div role="status">
        <b>
          {suspense.title(
            format.rupiah(amount),
            inSentence(words.common.channels[channel]),
            format.day(paidAt, ZONES[family.region.timeZone]),
          )}
        </b>{' '}
        {suspense[reason]} {suspense.kept} {dueNow > 0 && stageDue === null && suspense.stillDue(format.rupiah(dueNow))}
      </div>
    </Note>
  );
}
