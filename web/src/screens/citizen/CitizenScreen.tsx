/** The citizen's page: three doors that anybody may use without signing in. */
import { useEffect, useRef } from 'react';
import { Link, useLocation } from 'wouter';
import { ApiProvider } from '../../live/api.js';
import { Desk } from '../../parts/DeskBar.js';
import { Icon, type IconName } from '../../parts/icons.js';
import { useSpeech } from '../../words/language.js';
import { CadreDoor } from './CadreDoor.js';
import styles from './CitizenScreen.module.css';
import { ComplaintDoor } from './ComplaintDoor.js';
import { StatusDoor } from './StatusDoor.js';

const DOORS = [
  { name: 'status', path: '/warga', icon: 'users', Door: StatusDoor },
  { name: 'cadre', path: '/warga/kader', icon: 'shield', Door: CadreDoor },
  { name: 'complaint', path: '/warga/keluhan', icon: 'chat', Door: ComplaintDoor },
] as const satisfies readonly { name: string; path: string; icon: IconName; Door: unknown }[];

/** The door of an address; the link in a message leads to the complaint. */
const doorAt = (path: string) =>
  DOORS.find((door) => door.path === path) ?? (path.startsWith('/warga/k/') ? DOORS[2] : DOORS[0]);

export default function CitizenScreen() {
  const { citizen } = useSpeech().words;
  const [path] = useLocation();
  const here = doorAt(path);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  return (
    <Desk>
      <div className={styles['page']}>
        <h1 ref={title} tabIndex={-1}>
          {citizen.title}
        </h1>
        <nav className={styles['doors']} aria-label={citizen.doors}>
          {DOORS.map((door) => (
            <Link key={door.name} href={door.path} aria-current={door === here ? 'page' : undefined}>
              <Icon name={door.icon} />
              <span>{citizen.door[door.name]}</span>
            </Link>
          ))}
        </nav>
        <ApiProvider token={null}>
          <here.Door key={path} />
        </ApiProvider>
      </div>
    </Desk>
  );
}
