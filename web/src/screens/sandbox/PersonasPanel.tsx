/** Those as whom a visitor may try the sandbox: a press opens the screen of the role, as that person. */
import { Link } from 'wouter';
import type { SandboxQuery } from '../../operations/sandbox.js';
import { Icon, type IconName } from '../../parts/icons.js';
import { Panel } from '../../parts/Panel.js';
import { SCREEN_LIST } from '../../parts/screen-list.js';
import { useSpeech } from '../../words/language.js';
import styles from './SandboxScreen.module.css';

interface Door {
  readonly path: string;
  readonly icon: IconName;
}

/** The screen for which each persona is; the others try operations in the editor. */
const DOORS: Readonly<Record<string, Door>> = {
  cadre: { path: '/kader', icon: 'phone' },
  'tele-collector': { path: '/telekoleksi', icon: 'chat' },
  'branch-officer': { path: '/petugas', icon: 'scale' },
  'second-officer': { path: '/petugas', icon: 'scale' },
  'branch-head': { path: '/cabang', icon: 'grid' },
  director: { path: '/direktur', icon: 'map' },
  operator: { path: '/petugas', icon: 'scale' },
  partner: { path: '/mitra', icon: 'key' },
  participant: { path: '/warga', icon: 'users' },
};

const isBuilt = (path: string): boolean => SCREEN_LIST.some((screen) => screen.path === path);

export function PersonasPanel({ personas }: { personas: NonNullable<SandboxQuery['personas']> }) {
  const { personas: told } = useSpeech().words.sandbox;
  const shown = personas.flatMap((persona) => {
    const door = DOORS[persona.key];
    return door === undefined || !isBuilt(door.path) ? [] : [{ ...persona, ...door }];
  });
  return (
    <Panel title={told.title} flush footer={<a href="/graphql">{told.others}</a>}>
      <ul className={styles['personas']}>
        {shown.map(({ key, name, person, path, icon }) => (
          <li key={key}>
            <Link href={`${path}?as=${key}`}>
              <Icon name={icon} />
              <span>
                <b>{name}</b>
                <span className="second small">{person}</span>
              </span>
              <Icon name="arrowRight" size={16} />
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
