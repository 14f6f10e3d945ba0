/** A complaint was filed: its number, and what happens next, by when. */
import type { ComplainByCodeMutation } from '../../operations/citizen-complaint.js';
import { Button } from '../../parts/Button.js';
import { Icon } from '../../parts/icons.js';
import { complaintNumber } from '../../words/format.js';
import { useSpeech } from '../../words/language.js';
import { Answer } from './Answer.js';
import styles from './CitizenScreen.module.css';

type Filed = Extract<
  NonNullable<ComplainByCodeMutation['fileComplaintByCode']>,
  { __typename: 'CitizenComplaintFiled' }
>;

export interface ComplaintFiledProps {
  readonly filed: Filed;
  /** Whether the card of the family's cadre is frozen now. */
  readonly isCadreFrozen: boolean;
  readonly onAgain: () => void;
}

export function ComplaintFiled({ filed, isCadreFrozen, onAgain }: ComplaintFiledProps) {
  const { words, format } = useSpeech();
  const { complaint: told } = words.citizen;
  return (
    <>
      <Answer>
        <p className={styles['done']}>
          <Icon name="check" />
          <b>{told.sent}</b>
        </p>
        <p className="second">{told.number}</p>
        <h2 className="typed">{complaintNumber(filed.complaintId)}</h2>
        <h3>{told.next}</h3>
        <ul className={styles['bullets']}>
          {filed.answerDueAt !== null && (
            <li>{told.answerBy(format.day(filed.answerDueAt), format.time(filed.answerDueAt))}</li>
          )}
          <li>{told.closeBy(format.day(filed.closeDueAt), format.time(filed.closeDueAt))}</li>
          {isCadreFrozen && <li>{told.frozen}</li>}
          {isCadreFrozen && <li>{told.nameless}</li>}
        </ul>
      </Answer>
      <p className={styles['form']}>
        <Button kind="quiet" onClick={onAgain}>
          {told.again}
        </Button>
      </p>
    </>
  );
}
