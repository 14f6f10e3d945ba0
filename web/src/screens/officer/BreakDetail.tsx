/** A difference between a partner's settlement file and the books: both amounts, what was done, and the next step. */
import { useClient } from 'urql';
import { useState } from 'react';
import { StepWithBreakDocument } from '../../operations/officer-break.js';
import { Button } from '../../parts/Button.js';
import { LongField } from '../../parts/Field.js';
import { Note } from '../../parts/Note.js';
import { Panel } from '../../parts/Panel.js';
import { useSpeech } from '../../words/language.js';
import { BreakFacts } from './BreakFacts.js';
import styles from './Morning.module.css';
import type { Break, DetailProps } from './morning.js';
import { Problem } from './Problem.js';
import { useSaving } from './use-saving.js';

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
      <Problem text={saving.problem} />
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
  return (
    <Panel
      title={say.breaks.class[thing.class]}
      lead={`${thing.partnerCode} · ${thing.reference}`}
      aside={<span className={styles['big']}>{format.rupiah(thing.amountInFile ?? thing.amountHere ?? 0)}</span>}
    >
      <div className={styles['body']}>
        <BreakFacts thing={thing} viewer={viewer} />
        <BreakSteps thing={thing} viewer={viewer} onDone={onDone} />
      </div>
    </Panel>
  );
}
