/** A complaint: what was told, by when it must be answered and closed, what was done, and the steps that may follow. */
import { useState } from 'react';
import { useClient } from 'urql';
import { newUuid } from '../../browser/new-id.js';
import { StepInComplaintDocument } from '../../operations/officer-complaint.js';
import { Button } from '../../parts/Button.js';
import { Facts } from '../../parts/Facts.js';
import { LongField } from '../../parts/Field.js';
import { Barred } from '../../parts/SecondPerson.js';
import { Panel } from '../../parts/Panel.js';
import { Tag } from '../../parts/Tag.js';
import { complaintNumber } from '../../words/format.js';
import { useSpeech } from '../../words/language.js';
import styles from './Morning.module.css';
import { type Complaint, type DetailProps, leftText, momentText } from './morning.js';
import { useDeciders } from './people.js';
import { Problem } from './Problem.js';
import { pathOf } from './queues.js';
import { useSaving } from './use-saving.js';

const MOVES = ['answer', 'close', 'escalate'] as const;
type Move = (typeof MOVES)[number];

/** What may follow in the state in which the complaint is now. */
function nextMoves({ status: { state }, answeredAt }: Complaint): Readonly<Record<Move, boolean>> {
  return {
    answer: state === 'FILED' || state === 'ESCALATED',
    close: (state === 'ANSWERED' || state === 'ESCALATED') && answeredAt !== null,
    escalate: state === 'FILED' || state === 'ANSWERED',
  };
}

function Steps({ thing, viewer, onDone }: DetailProps<Complaint>) {
  const { officer: say } = useSpeech().words;
  const client = useClient();
  const saving = useSaving();
  const deciders = useDeciders(viewer)(['BRANCH_OFFICER', 'BRANCH_HEAD'], null);
  const [id, setId] = useState(newUuid);
  const [note, setNote] = useState('');
  const may: Readonly<Record<Move, boolean>> = {
    answer: viewer.may.answerComplaint,
    close: viewer.may.closeComplaint,
    escalate: viewer.may.escalateComplaint,
  };
  if (!MOVES.some((move) => may[move]))
    return <Barred isOwn={false} why={say.complaints.notYours} deciders={deciders} />;
  const next = nextMoves(thing);
  const moves = MOVES.filter((move) => may[move] && next[move]);
  const missing = note.trim() === '' ? say.complaints.missing : undefined;
  const take = (move: Move): void => {
    const input = { id: `ComplaintStep_${id}`, complaintId: thing.id, note: note.trim() };
    saving.save(
      () => client.mutation(StepInComplaintDocument, { input, [move]: true }).toPromise(),
      () => {
        setId(newUuid());
        setNote('');
        onDone(say.complaints.done[move]);
      },
    );
  };
  return (
    <div className={styles['form']}>
      <h3>{say.breaks.steps}</h3>
      <LongField
        label={say.complaints.note}
        hint={say.complaints.noteHint}
        rows={3}
        maxLength={2_000}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <Problem text={saving.problem} />
      <div className="row wrap">
        {moves.map((move, place) => (
          <Button
            key={move}
            {...(place === 0 && { kind: 'primary' as const })}
            unavailable={missing}
            aria-busy={saving.isBusy}
            onClick={() => take(move)}
          >
            {say.complaints[move]}
          </Button>
        ))}
        <span className="small muted">{say.second.recorded}</span>
      </div>
    </div>
  );
}

/** What was done already, and by whom. */
function History({ steps, moment }: { steps: Complaint['steps']; moment: (instant: string) => string }) {
  const { officer: say, common } = useSpeech().words;
  return (
    <div>
      <h3>{say.breaks.history}</h3>
      {steps.length === 0 ? (
        <p className="second">{say.complaints.nothing}</p>
      ) : (
        <ul className={styles['history']}>
          {steps.map(({ id, kind, byRole, note, takenAt }) => (
            <li key={id} className="small second">
              {moment(takenAt)} · {say.complaints.states[kind]},{' '}
              {Object.entries(common.roles).find(([role]) => role === byRole)?.[1] ?? byRole}
              <br />
              <span lang="id">{note}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

export function ComplaintDetail(props: DetailProps<Complaint>) {
  const { thing, viewer } = props;
  const { words, format } = useSpeech();
  const { officer: say, branch } = words;
  const told = branch.complaints;
  const place = thing.family?.region ?? viewer;
  const moment = (instant: string): string => momentText(instant, format, place);
  const { state, overdue, escalatedBy } = thing.status;
  const { freeze } = thing;
  return (
    <Panel
      title={told.category[thing.category]}
      lead={`${complaintNumber(thing.id)} · ${told.level[thing.level]}`}
      aside={
        <Tag tone={overdue === null ? 'plain' : 'bad'} icon="clock">
          {leftText(thing, viewer.now, words)}
        </Tag>
      }
    >
      <div className={styles['body']}>
        {/* What a citizen said stays in the citizen's words. */}
        <p lang="id">{thing.description}</p>
        <Facts
          facts={[
            { name: say.approvals.family, value: thing.family?.label ?? told.nobody },
            thing.aboutCadre === null ? null : { name: say.complaints.about, value: thing.aboutCadre.name },
            { name: say.complaints.filed, value: `${moment(thing.filedAt)}, ${told.channel[thing.channel]}` },
            thing.filedByCadre === null ? null : { name: say.complaints.filedBy, value: thing.filedByCadre.name },
            {
              name: say.complaints.state,
              value: `${say.complaints.states[state]}${escalatedBy === 'CLOCK' ? ` (${say.complaints.byClock})` : ''}`,
            },
            thing.answeredAt !== null || thing.answerDueAt === null
              ? null
              : { name: say.complaints.answerBy, value: moment(thing.answerDueAt) },
            { name: say.complaints.closeBy, value: moment(thing.closeDueAt) },
            freeze === null
              ? null
              : {
                  name: say.complaints.card,
                  value: !freeze.isStanding ? (
                    say.complaints.thawed
                  ) : freeze.confirmBy !== null && freeze.confirmedAt === null ? (
                    <a href={pathOf('approvals', thing.id)}>{say.complaints.confirm(moment(freeze.confirmBy))}</a>
                  ) : (
                    say.complaints.frozen
                  ),
                },
          ]}
        />
        <History steps={thing.steps} moment={moment} />
        <Steps {...props} />
      </div>
    </Panel>
  );
}
