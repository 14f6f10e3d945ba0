/** The frame of the phone: its bar, the view that scrolls, and the tabs. On a wide screen it stands beside what explains it. */
import { type ReactNode, useEffect, useRef } from 'react';
import { Link, useLocation } from 'wouter';
import { useSpeech } from '../words/language.js';
import { LanguageButton, ThemeMenu } from './Choices.js';
import { DeskBar } from './DeskBar.js';
import { Icon, type IconName, Mark } from './icons.js';
import { LiveDot } from './LiveDot.js';
import styles from './Phone.module.css';

export interface PhoneTab {
  readonly href: string;
  readonly icon: IconName;
  readonly word: string;
  readonly isHere: boolean;
  /** How many things wait there. */
  readonly count?: { readonly value: number; readonly words: string } | undefined;
}

function Tabs({ label, tabs }: { label: string; tabs: readonly PhoneTab[] }) {
  return (
    <nav className={styles['tabs']} aria-label={label}>
      {tabs.map(({ href, icon, word, isHere, count }) => (
        <Link key={href} href={href} aria-current={isHere ? 'page' : undefined}>
          <Icon name={icon} size={24} />
          {word}
          {count !== undefined && count.value > 0 && (
            <span className={styles['badge']}>
              {count.value}
              <span className="unseen"> {count.words}</span>
            </span>
          )}
        </Link>
      ))}
    </nav>
  );
}

export interface PhoneProps {
  readonly title: string;
  /** Where the arrow leads; the mark stands there on the first view. */
  readonly back?: string | undefined;
  readonly tabs: { readonly label: string; readonly list: readonly PhoneTab[] };
  /** Below the bar: how the connection is, where it matters. */
  readonly banner?: ReactNode;
  /** What stands beside the phone where there is room. */
  readonly aside: ReactNode;
  /** What covers the whole glass; everything else is out of reach meanwhile. */
  readonly cover?: ReactNode;
  readonly children: ReactNode;
}

export function Phone({ title, back, tabs, banner, aside, cover, children }: PhoneProps) {
  const { common } = useSpeech().words;
  const heading = useRef<HTMLHeadingElement>(null);
  const [path] = useLocation();
  useEffect(() => heading.current?.focus({ preventScroll: true }), [path]);
  const isCovered = cover !== undefined && cover !== null;
  return (
    <div className={styles['page']}>
      <div className={styles['desk']}>
        <DeskBar where={common.screen.cadre} />
      </div>
      <div className={styles['stage']}>
        <aside className={styles['aside']} inert={isCovered}>
          {aside}
        </aside>
        <div className={styles['phone']}>
          <div className={styles['glass']} inert={isCovered}>
            <section className={styles['bar']} aria-label={common.screen.cadre}>
              {back === undefined ? (
                <Mark />
              ) : (
                <Link href={back} className={styles['back']} aria-label={common.back}>
                  <Icon name="arrowLeft" />
                </Link>
              )}
              <h1 ref={heading} tabIndex={-1}>
                {title}
              </h1>
              <span className={styles['live']}>
                <LiveDot />
              </span>
              <span className={styles['onPhone']}>
                <ThemeMenu />
              </span>
              <LanguageButton />
            </section>
            {banner}
            <main id="content" className={styles['view']} tabIndex={-1}>
              {children}
            </main>
            <Tabs label={tabs.label} tabs={tabs.list} />
          </div>
          {cover}
        </div>
      </div>
    </div>
  );
}
