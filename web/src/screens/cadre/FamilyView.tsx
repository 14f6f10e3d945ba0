/** The family at the door: how its card stands, the one sum, every way to pay it, and the moment at which it turns. */
import { useRef, useState } from 'react';
import { Link } from 'wouter';
import { EmptyState, ErrorState, Skeleton } from '../../parts/States.js';
import { noteZone } from '../../live/place-zone.js';
import { useSpeech } from '../../words/language.js';
import { CadrePhone } from './CadrePhone.js';
import { FamilyDetails } from './FamilyDetails.js';
import { type FamilyNews, useFamilyAtTheDoor } from './family-at-the-door.js';
import { useHeldTurn } from './held-turn.js';
import { keyOf, withNews } from './news.js';
import { NewsMoment } from './NewsMoment.js';
import { useQuietTurn } from './quiet-turn.js';
import { TryPaying } from './TryPaying.js';
import { useLooking } from './use-looking.js';
import { WaitingBar } from './WaitingBar.js';

export function FamilyView({ id }: { id: string }) {
  const { door } = useSpeech().words.cadre;
  const card = useRef<HTMLElement>(null);
  const [news, setNews] = useState<readonly FamilyNews[]>([]);
  const [newsSoFar, setNewsSoFar] = useState(0);
  const tell = (item: FamilyNews): void => {
    setNews((list) => withNews(list, item));
    setNewsSoFar((count) => count + 1);
  };
  const { family, chains, terminals, at, isFresh, error, reload } = useFamilyAtTheDoor(id, tell);
  useQuietTurn({ family, isFresh, newsSoFar }, (turn) => tell({ kind: 'turned', turn }));
  useLooking(id, family?.arrears.dueNow !== 0);
  const [first] = news;
  const [shown, release] = useHeldTurn(family, first !== undefined);
  const dismiss = (): void => {
    setNews((list) => list.slice(1));
    release();
  };
  const cover = first !== undefined && family && (
    <NewsMoment key={keyOf(first)} news={first} family={family} over={card} onDismiss={dismiss} />
  );
  if (family) noteZone(family.region.timeZone);
  const owes = shown && shown.arrears.dueNow > 0;
  return (
    <CadrePhone
      section="family"
      title={door.title}
      back="/kader"
      at={at}
      isFresh={isFresh}
      cover={cover || null}
      beside={owes ? <TryPaying family={shown} hasTerminal={terminals.length > 0} look="beside" /> : undefined}
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
      {shown && <FamilyDetails ref={card} family={shown} chains={chains} terminals={terminals} onChanged={reload} />}
      {owes && <WaitingBar family={shown} at={at} />}
    </CadrePhone>
  );
}
