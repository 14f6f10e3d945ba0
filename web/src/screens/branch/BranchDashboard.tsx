/** A branch's day on one screen: is money arriving, what waits for a decision, and where to look next. */
import { Link } from 'wouter';
import { Desk } from '../../parts/DeskBar.js';
import { LiveDot } from '../../parts/LiveDot.js';
import { Skeleton } from '../../parts/States.js';
import { Title } from '../../parts/Title.js';
import { ZONES } from '../../words/format.js';
import { useSpeech } from '../../words/language.js';
import { ArrearsPanel } from './ArrearsPanel.js';
import { BranchFigures, decisionsOf } from './BranchFigures.js';
import styles from './Branch.module.css';
import { CadresPanel } from './CadresPanel.js';
import { ComplaintsPanel } from './ComplaintsPanel.js';
import { FeedPanel } from './FeedPanel.js';
import { AfterPayments } from './follow-hours.js';
import { HoursPanel } from './HoursPanel.js';
import { MoneyPanel } from './MoneyPanel.js';
import { PartnersPanel } from './PartnersPanel.js';
import { type BranchDay, useBranchDay } from './use-branch-day.js';
import { useTotals } from './use-day.js';

const SECTIONS = ['payments', 'arrears', 'cadres', 'complaints', 'money', 'partners'] as const;

export function BranchDashboard() {
  const day = useBranchDay();
  const { words } = useSpeech();
  const name = day.pieces.branches.value?.[0]?.name;
  return (
    <Desk tools={<LiveDot brief />} {...(name !== undefined && { where: name })}>
      <AfterPayments ask={day.askHours} />
      <div className={styles['head']}>
        <DayInWords {...day} />
        <nav className={styles['sections']} aria-label={words.branch.sections}>
          {SECTIONS.map((section) => (
            <a key={section} href={`#${section}`}>
              {words.branch.section[section]}
            </a>
          ))}
          <Link href="/cabang/papan">{words.branch.wall.open}</Link>
        </nav>
      </div>
      <div className={styles['grid']}>
        <div className={styles['wide']}>
          <BranchFigures {...day} />
        </div>
        <div className={styles['eight']}>
          <HoursPanel {...day} />
        </div>
        <div className={styles['four']} id="payments">
          <FeedPanel {...day} />
        </div>
        <div className={styles['wide']} id="arrears">
          <ArrearsPanel {...day} />
        </div>
        <div className={styles['seven']} id="cadres">
          <CadresPanel {...day} />
        </div>
        <div className={styles['five']} id="complaints">
          <ComplaintsPanel {...day} />
        </div>
        <div className={styles['five']} id="money">
          <MoneyPanel {...day} />
        </div>
        <div className={styles['seven']} id="partners">
          <PartnersPanel {...day} />
        </div>
      </div>
    </Desk>
  );
}

/** The sentence under the title says how the day stands. */
function DayInWords({ now, zone, pieces, isKnown }: BranchDay) {
  const totals = useTotals();
  const { words, format } = useSpeech();
  const { branch } = words;
  const place = ZONES[zone];
  const decisions = decisionsOf(pieces);
  const moment = new Date(now);
  if (!isKnown)
    return (
      <div className={styles['words']}>
        <Title>{words.common.screen.branch}</Title>
        <Skeleton lines={2} />
      </div>
    );
  return (
    <div className={styles['words']}>
      <Title>{branch.title(format.day(moment, place), format.time(moment, place))}</Title>
      <p className="second">
        {totals !== null &&
          (totals.payments === 0
            ? branch.quiet
            : branch.lead(format.rupiahShort(totals.collected), format.number(totals.familiesReactivated)))}{' '}
        {decisions !== null && branch.decisions(decisions, format.number(decisions))}
      </p>
      <p className="muted small">{branch.definition(zone)}</p>
    </div>
  );
}
