/** The bar of every desk and page: where one is, whether it is live, the choices, and the way to all other screens. */
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useSpeech } from '../words/language.js';
import { LanguageButton, ThemeMenu } from './Choices.js';
import styles from './DeskBar.module.css';
import { Icon, Mark } from './icons.js';
import { Menu, itemClass } from './Menu.js';
import { SCREEN_LIST } from './screen-list.js';
import { SessionMenu } from './SessionMenu.js';

export interface DeskBarProps {
  /** The name of the screen, or of the branch it shows. */
  readonly where?: string;
  /** What stands before the choices, such as the state of the connection. */
  readonly children?: ReactNode;
}

export function DeskBar({ where, children }: DeskBarProps) {
  const { common } = useSpeech().words;
  return (
    <>
      <a className={styles['skip']} href="#content">
        {common.skip}
      </a>
      <header className={styles['bar']} role="banner" aria-label={where}>
        <Link className={styles['brand']} href="/">
          <Mark />
          <span>Sigap</span>
        </Link>
        {where !== undefined && <span className={styles['where']}>{where}</span>}
        <div className={styles['tools']}>
          {children}
          <SessionMenu />
          <ThemeMenu />
          <LanguageButton />
          <Menu
            button={
              <>
                <Icon name="list" />
                <span className={styles['word']}>{common.screens}</span>
              </>
            }
            label={common.allScreens}
          >
            <nav aria-label={common.allScreens}>
              {SCREEN_LIST.map(({ name, path, icon }) => (
                <Link key={name} href={path} className={itemClass}>
                  <Icon name={icon} />
                  {common.screen[name]}
                </Link>
              ))}
            </nav>
          </Menu>
        </div>
      </header>
    </>
  );
}

/** A desk: the bar, and the content below it. */
export function Desk({ tools, children, ...bar }: DeskBarProps & { readonly tools?: ReactNode }) {
  return (
    <>
      <DeskBar {...bar}>{tools}</DeskBar>
      <main id="content" className={styles['desk']} tabIndex={-1} aria-label={bar.where}>
        {children}
      </main>
    </>
  );
}
