/** What the own family asked about its data: how far each request is, by when it is answered, and the answer. */
import type { OwnDataQuery } from '../../operations/own-data.js';
import { WithdrawDataRequestDocument } from '../../operations/own-data-withdraw.js';
import { useAsk } from '../../live/use-ask.js';
import { Button } from '../../parts/Button.js';
import { FieldError } from '../../parts/Field.js';
import { ErrorState } from '../../parts/States.js';
import { useSpeech } from '../../words/language.js';
import styles from './CitizenScreen.module.css';
import { problemIn } from './problem-in.js';

type Request = NonNullable<OwnDataQuery['myDataRequests']>['edges'][number]['node'];

interface OneProps {
  readonly request: Request;
  readonly onChanged: () => void;
}

/** A correction that was made is not undone by taking back what was asked. */
const mayWithdraw = ({ kind, state }: Request): boolean =>
  state === 'REQUESTED' || (kind === 'OBJECTION' && state === 'ACCEPTED');

function One({ request, onChanged }: OneProps) {
  const { words, format } = useSpeech();
  const { data: told, wait } = words.citizen;
  const { state, data, error, ask } = useAsk('mutation', WithdrawDataRequestDocument);
  const { id, field, subject, personName, dueAt, answer } = request;
  const withdraw = async (): Promise<void> => {
    const answered = await ask({ input: { id } });
    if (answered !== null && problemIn(answered.withdrawDataRequest) === null) onChanged();
  };
  const problem = problemIn(data?.withdrawDataRequest);
  const what = field === null ? told.subject[subject ?? 'COLLECTION_CONTACT'] : told.field[field];
  return (
    <li>
      <b>{[what, personName].filter((part) => part !== null).join(' · ')}</b>
      <p>
        {told.state[request.state]}
        {request.state === 'REQUESTED' && `. ${told.due(format.day(dueAt), format.timeWithZone(dueAt))}`}
        {answer !== null && (
          <>
            : <span lang="id">{answer}</span>
          </>
        )}
      </p>
      {problem !== null && <FieldError>{problem}</FieldError>}
      {state === 'failed' && <ErrorState error={error ?? {}} onRetry={() => void withdraw()} />}
      {mayWithdraw(request) && (
        <p>
          <Button size="small" unavailable={state === 'asking' ? wait : undefined} onClick={() => void withdraw()}>
            {told.withdraw}
            <span className="unseen">: {what}</span>
          </Button>
        </p>
      )}
    </li>
  );
}

export function OwnRequests({ requests, onChanged }: { requests: readonly Request[]; onChanged: () => void }) {
  const { data: told } = useSpeech().words.citizen;
  return (
    <section className={styles['apart']} aria-label={told.requests}>
      <h3>{told.requests}</h3>
      {requests.length === 0 && <p className="second">{told.none}</p>}
      <ul className={styles['bullets']}>
        {requests.map((request) => (
          <One key={request.id} request={request} onChanged={onChanged} />
        ))}
      </ul>
    </section>
  );
}
