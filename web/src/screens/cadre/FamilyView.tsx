/** The family at the door: how its card stands, the one sum, every way to pay it, and the moment at which it turns. */
import { useRef, useState } from 'react';
import { Link } from 'wouter';
import { useAnnounce } from '../../parts/Announcer.js';
import { Moment } from '../../parts/Moment.js';
import { Receipt } from '../../parts/Receipt.js';
import { EmptyState, ErrorState, Skeleton } from '../../parts/States.js';
import { noteZone } from '../../live/server-time.js';
import { ZONES } from '../../words/format.js';
import { useSpeech } from '../../words/language.js';
import { CadrePhone } from './CadrePhone.js';
import { FamilyDetails } from './FamilyDetails.js';
import { type Payment, useFamilyAtTheDoor } from './family-at-the-door.js';
import { useHeldTurn } from './held-turn.js';
import { momentOf, receivedOf } from './moment-of.js';
import { TryPaying } from './TryPaying.js';
import { WaitingBar } from './WaitingBar.js';

export function FamilyView({ id }: { id: string }) {
  const speech = useSpeech();
  const { door } = speech.words.cadre;
  const announce = useAnnounce();
  const card = useRef<HTMLElement>(null);
  const [paid, setPaid] = useState<Payment | null>(null);
  const { family, chains, at, isFresh, error, reload } = useFamilyAtTheDoor(id, {
    onPaid: setPaid,
    onTurn: (status) => status === 'SUSPENDED' && announce(door.turnedSuspended, 'assertive'),
  });
  const [shown, release] = useHeldTurn(family, paid !== null);
  const dismiss = (): void => {
    setPaid(null);
    release();
  };
  const cover = paid !== null && family && (
    <Moment
      key={paid.paymentId}
      {...momentOf(paid, family, speech)}
      over={card}
      receipt={<Receipt {...receivedOf(paid, family)} />}
      onDismiss={dismiss}
    />
  );
  if (family) noteZone(ZONES[family.region.timeZone]);
  const owes = shown && shown.arrears.dueNow > 0;
  return (
    <CadrePhone
      section="family"
      title={door.title}
      back="/kader"
      at={at}
      isFresh={isFresh}
      cover={cover || null}
      beside={owes ? <TryPaying family={shown} look="beside" /> : undefined}
    >
      {error !== undefined && <ErrorState error={error} onRetry={reload} />}
      {error === undefined && family === undefined && <Skeleton lines={6} />}
      {family === null && (
        <EmptyState
          icon="users"
          title={door.notFound}
          reason={door.notFoundReason}
          action={<Link href="/kader">{door.toTasks}</Link>}
        />
      )}
      {shown && <FamilyDetails ref={card} family={shown} chains={chains} onChanged={reload} />}
      {owes && <WaitingBar family={shown} at={at} />}
    </CadrePhone>
  );
}
