/** One bill, and how to pay it: the channel, the right amount or a wrong one, and the button. */
import { type SubmitEvent, useState } from 'react';
import type { Bill, Payment } from '../../live/paying-a-bill.js';
import { Button } from '../../parts/Button.js';
import { ChoiceCards } from '../../parts/ChoiceCards.js';
import { Icon, type IconName } from '../../parts/icons.js';
import { Panel } from '../../parts/Panel.js';
import { useSpeech } from '../../words/language.js';
import styles from './SandboxScreen.module.css';

const CHANNELS = ['BANK', 'MINIMARKET', 'ATM'] as const satisfies readonly Payment['channel'][];
type Channel = (typeof CHANNELS)[number];
const ICONS: Readonly<Record<Channel, IconName>> = { BANK: 'bank', MINIMARKET: 'shop', ATM: 'atm' };

/** An amount that is nobody's bill. */
const WRONG = 5;

export interface PayPanelProps {
  readonly bill: Bill;
  readonly isActive: boolean;
  readonly isSending: boolean;
  readonly onPay: (payment: Payment) => void;
  readonly onNext: () => void;
}

export function PayPanel({ bill, isActive, isSending, onPay, onNext }: PayPanelProps) {
  const { words, format } = useSpeech();
  const { pay: told } = words.sandbox;
  const [channel, setChannel] = useState<Channel>('MINIMARKET');
  const [amount, setAmount] = useState<'right' | 'wrong'>('right');
  const { dueNow, months } = bill.arrears;
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (!isSending && !isActive) onPay({ channel, amount: amount === 'right' ? null : WRONG });
  };
  const head = bill.participants[0]?.name ?? bill.label;
  const lead = `${head} · ${bill.region.name} · ${told.bill(months.length, bill.participants.length)}`;
  return (
    <Panel title={told.title} lead={lead} aside={<b className={styles['sum']}>{format.rupiah(dueNow)}</b>}>
      <form className={styles['form']} onSubmit={submit}>
        <ChoiceCards
          label={told.channel}
          choices={CHANNELS.map((value) => ({ value, text: told.channels[value], icon: ICONS[value] }))}
          value={channel}
          onChange={setChannel}
          abreast
          isLabelled
        />
        <div className={styles['amounts']}>
          <ChoiceCards
            label={told.amount}
            choices={[
              { value: 'right', text: told.right },
              { value: 'wrong', text: told.wrong(format.rupiah(WRONG)) },
            ]}
            value={amount}
            onChange={setAmount}
            row
            isLabelled
          />
          <Button kind="quiet" onClick={onNext}>
            <Icon name="replay" />
            {told.again}
          </Button>
        </div>
        <Button
          type="submit"
          kind="primary"
          size="big"
          wide
          unavailable={isActive ? told.paid : isSending ? told.sending : undefined}
        >
          <Icon name="bolt" />
          {told.send}
        </Button>
      </form>
    </Panel>
  );
}
