/** Money in suspense: what was paid, what the bill was, and a proposal that a second person decides on. */
import { useClient } from 'urql';
import { DecideApprovalDocument } from '../../operations/officer-decide.js';
import { Facts } from '../../parts/Facts.js';
import { Panel } from '../../parts/Panel.js';
import { SecondPerson } from '../../parts/SecondPerson.js';
import { inGroups, ZONES } from '../../words/format.js';
import { useSpeech } from '../../words/language.js';
import styles from './Morning.module.css';
import { type DetailProps, type Suspense, momentText, personText } from './morning.js';
import { ProposeForm } from './ProposeForm.js';
import { useSaving } from './use-saving.js';

function SuspenseFacts({ thing, viewer }: Pick<DetailProps<Suspense>, 'thing' | 'viewer'>) {
  const { words, format } = useSpeech();
  const say = words.officer.suspense;
  const bill = thing.family?.arrears.amountToReactivate ?? null;
  const difference = bill === null ? 0 : thing.amount - bill;
  return (
    <Facts
      facts={[
        { name: say.received, value: momentText(thing.since, format, ZONES[thing.family?.region.timeZone ?? 'WIB']) },
        { name: say.channel, value: words.common.channels[thing.channel] },
        { name: say.account, value: <span className="typed">{inGroups(thing.accountText)}</span> },
        { name: say.family, value: thing.family?.label ?? say.noFamily },
        thing.paid === thing.amount ? null : { name: say.paid, value: format.rupiah(thing.paid) },
        bill === null ? null : { name: say.bill, value: format.rupiah(bill) },
        bill === null
          ? null
          : {
              name: say.difference,
              value: (
                <b>
                  {difference > 0 ? '+' : ''}
                  {format.rupiah(difference)}
                </b>
              ),
            },
        {
          name: say.owner,
          value: thing.owner === null ? say.nobody : personText(thing.owner, viewer, words.officer),
        },
      ]}
    />
  );
}

export function SuspenseDetail({ thing, viewer, onDone }: DetailProps<Suspense>) {
  const { words, format } = useSpeech();
  const say = words.officer;
  const client = useClient();
  const saving = useSaving();
  const proposal = thing.proposal?.state === 'PROPOSED' ? thing.proposal : null;
  const decide = (variables: object, told: string): void => {
    if (proposal === null) return;
    saving.save(
      () => client.mutation(DecideApprovalDocument, { id: proposal.id, ...variables }).toPromise(),
      () => onDone(told),
    );
  };
  return (
    <Panel
      title={say.suspense.reason[thing.reason]}
      lead={`${thing.partnerName ?? '—'} · ${thing.reference}`}
      aside={<span className={styles['big']}>{format.rupiah(thing.amount)}</span>}
    >
      <div className={styles['body']}>
        <SuspenseFacts thing={thing} viewer={viewer} />
        {proposal === null ? (
          <ProposeForm item={thing} viewer={viewer} onDone={onDone} />
        ) : (
          <SecondPerson
            proposedBy={personText(proposal.proposedBy, viewer, say)}
            isOwn={proposal.proposedBy === viewer.subject}
            mayDecide={viewer.may.approveSuspenseResolution}
            consequence={`${say.resolution[proposal.resolution]} “${proposal.reason}”.`}
            isBusy={saving.isBusy}
            problem={saving.problem}
            onApprove={() => decide({ approveSuspenseResolution: true }, say.saved.approved)}
            onDecline={(reason) => decide({ rejectSuspenseResolution: true, reason }, say.saved.declined)}
          />
        )}
      </div>
    </Panel>
  );
}
