/** The five figures of a branch's day. The rupiah and the families are the server's own totals, which change as money comes. */
import { Figure, Figures } from '../../parts/Figures.js';
import { useSpeech } from '../../words/language.js';
import { beforeByNow, hoursOfDay } from './hours.js';
import type { BranchDay } from './use-branch-day.js';
import { useTotals } from './use-day.js';

const UNKNOWN = '–';
/** A difference that nobody would call one. */
const ALIKE = 0.005;

export function BranchFigures({ pieces, zone, today }: BranchDay) {
  const totals = useTotals();
  const { words, format } = useSpeech();
  const { figures } = words.branch;
  const before = pieces.hours.value === null ? null : yesterdayByNow(pieces.hours.value.groups, { zone, today });
  const compared = (collected: number, yesterday: number): string => {
    const told = figures.yesterday(format.rupiahShort(Math.round(yesterday)));
    if (yesterday === 0) return told;
    const share = collected / yesterday - 1;
    if (Math.abs(share) < ALIKE) return `${told} · ${figures.same}`;
    return `${told} · ${share < 0 ? figures.below(format.share(-share)) : figures.above(format.share(share))}`;
  };
  const counts = pieces.complaintCounts.value;
  const promises = pieces.promisesDue.value;
  const decisions = decisionsOf(pieces);
  const others = othersOf(pieces);
  return (
    <Figures label={figures.label}>
      <Figure name={figures.rupiah} value={totals === null ? UNKNOWN : format.rupiah(totals.collected)}>
        {totals !== null && before !== null && compared(totals.collected, before)}
      </Figure>
      <Figure
        name={figures.families}
        value={totals === null ? UNKNOWN : format.number(totals.familiesReactivated)}
        isActive
      >
        {totals !== null && figures.ofPayments(format.number(totals.payments))}
      </Figure>
      <Figure name={figures.promises} value={promises === null ? UNKNOWN : format.number(promises.count)}>
        {promises !== null &&
          promises.count > 0 &&
          figures.promised(format.rupiahShort(promises.amount), format.number(promises.keptCount))}
      </Figure>
      <Figure name={figures.overdue} value={counts === null ? UNKNOWN : format.number(counts.overdue)}>
        {counts !== null && <a href="#complaints">{figures.dueToday(format.number(counts.dueToday))}</a>}
      </Figure>
      <Figure name={figures.decisions} value={decisions === null ? UNKNOWN : format.number(decisions)}>
        {decisions !== null && decisions + others > 0 && (
          <>
            <a href="/petugas/persetujuan">{figures.openApprovals}</a>
            {others > 0 && ` · ${figures.othersDecide(format.number(others))}`}
          </>
        )}
      </Figure>
    </Figures>
  );
}

/** How many things wait that the viewer may decide; null until it is known. */
export function decisionsOf({ approvalCounts }: BranchDay['pieces']): number | null {
  return approvalCounts.value?.reduce((sum, { mayDecide }) => sum + mayDecide, 0) ?? null;
}

/** How many more wait that somebody else decides: the viewer proposed them, or the role may not. */
const othersOf = ({ approvalCounts }: BranchDay['pieces']): number =>
  approvalCounts.value?.reduce((sum, { count, mayDecide }) => sum + count - mayDecide, 0) ?? 0;

function yesterdayByNow(
  sums: Parameters<typeof hoursOfDay>[0],
  { zone, today }: Pick<BranchDay, 'zone' | 'today'>,
): number {
  return beforeByNow(hoursOfDay(sums, 'rupiah', { zone, today: today.day }), today.hour);
}
