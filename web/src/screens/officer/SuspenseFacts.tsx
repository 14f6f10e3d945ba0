/** What is known of money in suspense: when and how it came, the number that was keyed in, and the bill beside it. */
import { Facts } from '../../parts/Facts.js';
import { inGroups } from '../../words/format.js';
import { useSpeech } from '../../words/language.js';
import { type DetailProps, type Suspense, momentText } from './morning.js';
import { useNames } from './people.js';

export interface SuspenseFactsProps extends Pick<DetailProps<Suspense>, 'thing' | 'viewer'> {
  /** Whether nobody works on it any more: a proposal waits for its second person. */
  readonly isProposed?: boolean;
}

export function SuspenseFacts({ thing, viewer, isProposed = false }: SuspenseFactsProps) {
  const { words, format } = useSpeech();
  const nameOf = useNames(viewer);
  const say = words.officer.suspense;
  const bill = thing.family?.arrears.amountToReactivate ?? null;
  const difference = bill === null ? 0 : thing.amount - bill;
  return (
    <Facts
      facts={[
        { name: say.received, value: momentText(thing.since, format, thing.family?.region ?? viewer) },
        { name: say.partner, value: `${thing.partnerName ?? '—'} · ${thing.reference}` },
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
        isProposed ? null : { name: say.owner, value: thing.owner === null ? say.nobody : nameOf(thing.owner) },
      ]}
    />
  );
}
