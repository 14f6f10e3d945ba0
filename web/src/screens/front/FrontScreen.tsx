/** The front page: the sentence, the picture of the money's path, and the way in for each kind of visitor. */
import { Link } from 'wouter';
import { DeskBar } from '../../parts/DeskBar.js';
import { Icon, type IconName } from '../../parts/icons.js';
import { SCREEN_LIST } from '../../parts/screen-list.js';
import { useSpeech } from '../../words/language.js';
import styles from './FrontScreen.module.css';
import { Hero } from './Hero.js';
import { MoneyPath } from './MoneyPath.js';

interface Way {
  readonly href: string;
  readonly text: string;
}

function Start({ icon, title, lead, ways }: { icon: IconName; title: string; lead: string; ways: readonly Way[] }) {
  return (
    <section>
      <span className={styles['accent']}>
        <Icon name={icon} size={28} />
      </span>
      <h3>{title}</h3>
      <p className="second">{lead}</p>
      <ul>
        {ways.map(({ href, text }) => (
          <li key={href}>
            <a href={href}>{text}</a> <span className="typed muted">{href}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Starts() {
  const { front, common } = useSpeech().words;
  const screenWays = SCREEN_LIST.filter(({ name }) => ['branch', 'officer', 'director'].includes(name)).map(
    ({ name, path }) => ({ href: path, text: common.screen[name] }),
  );
  return (
    <div className={styles['starts']}>
      <Start
        icon="document"
        title={front.build.title}
        lead={front.build.lead}
        ways={[
          { href: '/graphql', text: front.build.ide },
          { href: '/docs/frontend', text: front.build.hour },
          { href: '/schema.graphql', text: front.build.schema },
        ]}
      />
      <Start
        icon="key"
        title={front.send.title}
        lead={front.send.lead}
        ways={[
          { href: '/mitra', text: front.send.page },
          { href: '/partners/openapi.json', text: front.send.openapi },
          { href: '/docs/partners', text: front.send.guide },
        ]}
      />
      <Start icon="grid" title={front.watch.title} lead={front.watch.lead} ways={screenWays} />
    </div>
  );
}

export default function FrontScreen() {
  const { front, common } = useSpeech().words;
  const screens = SCREEN_LIST.flatMap(({ name, ...rest }) => (name === 'front' ? [] : [{ name, ...rest }]));
  return (
    <>
      <DeskBar />
      <main id="content" tabIndex={-1}>
        <Hero />
        <div className={styles['band']}>
          <section className={styles['section']}>
            <h2>{front.path.title}</h2>
            <p className="second">{front.path.lead}</p>
            <MoneyPath />
          </section>
        </div>
        <section className={styles['section']}>
          <h2>{front.start}</h2>
          <Starts />
        </section>
        <section className={styles['section']}>
          <h2 id="screens">{common.allScreens}</h2>
          <ul className={styles['screens']}>
            {screens.map(({ name, path, icon }) => (
              <li key={name}>
                <Link href={path}>
                  <Icon name={icon} />
                  <span>
                    <b>{common.screen[name]}</b>
                    <span className="second">{common.about[name]}</span>
                  </span>
                </Link>
              </li>
            ))}
          </ul>
          <p className={`muted small ${styles['disclaimer']}`}>{front.disclaimer}</p>
        </section>
      </main>
    </>
  );
}
