/** A difference between a partner's settlement file and the books: both amounts, what was done, and the next step. */
import { useClient } from 'urql';
import { useState } from 'react';
import { StepWithBreakDocument } from '../../operations/officer-break.js';
import { DecideApprovalDocument } from '../../operations/officer-decide.js';
import { Button } from '../../parts/Button.js';
import { Facts } from '../../parts/Facts.js';
import { LongField } from '../../parts/Field.js';
import { Note } from '../../parts/Note.js';
import { Panel } from '../../parts/Panel.js';
import { SecondPerson } from '../../parts/SecondPerson.js';
import { useSpeech } from '../../words/language.js';
import styles from './Morning.module.css';
import { type Break, type DetailProps, momentText, personText } from './morning.js';
import { useSaving } from './use-saving.js';

function BreakFacts({ thing, viewer }: Pick<DetailProps<Break>, 'thing' | 'viewer'>) {
  const { words, format } = useSpeech();
  const say = words.officer;
  const rupiah = (amount: number | null): string => (amount === null ? '—' : format.rupiah(amount));
  return (
    <>
      <p>{thing.reason}</p>
      <Facts
        facts={[
          { name: say.breaks.day, value: format.date(thing.day) },
          { name: say.breaks.here, value: rupiah(thing.amountHere) },
          { name: say.breaks.file, value: rupiah(thing.amountInFile) },
          { name: say.breaks.account, value: <span className="typed">{thing.account}</span> },
          thing.lineText === null
            ? null
            : {
                name: `${say.breaks.line} ${thing.line ?? ''}`,
                value: <code className="typed small">{thing.lineText}</code>,
              },
          {
            name: say.suspense.owner,
            value: thing.owner === null ? say.suspense.nobody : personText(thing.owner, viewer, say),
          },
        ]}
      />
      {thing.history.length > 0 && (
        <div>
          <h3>{say.breaks.history}</h3>
          <ul className={styles['history']}>
            {thing.history.map(({ takenAt, note, byWhom }) => (
              <li key={takenAt} className="small second">
                {momentText(takenAt, format, 'Asia/Jakarta')} · {personText(byWhom, viewer, say)}
                {note !== '' && `: ${note}`}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

function BreakSteps({ thing, viewer, onDone }: DetailProps<Break>) {
  const say = useSpeech().words.officer;
  const client = useClient();
  const saving = useSaving();
  const [reason, setReason] = useState('');
  const missing = reason.trim() === '' ? say.propose.missing : undefined;
  const step = (variables: object, told: string): void =>
    saving.save(
      () => client.mutation(StepWithBreakDocument, { id: thing.id, reason: reason.trim(), ...variables }).toPromise(),
      () => onDone(told),
    );
  if (!viewer.may.explainBreak) return <Note icon="info">{say.propose.notYours}</Note>;
  return (
    <div className={styles['form']}>
      <h3>{say.breaks.steps}</h3>
      <LongField
        label={say.propose.why}
        rows={2}
        maxLength={400}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      {saving.problem !== null && (
        <div role="alert">
          <Note icon="alert" tone="bad">
            {saving.problem}
          </Note>
        </div>
      )}
      <div className="row wrap">
        <Button kind="primary" unavailable={missing} onClick={() => step({ closeBreak: true }, say.saved.done)}>
          {say.breaks.close}
        </Button>
        <Button unavailable={missing} onClick={() => step({ explainBreak: true }, say.saved.done)}>
          {say.breaks.explain}
        </Button>
        {thing.paymentId !== null && viewer.may.proposeBreakReversal && (
          <Button
            kind="danger"
            unavailable={missing}
            onClick={() => step({ proposeBreakReversal: true }, say.saved.proposed)}
          >
            {say.breaks.propose}
          </Button>
        )}
        {viewer.may.assignBreak && thing.owner !== viewer.subject && (
          <Button onClick={() => step({ assignBreak: true, owner: viewer.subject }, say.propose.taken)}>
            {say.propose.take}
          </Button>
        )}
      </div>
    </div>
  );
}

export function BreakDetail({ thing, viewer, onDone }: DetailProps<Break>) {
  const { words, format } = useSpeech();
  const say = words.officer;
  const client = useClient();
  const saving = useSaving();
  const { proposal } = thing;
  const decide = (variables: object, told: string): void =>
    saving.save(
      () => client.mutation(DecideApprovalDocument, { id: thing.id, ...variables }).toPromise(),
      () => onDone(told),
    );
  return (
    <Panel
      title={say.breaks.class[thing.class]}
      lead={`${thing.partnerCode} · ${thing.reference}`}
      aside={<span className={styles['big']}>{format.rupiah(thing.amountInFile ?? thing.amountHere ?? 0)}</span>}
    >
      <div className={styles['body']}>
        <BreakFacts thing={thing} viewer={viewer} />
        {thing.state !== 'REVERSAL_PROPOSED' || proposal === null ? (
          <BreakSteps thing={thing} viewer={viewer} onDone={onDone} />
        ) : (
          <SecondPerson
            proposedBy={personText(proposal.proposedBy, viewer, say)}
            isOwn={proposal.proposedBy === viewer.subject}
            mayDecide={viewer.may.approveBreakReversal}
            consequence={say.breaks.reversal}
            isBusy={saving.isBusy}
            problem={saving.problem}
            onApprove={() => decide({ approveBreakReversal: true }, say.saved.approved)}
            onDecline={(reason) => decide({ declineBreakReversal: true, reason }, say.saved.declined)}
          />
        )}
      </div>
    </Panel>
  );
}
