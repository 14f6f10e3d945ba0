/** Something that waits for a second person, of whatever kind: what it is about, and the decision. */
import { useMutation } from 'urql';
import { DecideApprovalDocument } from '../../operations/officer-decide.js';
import { type Fact, Facts } from '../../parts/Facts.js';
import { Note } from '../../parts/Note.js';
import { Panel } from '../../parts/Panel.js';
import { SecondPerson } from '../../parts/SecondPerson.js';
import type { Format } from '../../words/format.js';
import { useSpeech } from '../../words/language.js';
import type { Words } from '../../words/words.js';
import { DECISIONS } from './decisions.js';
import styles from './Morning.module.css';
import { type Approval, type DetailProps, momentText, personText } from './morning.js';
import { useSaving } from './use-saving.js';

/** What is particular to each type of node. */
function factsOfNode(node: Approval['node'], say: Words['officer'], format: Format): readonly Fact[] {
  const { approvals } = say;
  if (node === null) return [];
  if (node.__typename === 'SuspenseProposal')
    return [{ name: approvals.reason, value: `${say.propose[node.resolution]}: ${node.suspenseReason}` }];
  if (node.__typename === 'MembershipChange')
    return [
      {
        name: approvals.changes,
        value: node.values.map(({ before, after }) => `${before ?? '—'} → ${after ?? '—'}`).join('; ') || '—',
      },
    ];
  if (node.__typename === 'ReimbursementClaim')
    return [
      { name: approvals.cadre, value: node.cadre?.name ?? '—' },
      { name: approvals.month, value: format.month(node.month) },
    ];
  if (node.__typename === 'FamilyRefund')
    return [
      { name: approvals.payee, value: node.payee },
      { name: approvals.reason, value: node.refundReason },
    ];
  if (node.__typename === 'WriteOff') return [{ name: approvals.reason, value: node.verification }];
  if (node.__typename === 'ReconciliationBreak')
    return [{ name: approvals.reason, value: `${node.partnerCode} ${node.reference}: ${node.breakReason}` }];
  if (node.__typename === 'Visit') return [{ name: approvals.cadre, value: node.cadre?.name ?? '—' }];
  return [];
}

export function ApprovalDetail({ thing, viewer, onDone }: DetailProps<Approval>) {
  const { words, format } = useSpeech();
  const say = words.officer;
  const [, decide] = useMutation(DecideApprovalDocument);
  const saving = useSaving();
  const decision = DECISIONS[thing.kind];
  const proposedBy = thing.proposedBy === null ? say.approvals.citizen : personText(thing.proposedBy, viewer, say);
  return (
    <Panel
      title={thing.what}
      lead={`${say.approvals.proposedBy} ${proposedBy}`}
      aside={thing.amount !== null && <span className={styles['big']}>{format.rupiah(thing.amount)}</span>}
    >
      <div className={styles['body']}>
        <Facts
          facts={[
            { name: say.approvals.since, value: momentText(thing.since, format, 'Asia/Jakarta') },
            thing.family === null ? null : { name: say.approvals.family, value: thing.family.label },
            ...factsOfNode(thing.node, say, format),
          ]}
        />
        {typeof decision === 'string' ? (
          <Note icon="info">{say.approvals.elsewhere(decision)}</Note>
        ) : (
          <SecondPerson
            proposedBy={proposedBy}
            isOwn={thing.isOwn}
            mayDecide={thing.mayDecide}
            consequence={say.approvals.consequence}
            isBusy={saving.isBusy}
            problem={saving.problem}
            onApprove={() =>
              saving.save(
                () => decide({ id: thing.nodeId, ...decision.approve }),
                () => onDone(say.saved.approved),
              )
            }
            onDecline={
              decision.decline === null
                ? null
                : (reason) =>
                    saving.save(
                      () => decide({ id: thing.nodeId, reason, ...decision.decline }),
                      () => onDone(say.saved.declined),
                    )
            }
          />
        )}
      </div>
    </Panel>
  );
}
