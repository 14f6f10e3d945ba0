/** What is known of the family at the door: the card, the sum and its months, the ways to pay, and the people. */
import type { Ref } from 'react';
import { Months } from '../../parts/Months.js';
import { StatusCard } from '../../parts/StatusCard.js';
import { Tag } from '../../parts/Tag.js';
import { useSpeech } from '../../words/language.js';
import styles from './Cadre.module.css';
import type { AtTheDoor, Family } from './family-at-the-door.js';
import { headOf, membersOf } from './moment-of.js';
import { MoneyInSuspense } from './MoneyInSuspense.js';
import { PayHere } from './PayHere.js';
import { WayThere } from './WayThere.js';

function Owed({ family }: { family: Family }) {
  const { words, format } = useSpeech();
  const { door } = words.cadre;
  const { arrears } = family;
  const stage = arrears.stageDue;
  const current = arrears.months.find(({ isCurrent }) => isCurrent);
  const billed = new Set(arrears.months.filter(({ isCurrent }) => !isCurrent).map(({ month }) => month)).size;
  const unbilled = arrears.monthsInArrears - billed;
  const title =
    stage !== null
      ? door.payStage(stage.stage, stage.of)
      : { REACTIVATES: door.payOnce, BEGINS_COVER: door.payFirst, KEEPS_ACTIVE: door.payToStay }[
          arrears.achieves as 'REACTIVATES'
        ];
  return (
    <section className={styles['owed']}>
      <h2>{title ?? door.payOnce}</h2>
      <div className={styles['sum']}>{format.rupiah(arrears.dueNow)}</div>
      <p className="second">
        {stage === null
          ? door.what(billed, current !== undefined, membersOf(family).length)
          : door.stageBy(format.date(stage.dueBy))}
      </p>
      {stage === null && arrears.activeThrough !== null && (
        <p className="second">{door.activeThrough(format.date(arrears.activeThrough))}</p>
      )}
      {stage === null && unbilled > 0 && <p className="muted small">{door.unbilled(unbilled)}</p>}
      {stage === null && <Months months={arrears.months} credit={family.credit} />}
    </section>
  );
}

function People({ family }: { family: Family }) {
  const { words } = useSpeech();
  const { door } = words.cadre;
  return (
    <section className={styles['people']}>
      <h2>{door.members}</h2>
      <ul className={styles['list']}>
        {membersOf(family).map(({ id, name, relation, cardStatus }) => (
          <li key={id} className={styles['person']}>
            <span className={styles['initial']} aria-hidden="true">
              {name[0]}
            </span>
            <span>
              <b>{name}</b>
              <span className="second small">{door.relations[relation]}</span>
            </span>
            {cardStatus === 'ACTIVE' ? (
              <Tag tone="good" icon="check">
                {words.common.status.ACTIVE}
              </Tag>
            ) : (
              <Tag icon="pause">{words.common.status[cardStatus ?? 'SUSPENDED']}</Tag>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

export interface FamilyDetailsProps extends Pick<AtTheDoor, 'chains' | 'terminals'> {
  readonly ref: Ref<HTMLElement>;
  readonly family: Family;
  readonly onChanged: () => void;
}

export function FamilyDetails({ ref, family, chains, terminals, onChanged }: FamilyDetailsProps) {
  const { words, format } = useSpeech();
  const { arrears, membersCovered, nextDue } = family;
  const head = headOf(family);
  const detail = {
    ACTIVE: words.card.covered(membersCovered.covered, membersCovered.of),
    SUSPENDED: arrears.suspendedSince === null ? '' : words.card.since(format.date(arrears.suspendedSince)),
    AWAITING_FIRST_PREMIUM: words.card.awaiting,
  }[arrears.status];
  return (
    <>
      <StatusCard
        ref={ref}
        status={arrears.status}
        detail={detail}
        careClass={family.careClass}
        holder={head?.name ?? family.label}
        cardNumber={head?.cardNumber ?? ''}
      />
      <MoneyInSuspense family={family} />
      {arrears.dueNow > 0 ? (
        <>
          <Owed family={family} />
          <PayHere family={family} chains={chains} terminals={terminals} onChanged={onChanged} />
        </>
      ) : (
        <p className={styles['settled']}>
          {words.cadre.door.settled}{' '}
          {nextDue !== null && words.cadre.door.nextDue(format.rupiah(nextDue.amount), format.date(nextDue.dueDate))}
        </p>
      )}
      <WayThere id={family.id} />
      <People family={family} />
    </>
  );
}
