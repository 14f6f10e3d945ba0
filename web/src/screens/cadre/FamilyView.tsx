/** The family at the door: how its card stands, the one sum, every way to pay it, and the moment at which it turns. */
import { useRef, useState } from 'react';
import { Link } from 'wouter';
import { useAnnounce } from '../../parts/Announcer.js';
import { type DoorPlace, Moment } from '../../parts/Moment.js';
import { Receipt } from '../../parts/Receipt.js';
import { EmptyState, ErrorState, Skeleton } from '../../parts/States.js';
import { noteZone } from '../../live/server-time.js';
import { ZONES } from '../../words/format.js';
import { useSpeech } from '../../words/language.js';
import { CadrePhone } from './CadrePhone.js';
import { FamilyDetails } from './FamilyDetails.js';
import { type Payment, useFamilyAtTheDoor } from './family-at-the-door.js';
import { momentOf, receivedOf } from './moment-of.js';
import { TryPaying } from './TryPaying.js';
import { WaitingBar } from './WaitingBar.js';

/** Where the card lies on the glass, so that the door opens over it. */
function placeOf(card: HTMLElement | null): DoorPlace | undefined {
  const glass = card?.closest('main')?.parentElement;
  if (!card || !glass) return undefined;
  const [inner, outer] = [card.getBoundingClientRect(), glass.getBoundingClientRect()];
  return { top: Math.max(0, inner.top - outer.top), bottom: Math.max(0, outer.bottom - inner.bottom) };
}

export function FamilyView({ id }: { id: string }) {
  const speech = useSpeech();
  const { door } = speech.words.cadre;
  const announce = useAnnounce();
  const card = useRef<HTMLElement>(null);
  const [turned, setTurned] = useState<{ payment: Payment; place: DoorPlace | undefined } | null>(null);
  const { family, chains, at, isFresh, error, reload } = useFamilyAtTheDoor(id, {
    onPaid: (payment) => setTurned({ payment, place: placeOf(card.current) }),
    onTurn: (status) => status === 'SUSPENDED' && announce(door.turnedSuspended, 'assertive'),
  });
  const cover = turned !== null && family && (
    <Moment
      key={turned.payment.paymentId}
      {...momentOf(turned.payment, family, speech)}
      door={turned.place}
      receipt={<Receipt {...receivedOf(turned.payment, family)} />}
      onDismiss={() => setTurned(null)}
    />
  );
  if (family) noteZone(ZONES[family.region.timeZone]);
  const owes = family && family.arrears.dueNow > 0;
  return (
    <CadrePhone
      section="family"
      title={door.title}
      back="/kader"
      at={at}
      isFresh={isFresh}
      cover={cover || null}
      beside={owes ? <TryPaying family={family} look="beside" /> : undefined}
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
      {family && <FamilyDetails ref={card} family={family} chains={chains} onChanged={reload} />}
      {owes && <WaitingBar family={family} at={at} />}
    </CadrePhone>
  );
}
