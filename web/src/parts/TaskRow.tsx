/** A door to go to: who, where, why, how much, and how far it is from the one before. */
import { Link } from 'wouter';
import { useSpeech } from '../words/language.js';
import type { IconName } from './icons.js';
import { Tag, type TagProps } from './Tag.js';
import styles from './TaskRow.module.css';

export interface Door {
  readonly href: string | null;
  readonly number: number | null;
  readonly name: string;
  readonly address: string;
  readonly amount: number | null;
  readonly isActive: boolean;
  readonly why: { readonly tone: NonNullable<TagProps['tone']>; readonly icon: IconName; readonly text: string };
  readonly reason?: string | undefined;
  readonly meters: number | null;
}

function Content({ number, name, address, amount, isActive, why, reason, meters }: Door) {
  const { words, format } = useSpeech();
  return (
    <>
      <span className={number === null ? styles['initial'] : styles['number']} aria-hidden={number === null}>
        {number ?? name[0]}
      </span>
      <span className={styles['name']}>{name}</span>
      <span className={styles['amount']}>
        {isActive ? words.common.status.ACTIVE : amount !== null && amount > 0 && format.rupiah(amount)}
      </span>
      <span className={styles['address']}>{address}</span>
      <span className={styles['why']}>
        <Tag tone={why.tone} icon={why.icon}>
          {why.text}
        </Tag>
        {meters !== null && <span>{format.distance(meters)}</span>}
      </span>
      {reason !== undefined && <span className={styles['address']}>{reason}</span>}
    </>
  );
}

export function TaskRow(door: Door) {
  return (
    <li className={styles['task']}>
      {door.href === null ? (
        <div>
          <Content {...door} />
        </div>
      ) : (
        <Link href={door.href}>
          <Content {...door} />
        </Link>
      )}
    </li>
  );
}
