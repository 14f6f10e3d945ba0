/** How a thing of each kind shows in its list. */
import type { ListItem } from '../../parts/ListDetail.js';
import { Tag } from '../../parts/Tag.js';
import { complaintNumber } from '../../words/format.js';
import { useSpeech } from '../../words/language.js';
import { ApprovalAge } from './ApprovalAge.js';
import {
  type Approval,
  type Break,
  type Complaint,
  type Doubt,
  type OfficerViewer,
  type Suspense,
  ageText,
  leftText,
} from './morning.js';
import { useNames } from './people.js';

export function useItems(viewer: OfficerViewer) {
  const { words, format } = useSpeech();
  const say = words.officer;
  const nameOf = useNames(viewer);
  const age = (since: string, tag: React.ReactNode = null) => (
    <>
      {tag}
      {ageText(since, viewer.now, say)}
    </>
  );
  const owner = (who: string | null) =>
    who === null ? null : (
      <Tag tone={who === viewer.subject ? 'note' : 'plain'} icon="user">
        {nameOf(who)}
      </Tag>
    );
  return {
    suspense: (item: Suspense): ListItem => ({
      key: item.paymentId,
      title: say.suspense.reason[item.reason],
      amount: format.rupiah(item.amount),
      about: item.family?.label ?? item.partnerName ?? item.reference,
      age: age(item.since, owner(item.owner)),
    }),
    breaks: (item: Break): ListItem => ({
      key: item.id,
      title: say.breaks.class[item.class],
      amount: format.rupiah(item.amountInFile ?? item.amountHere ?? 0),
      about: item.partnerCode,
      age: age(item.openedAt, owner(item.owner)),
    }),
    doubts: (item: Doubt): ListItem => ({
      key: item.id,
      title: say.doubts.source[item.source],
      amount: item.amount === null ? undefined : format.rupiah(item.amount),
      about: item.partnerCode,
      age: age(item.raisedAt),
    }),
    complaints: (item: Complaint): ListItem => ({
      key: item.id,
      title: words.branch.complaints.category[item.category],
      about: [item.family?.label ?? words.branch.complaints.nobody, complaintNumber(item.id)].join(' · '),
      age: (
        <Tag tone={item.status.overdue === null ? 'plain' : 'bad'} icon="clock">
          {leftText(item, viewer.now, words)}
        </Tag>
      ),
    }),
    approvals: (item: Approval): ListItem => ({
      key: item.nodeId,
      title: item.what,
      amount: item.amount === null ? undefined : format.rupiah(item.amount),
      about: item.isOwn
        ? say.approvals.own
        : (item.family?.label ?? (item.proposedBy && nameOf(item.proposedBy)) ?? ''),
      age: <ApprovalAge item={item} now={viewer.now} />,
    }),
  };
}
