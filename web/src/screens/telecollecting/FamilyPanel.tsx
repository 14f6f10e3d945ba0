/** Who is called: one sum, the number, what is behind, and the last contacts. */
import { ButtonLink } from '../../parts/Button.js';
import { Facts } from '../../parts/Facts.js';
import { Icon } from '../../parts/icons.js';
import { Note } from '../../parts/Note.js';
import { Panel } from '../../parts/Panel.js';
import { phoneHref, phoneText } from '../../parts/phone-link.js';
import { Tag } from '../../parts/Tag.js';
import { inGroups } from '../../words/format.js';
import { useSpeech } from '../../words/language.js';
import styles from './FamilyPanel.module.css';
import { hourText } from './hours.js';
import { LastContacts } from './LastContacts.js';
import type { Call } from './use-calls.js';
import { WriteToFamily } from './WriteToFamily.js';

type CardStatus = NonNullable<Call['family']>['arrears']['status'];

export interface FamilyPanelProps {
  readonly call: Call;
  readonly amount: number;
  readonly status: CardStatus;
}

function FamilyFacts({ call }: { call: Call }) {
  const { words, format } = useSpeech();
  const { family: say } = words.telecollecting;
  const { family } = call;
  const account = family?.virtualAccounts[0];
  const plan = family?.instalmentPlan;
  return (
    <Facts
      facts={[
        { name: say.phone, value: <b>{call.phone === null ? say.noPhone : phoneText(call.phone)}</b> },
        { name: say.behind, value: say.months(call.monthsInArrears) },
        { name: say.size, value: say.people(call.familySize, family?.careClass ?? '—') },
        { name: say.card, value: <span className="typed">{inGroups(call.cardNumber)}</span> },
        { name: say.village, value: family?.region.name ?? '—' },
        account === undefined
          ? null
          : { name: say.account, value: <span className="typed">{inGroups(account.number)}</span> },
        plan?.state !== 'RUNNING'
          ? null
          : {
              name: say.plan,
              value: `${say.planOf(plan.stagesPaid, plan.stages)}${
                plan.amountDue === null ? '' : ` · ${format.rupiah(plan.amountDue)}`
              }`,
            },
      ]}
    />
  );
}

export function FamilyPanel({ call, amount, status }: FamilyPanelProps) {
  const { words, format } = useSpeech();
  const { family: say } = words.telecollecting;
  const { campaign, family } = call;
  return (
    <Panel
      title={say.title}
      aside={
        <Tag tone={status === 'ACTIVE' ? 'good' : 'plain'} icon={status === 'ACTIVE' ? 'check' : 'pause'}>
          {words.common.status[status]}
        </Tag>
      }
    >
      <div className={styles['stack']}>
        <div>
          <p className="small second">{say.once}</p>
          <p className={styles['amount']}>{format.rupiah(amount)}</p>
        </div>
        <FamilyFacts call={call} />
        {family !== null && <LastContacts family={family} />}
        {family?.contactPreference.preference === 'NO_BLASTS' && <Note icon="info">{say.noBlasts}</Note>}
        {call.phone !== null && (
          <ButtonLink kind="primary" size="big" wide href={phoneHref(call.phone)}>
            <Icon name="phone" />
            {say.call}
          </ButtonLink>
        )}
        {family !== null && <WriteToFamily familyId={family.id} />}
        {campaign !== null && (
          <p className="small muted">
            {say.hours(
              {
                from: hourText(format, campaign.contactHours.from),
                until: hourText(format, campaign.contactHours.until),
                zone: family?.region.timeZone ?? campaign.region.timeZone,
              },
              campaign.attemptsMax,
            )}
          </p>
        )}
      </div>
    </Panel>
  );
}
