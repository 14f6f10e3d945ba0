/** The citizen's page: three doors that anybody may use without signing in, and a fourth for a family that has. */
import { type ReactNode, useEffect, useRef } from 'react';
import { Link, useLocation } from 'wouter';
import { ApiProvider } from '../../live/api.js';
import { Desk } from '../../parts/DeskBar.js';
import { Icon, type IconName } from '../../parts/icons.js';
import { KnownVisitor } from '../../session/KnownVisitor.js';
import { useSessionIfAny } from '../../session/session.js';
import { useSpeech } from '../../words/language.js';
import { CadreDoor } from './CadreDoor.js';
import styles from './CitizenScreen.module.css';
import { ComplaintDoor } from './ComplaintDoor.js';
import { OwnFamily } from './OwnFamily.js';
import { StatusDoor } from './StatusDoor.js';

interface Door {
  readonly path: string;
  readonly icon: IconName;
  readonly word: string;
  readonly room: ReactNode;
}

/** Those who have signed in see their own family first. */
function useDoors(): readonly Door[] {
  const { door, own } = useSpeech().words.citizen;
  const control = useSessionIfAny();
  const status: Door = { path: '/warga', icon: 'users', word: door.status, room: <StatusDoor /> };
  const others: readonly Door[] = [
    { path: '/warga/kader', icon: 'shield', word: door.cadre, room: <CadreDoor /> },
    { path: '/warga/keluhan', icon: 'chat', word: door.complaint, room: <ComplaintDoor /> },
  ];
  if (control === null) return [status, ...others];
  const room = (
    <ApiProvider token={control.session.token}>
      <OwnFamily token={control.session.token} onLeave={() => void control.signOut()} />
    </ApiProvider>
  );
  return [{ path: '/warga', icon: 'house', word: own.door, room }, { ...status, path: '/warga/status' }, ...others];
}

function Page() {
  const { citizen } = useSpeech().words;
  const [path] = useLocation();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  const doors = useDoors();
  // The link in a message leads to the complaint.
  const wanted = path.startsWith('/warga/k/') ? '/warga/keluhan' : path;
  const here = doors.find((door) => door.path === wanted) ?? doors[0];
  return (
    <Desk>
      <div className={styles['page']}>
        <h1 ref={title} tabIndex={-1}>
          {citizen.title}
        </h1>
        <nav className={styles['doors']} aria-label={citizen.doors}>
          {doors.map((door) => (
            <Link key={door.path} href={door.path} aria-current={door === here ? 'page' : undefined}>
              <Icon name={door.icon} />
              <span>{door.word}</span>
            </Link>
          ))}
        </nav>
        <ApiProvider token={null}>
          <div key={path}>{here?.room}</div>
        </ApiProvider>
      </div>
    </Desk>
  );
}

export default function CitizenScreen() {
  return (
    <KnownVisitor screen="citizen" persona="participant">
      <Page />
    </KnownVisitor>
  );
}
