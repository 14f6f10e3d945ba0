/** The director: money by strategy and period, and how much of the population is covered. Totals only, and no person. */
import { ApiProvider } from '../../live/api.js';
import { Desk } from '../../parts/DeskBar.js';
import { Title } from '../../parts/Title.js';
import { Toggle } from '../../parts/Toggle.js';
import { SignedIn, useSession } from '../../session/session.js';
import { useSpeech } from '../../words/language.js';
import { BranchesPanel } from './BranchesPanel.js';
import { CoveragePanel } from './CoveragePanel.js';
import styles from './Director.module.css';
import { MonthsPanel } from './MonthsPanel.js';
import { PERIODS, monthsOf } from './periods.js';
import { ReferencePanel } from './ReferencePanel.js';
import { StrategiesPanel } from './StrategiesPanel.js';
import { useDirector } from './use-director.js';

const PERSONAS: readonly string[] = ['director'];

function Figures() {
  const director = useDirector();
  const { words, format } = useSpeech();
  const { director: told, common } = words;
  const months = monthsOf(director.period);
  const [first = '', last = first] = [months[0], months.at(-1)];
  return (
    <Desk where={common.screen.director}>
      <div className={styles['head']}>
        <div className={styles['words']}>
          <Title>{told.title}</Title>
          <p className="second">
            {told.lead(first === last ? format.month(first) : told.between(format.month(first), format.month(last)))}
          </p>
        </div>
        <Toggle
          label={told.period.label}
          choices={PERIODS.map((name) => [name, told.period[name]] as const)}
          chosen={director.name}
          onChoose={director.choose}
        />
      </div>
      <div className={`${styles['grid']} ${director.isArriving ? styles['arriving'] : ''}`}>
        <StrategiesPanel {...director} />
        <CoveragePanel {...director} />
        <MonthsPanel {...director} />
        <ReferencePanel {...director} />
        <div className={styles['wide']}>
          <BranchesPanel {...director} />
        </div>
      </div>
    </Desk>
  );
}

function Signed() {
  const { session } = useSession();
  return (
    <ApiProvider token={session.token}>
      <Figures />
    </ApiProvider>
  );
}

export default function DirectorScreen() {
  return (
    <SignedIn screen="director" personas={PERSONAS}>
      <Signed />
    </SignedIn>
  );
}
