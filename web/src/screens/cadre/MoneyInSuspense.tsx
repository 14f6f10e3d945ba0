/**
 * Money of the family that changed nothing yet: a sum that fits no bill waits in suspense, and the card does not turn.
 * No event tells of it, so the phone looks now and then while somebody stands at the door.
 */
import { useEffect } from 'react';
import { useQuery } from 'urql';
import { useConnection } from '../../live/api.js';
import { serverTimeAt } from '../../live/server-time.js';
import { useNow } from '../../live/use-now.js';
import { FamilyPaymentsDocument } from '../../operations/family-payments.js';
import { Note } from '../../parts/Note.js';
import { ZONES } from '../../words/format.js';
import { useSpeech } from '../../words/language.js';
import type { Family } from './family-at-the-door.js';

const LOOK_EVERY_MS = 60_000;
/** What waits longer is the office's alone. */
const TOLD_FOR_MS = 7 * 24 * 3_600_000;

function useLooking(family: Family): void {
  const isConnected = useConnection() === 'connected';
  const [, look] = useQuery({ query: FamilyPaymentsDocument, variables: { family: family.id }, pause: true });
  const waits = isConnected && family.arrears.dueNow > 0;
  useEffect(() => {
    if (!waits) return;
    const lookIfSeen = (): void => {
      if (document.visibilityState === 'visible') look({ requestPolicy: 'network-only' });
    };
    const timer = setInterval(lookIfSeen, LOOK_EVERY_MS);
    document.addEventListener('visibilitychange', lookIfSeen);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', lookIfSeen);
    };
  }, [waits, look]);
}

export function MoneyInSuspense({ family }: { family: Family }) {
  const { words, format } = useSpeech();
  const { suspense } = words.cadre.door;
  useLooking(family);
  const oldest = serverTimeAt(useNow(LOOK_EVERY_MS) - TOLD_FOR_MS).toISOString();
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
            words.common.channels[channel].toLowerCase(),
            format.day(paidAt, ZONES[family.region.timeZone]),
          )}
        </b>{' '}
        {suspense[reason]} {suspense.kept} {dueNow > 0 && stageDue === null && suspense.stillDue(format.rupiah(dueNow))}
      </div>
    </Note>
  );
}
