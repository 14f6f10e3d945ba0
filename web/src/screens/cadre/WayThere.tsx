/** Where a family of the day lives, and whom to call there: from what the phone took along. */
import { phoneHref, phoneText } from '../../parts/phone-link.js';
import { useSpeech } from '../../words/language.js';
import styles from './Cadre.module.css';
import { type TakenFamily, useKeptAlong } from './taken-along.js';

type Address = NonNullable<TakenFamily['address']>;

/** The street with the house, then the neighbourhood. */
const linesOf = ({ street, houseNumber, rt, rw }: Address): string =>
  [[street, houseNumber].filter(Boolean).join(' '), [rt && `RT ${rt}`, rw && `RW ${rw}`].filter(Boolean).join(' ')]
    .filter(Boolean)
    .join(', ');

export function WayThere({ id }: { id: string }) {
  const { door } = useSpeech().words.cadre;
  const { address = null, participants = [] } = useKeptAlong().get(id) ?? {};
  const reachable = participants.find(({ phone }) => phone !== null);
  if (address === null && reachable === undefined) return null;
  return (
    <section className={styles['people']}>
      <h2>{door.wayThere}</h2>
      {address !== null && <p>{linesOf(address)}</p>}
      {address?.note && <p className="second">{address.note}</p>}
      {reachable?.phone && (
        <p>
          {reachable.name}: <a href={phoneHref(reachable.phone)}>{phoneText(reachable.phone)}</a>
        </p>
      )}
    </section>
  );
}
