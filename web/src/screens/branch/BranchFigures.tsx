/** The five figures of a branch's day. The rupiah and the families are the server's own totals, which change as money comes. */
import { Figure, Figures } from '../../parts/Figures.js';
import { useSpeech } from '../../words/language.js';
import type { BranchDay } from './use-branch-day.js';
import { useTotals } from './use-day.js';
import { useYesterday } from './yesterday.js';

const UNKNOWN = '–';

export function BranchFigures({ pieces, zone, today, isKnown }: BranchDay) {
  const told = useTotals();
  const totals = isKnown ? told : null;
  const { words, format } = useSpeech();
  const { figures } = words.branch;
  const yesterday = useYesterday(pieces.hours.value?.groups, { zone, today });
  const counts = pieces.complaintCounts.value;
  const promises = pieces.promisesDue.value;
  const decisions = decisionsOf(pieces);
  const others = othersOf(pieces);
  return (
    <Figures label={figures.label}>
      <Figure name={figures.rupiah} value={totals === null ? UNKNOWN : format.rupiah(totals.collected)}>
        {totals !== null && yesterday?.compared}
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
        {counts !== null && counts.dueToday > 0 && (
          <a href="#complaints">{figures.dueToday(format.number(counts.dueToday))}</a>
        )}
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
