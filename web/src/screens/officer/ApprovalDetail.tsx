/** Something that waits for a second person, of whatever kind: what it is about, and the decision. */
import { useMutation } from 'urql';
import { DecideApprovalDocument } from '../../operations/officer-decide.js';
import { Facts } from '../../parts/Facts.js';
import { Panel } from '../../parts/Panel.js';
import { SecondPerson } from '../../parts/SecondPerson.js';
import { useSpeech } from '../../words/language.js';
import type { Words } from '../../words/words.js';
import { Term } from './ApprovalAge.js';
import { AnswerForm } from './AnswerForm.js';
import { factsOfNode } from './approval-facts.js';
import { BreakFacts } from './BreakFacts.js';
import { CounterForm } from './CounterForm.js';
import { DECISIONS, type Decision } from './decisions.js';
import styles from './Morning.module.css';
import { type Approval, type DetailProps, type OfficerViewer, type Things, momentText } from './morning.js';
import { useDeciders, useNames } from './people.js';
import { SuspenseFacts } from './SuspenseFacts.js';
import { useSaving } from './use-saving.js';

export interface ApprovalDetailProps extends DetailProps<Approval> {
  readonly proposed: Things['proposed'];
}

interface DecisionProps extends Omit<ApprovalDetailProps, 'proposed'> {
  readonly decision: Decision;
  readonly proposedBy: string;
}

/** Whose proposal it is that names nobody: a donor sees no person of the office, and citizens stay unnamed. */
function unnamed({ kind }: Approval, { role }: OfficerViewer): 'office' | 'citizen' | 'rule' {
  if (role === 'CSR_DONOR') return 'office';
  const ofCitizens: readonly Approval['kind'][] = ['CREDENTIAL_FREEZE', 'DATA_REQUEST', 'MEMBERSHIP_CHANGE'];
  return ofCitizens.includes(kind) ? 'citizen' : 'rule';
}

/** What happens once it is approved. */
function useConsequence({ node }: Approval): string {
  const say = useSpeech().words.officer;
  if (node?.__typename === 'SuspenseProposal') return say.resolution[node.resolution];
  return node?.__typename === 'ReconciliationBreak' ? say.breaks.reversal : say.approvals.consequence;
}

function Decide({ thing, viewer, onDone, decision, proposedBy }: DecisionProps) {
  const say = useSpeech().words.officer;
  const [, decide] = useMutation(DecideApprovalDocument);
  const saving = useSaving();
  const consequence = useConsequence(thing);
  const deciders = useDeciders(viewer)(thing.decidedByRoles, thing.proposedBy);
  const save = (variables: object, told: string): void =>
    saving.save(
      () => decide({ id: thing.nodeId, ...variables }),
      () => onDone(told),
    );
  const { approve, decline, declinesAtOnce = false } = decision;
  return (
    <SecondPerson
      proposedBy={proposedBy}
      isOwn={thing.isOwn}
      mayDecide={thing.mayDecide}
      deciders={deciders}
      consequence={consequence}
      isBusy={saving.isBusy}
      problem={saving.problem}
      declinesAtOnce={declinesAtOnce}
      onApprove={() => save(approve, say.saved.approved)}
      onDecline={decline === null ? null : (reason) => save({ reason, ...decline }, say.saved.declined)}
    />
  );
}

/** Whose it is: a family asks, everybody else proposes. */
function leadOf({ kind, isOwn }: Approval, proposedBy: string, { approvals: say, requests }: Words['officer']): string {
  if (kind === 'DATA_REQUEST') return requests.lead;
  return isOwn ? say.own : `${say.proposedBy} ${proposedBy}`;
}

/** The rupiah that it is about, or how long is left where the law sets a term. */
function Aside({ thing: { amount, dueAt, isOverdue }, now }: { thing: Approval; now: string }) {
  const { format } = useSpeech();
  if (amount !== null) return <span className={styles['big']}>{format.rupiah(amount)}</span>;
  return dueAt !== null && <Term {...{ dueAt, isOverdue, now }} />;
}

export function ApprovalDetail({ thing, viewer, onDone, proposed }: ApprovalDetailProps) {
  const { words, format } = useSpeech();
  const nameOf = useNames(viewer);
  const say = words.officer;
  const decision = DECISIONS[thing.kind];
  const proposedBy = thing.proposedBy === null ? say.approvals[unnamed(thing, viewer)] : nameOf(thing.proposedBy);
  const moment = (instant: string): string => momentText(instant, format, thing.family?.region ?? viewer);
  const suspense = proposed.suspense.get(thing.nodeId);
  const found = proposed.breaks.get(thing.nodeId);
  return (
    <Panel title={thing.what} lead={leadOf(thing, proposedBy, say)} aside={<Aside thing={thing} now={viewer.now} />}>
      <div className={styles['body']}>
        <Facts
          facts={[
            { name: say.approvals.since, value: moment(thing.since) },
            thing.dueAt === null ? null : { name: say.approvals.due, value: moment(thing.dueAt) },
            thing.family === null ? null : { name: say.approvals.family, value: thing.family.label },
            ...factsOfNode(thing.node, say, format),
          ]}
        />
        {suspense !== undefined && (
          <div>
            <h3>{say.approvals.payment}</h3>
            <SuspenseFacts thing={suspense} viewer={viewer} isProposed />
          </div>
        )}
        {found !== undefined && <BreakFacts thing={found} viewer={viewer} />}
        {decision !== null && <Decide {...{ thing, viewer, onDone, decision, proposedBy }} />}
        {thing.kind === 'COUNTER_DAY' && <CounterForm thing={thing} viewer={viewer} onDone={onDone} />}
        {thing.node?.__typename === 'DataRequest' && <AnswerForm {...{ thing, viewer, onDone }} asked={thing.node} />}
      </div>
    </Panel>
  );
}
