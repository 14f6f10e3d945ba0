/** The cadre's day: the next door first, then the route and the others in their order. */
import { useEffect } from 'react';
import { useSubscription } from 'urql';
import { Link } from 'wouter';
import { useAnnounce } from '../../parts/Announcer.js';
import { Icon } from '../../parts/icons.js';
import { ROUTE_SIZE, RoutePicture } from '../../parts/RoutePicture.js';
import { EmptyState, ErrorState, Skeleton } from '../../parts/States.js';
import { type Door, TaskRow } from '../../parts/TaskRow.js';
import { useKeptQuery } from '../../live/kept-query.js';
import { useQueuedVisits } from '../../live/offline.js';
import { CadreTasksDocument } from '../../operations/cadre-tasks.js';
import { FamilyPaidDocument } from '../../operations/family-paid.js';
import { noteZone } from '../../live/place-zone.js';
import { useSpeech } from '../../words/language.js';
import { CadrePhone } from './CadrePhone.js';
import { type KnownDay, doorsOf, familiesOfDay, nameOf, otherTasksOf } from './doors.js';
import { useKeepTheDay } from './keep-the-day.js';
import { pointsOf } from './route.js';
import { type Seen, useSeen } from './seen.js';
import { useTakeAlong } from './taken-along.js';
import styles from './Tasks.module.css';

function Next({ door }: { door: Door }) {
  const { words, format } = useSpeech();
  const { day } = words.cadre;
  return (
    <Link href={door.href ?? '/kader'} className={styles['next']}>
      <span className={styles['top']}>
        <span>{day.next}</span>
        <span className={styles['why']}>
          <Icon name={door.why.icon} size={16} />
          {door.why.text}
        </span>
      </span>
      <h3>{door.name}</h3>
      <p>{door.address}</p>
      <span className={styles['foot']}>
        <span>
          {door.isActive ? words.common.status.ACTIVE : day.toActive}
          <b>{format.rupiah(door.amount ?? 0)}</b>
        </span>
        <span className={styles['open']}>
          {day.open}
          <Icon name="arrowRight" size={16} />
        </span>
      </span>
    </Link>
  );
}

/** Points of the picture that lie nearer than this look like one. */
const NEAR = 8;

function Route({ tasks, along }: KnownDay) {
  const { words, format } = useSpeech();
  const { day } = words.cadre;
  const stops = tasks.visitPlan?.stops ?? [];
  const known = stops.flatMap(({ position, family }) => {
    const place = along.get(family?.id ?? '')?.place ?? null;
    return place === null ? [] : [{ number: position, place }];
  });
  if (known.length < 2) return null;
  const places = known.map(({ place }) => place);
  const points = pointsOf(places, ROUTE_SIZE);
  const seen = new Set(points.map(({ x, y }) => `${Math.round(x / NEAR)} ${Math.round(y / NEAR)}`)).size;
  const length = stops.reduce((sum, { metersFromBefore }) => sum + (metersFromBefore ?? 0), 0);
  return (
    <RoutePicture
      stops={known.flatMap(({ number }, index) => {
        const point = points[index];
        return point === undefined ? [] : [{ number, ...point }];
      })}
      label={day.picture(stops.length, format.distance(length))}
      caption={
        <>
          <span>
            {[
              day.houses(stops.length),
              ...(seen < known.length ? [day.together(seen)] : []),
              ...(known.length < stops.length ? [day.unplaced(stops.length - known.length)] : []),
            ].join(', ')}
          </span>
          <span>{format.distance(length)}</span>
        </>
      }
    />
  );
}

function Day({ tasks, along }: KnownDay) {
  const { words, format } = useSpeech();
  const { day } = words.cadre;
  const [doors, others] = [doorsOf({ tasks, along }, words), otherTasksOf(tasks, words)];
  const [next, ...later] = doors;
  const promises = (tasks.myDay?.tasks ?? []).filter(({ kind }) => kind === 'PROMISE_DUE').length;
  const date = tasks.myDay?.date;
  const { familiesLeft = 0, familiesRestricted = 0 } = tasks.visitPlan ?? {};
  return (
    <>
      <div className={styles['day']}>
        <h2>{day.greeting(tasks.viewer?.name ?? '')}</h2>
        {date !== undefined && (
          <p className="second">{day.lead(format.day(`${date}T12:00:00Z`, 'UTC'), doors.length, promises)}</p>
        )}
      </div>
      {next === undefined ? (
        <EmptyState icon="house" title={day.empty} reason={day.emptyReason} />
      ) : (
        <>
          <Next door={next} />
          <div className={styles['head']}>
            <h2>{day.route}</h2>
            <span className="muted small">{day.order}</span>
          </div>
          <Route tasks={tasks} along={along} />
          <ul className={styles['list']}>
            {later.map((door) => (
              <TaskRow key={door.number} {...door} />
            ))}
          </ul>
          {familiesLeft > 0 && <p className={styles['remark']}>{day.left(familiesLeft)}</p>}
          {familiesRestricted > 0 && <p className={styles['remark']}>{day.restricted(familiesRestricted)}</p>}
        </>
      )}
      {others.length > 0 && (
        <>
          <div className={styles['head']}>
            <h2>{day.others}</h2>
            <span className="muted small">{others.length}</span>
          </div>
          <ul className={styles['list']}>
            {others.map((door, index) => (
              <TaskRow key={`${door.href}${index}`} {...door} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** Cards that turn while the list is looked at change their rows, and are said once. */
function useTurns({ cursor, note }: Seen): void {
  const { day } = useSpeech().words.cadre;
  const announce = useAnnounce();
  useSubscription(
    { query: FamilyPaidDocument, variables: { after: cursor }, pause: cursor === null },
    (_earlier, event) => {
      const { cardStatus, previousCardStatus, family } = event.paymentConfirmed;
      note(event.paymentConfirmed.cursor);
      if (cardStatus === 'ACTIVE' && previousCardStatus !== 'ACTIVE' && family !== null)
        announce(day.turnedActive(nameOf(family.label)));
      return event;
    },
  );
}

export function TasksView() {
  const { day } = useSpeech().words.cadre;
  const { data, at, isFresh, error, reload } = useKeptQuery({
    name: 'tasks',
    query: CadreTasksDocument,
    variables: {},
  });
  useTurns(useSeen(data, isFresh));
  useKeepTheDay(data, isFresh);
  const along = useTakeAlong(data === undefined ? [] : familiesOfDay(data), isFresh);
  const zone = data?.visitPlan?.stops.find(({ family }) => family !== null)?.family?.region.timeZone;
  if (zone !== undefined) noteZone(zone);
  // A door whose visit the server has taken is no task any more.
  const sent = useQueuedVisits().filter(({ state }) => state === 'sent').length;
  useEffect(() => {
    if (sent > 0) reload();
  }, [sent]);
  return (
    <CadrePhone section="tasks" title={day.title} at={at} isFresh={isFresh}>
      {data !== undefined && <Day tasks={data} along={along} />}
      {error !== undefined && <ErrorState error={error} onRetry={reload} />}
      {data === undefined && error === undefined && <Skeleton lines={7} />}
    </CadrePhone>
  );
}
