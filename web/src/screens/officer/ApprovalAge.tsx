/** Whose turn it is with something that waits for a decision, and for how long, or how long is left where it has a term. */
import { Tag } from '../../parts/Tag.js';
import { useSpeech } from '../../words/language.js';
import { type Approval, ageText, dueText } from './morning.js';

/** Whose turn it is: the viewer's, or that of whoever else may decide it. */
function Turn({ mayDecide, decidedByRoles }: Pick<Approval, 'mayDecide' | 'decidedByRoles'>) {
  const { officer, common } = useSpeech().words;
  return mayDecide ? (
    <Tag tone="note" icon="check">
      {officer.decide}
    </Tag>
  ) : (
    <Tag icon="user">{decidedByRoles.map((role) => common.roles[role]).join(', ')}</Tag>
  );
}

/** How long is left until the term, or for how long it has passed. */
export function Term({ dueAt, isOverdue, now }: { dueAt: string; isOverdue: boolean; now: string }) {
  const { words } = useSpeech();
  return (
    <Tag tone={isOverdue ? 'bad' : 'plain'} icon="clock">
      {dueText(dueAt, now, words)}
    </Tag>
  );
}

export function ApprovalAge({ item, now }: { item: Approval; now: string }) {
  const { officer } = useSpeech().words;
  const { dueAt, isOverdue } = item;
  return (
    <>
      <Turn {...item} />
      {dueAt === null ? ageText(item.since, now, officer) : <Term {...{ dueAt, isOverdue, now }} />}
    </>
  );
}
