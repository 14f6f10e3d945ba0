/**
 * A payment of which nobody knows yet whether it happened: what was asked of the partner, a question at a press, and
 * what a person found where no question decides.
 */
import { useMutation } from 'urql';
import { AskAboutDoubtDocument } from '../../operations/officer-ask.js';
import { Button } from '../../parts/Button.js';
import { Facts } from '../../parts/Facts.js';
import { Note } from '../../parts/Note.js';
import { Panel } from '../../parts/Panel.js';
import { useSpeech } from '../../words/language.js';
import { CloseDoubtForm } from './CloseDoubtForm.js';
import styles from './Morning.module.css';
import { type DetailProps, type Doubt, momentText } from './morning.js';
import { Problem } from './Problem.js';
import { useSaving } from './use-saving.js';

export function DoubtDetail({ thing, viewer, onDone }: DetailProps<Doubt>) {
  const { words, format } = useSpeech();
  const say = words.officer;
  const [, ask] = useMutation(AskAboutDoubtDocument);
  const saving = useSaving();
  return (
    <Panel
      title={say.doubts.source[thing.source]}
      lead={`${thing.partnerCode} · ${thing.reference ?? '—'}`}
      aside={thing.amount !== null && <span className={styles['big']}>{format.rupiah(thing.amount)}</span>}
    >
      <div className={styles['body']}>
        <Facts
          facts={[
            { name: say.doubts.raised, value: momentText(thing.raisedAt, format, viewer) },
            thing.account === null
              ? null
              : { name: say.suspense.account, value: <span className="typed">{thing.account}</span> },
            thing.askAfter === null
              ? null
              : { name: say.doubts.asks, value: momentText(thing.askAfter, format, viewer) },
          ]}
        />
        <div>
          <h3>{say.doubts.attempts}</h3>
          {thing.attempts.length === 0 ? (
            <p className="second">{say.doubts.none}</p>
          ) : (
            <ul className={styles['history']}>
              {thing.attempts.map(({ askedAt, outcome, detail }) => (
                <li key={askedAt} className="small second">
                  {momentText(askedAt, format, viewer)} · <span className="typed">{outcome}</span> {detail ?? ''}
                </li>
              ))}
            </ul>
          )}
        </div>
        <Problem text={saving.problem} />
        {thing.state === 'UNASKABLE' && <Note icon="info">{say.doubts.unaskable}</Note>}
        {viewer.may.askPartner && thing.state !== 'UNASKABLE' && (
          <div>
            <Button
              kind="primary"
              aria-busy={saving.isBusy}
              onClick={() =>
                saving.save(
                  () => ask({ id: thing.id }),
                  () => onDone(say.saved.done),
                )
              }
            >
              {say.doubts.ask}
            </Button>
          </div>
        )}
        {viewer.may.closePaymentDoubt && <CloseDoubtForm key={thing.id} thing={thing} onDone={onDone} />}
      </div>
    </Panel>
  );
}
