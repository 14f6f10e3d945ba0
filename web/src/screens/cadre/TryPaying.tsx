/** In a sandbox: pays the bill through the stand-in of a partner, whose signed webhook then arrives like any other. */
import { useMutation } from 'urql';
import { Button } from '../../parts/Button.js';
import { Icon } from '../../parts/icons.js';
import { type PayTracedMutationVariables, PayTracedDocument } from '../../operations/sandbox-pay.js';
import { useSession } from '../../session/session.js';
import { useSpeech } from '../../words/language.js';
import styles from './Cadre.module.css';
import type { Family } from './family-at-the-door.js';

type Channel = PayTracedMutationVariables['input']['channel'];

const CHANNELS = ['BANK', 'MINIMARKET', 'ATM', 'EDC'] as const satisfies readonly Channel[];

/** A reference as tills print them. */
const newReference = (): string =>
  `TRX${String(crypto.getRandomValues(new Uint32Array(1))[0]).padStart(10, '0')}${String(Date.now()).slice(-3)}`;

/** `here`: one small button. `beside`: one for each channel, beside the phone. */
export interface TryPayingProps {
  readonly family: Family;
  readonly look: 'here' | 'beside';
  /** Whether the cadre carries a terminal. */
  readonly hasTerminal?: boolean;
}

export function TryPaying({ family, look, hasTerminal = false }: TryPayingProps) {
  const { words } = useSpeech();
  const { session } = useSession();
  const [{ fetching, data, error }, pay] = useMutation(PayTracedDocument);
  if (session.persona === null) return null;
  const code = family.paymentCodes.find(({ state }) => state === 'OPEN')?.code;
  const payBy = (channel: Channel): void => {
    const who = channel === 'MINIMARKET' && code !== undefined ? { accountNumber: code } : { familyId: family.id };
    void pay({ input: { channel, reference: newReference(), ...who } });
  };
  const unavailable = fetching ? words.cadre.door.paying : undefined;
  const answer = data?.payBill;
  const refusal = error?.message ?? (answer && 'message' in answer ? answer.message : undefined);
  const said = refusal !== undefined && <p role="alert">{refusal}</p>;
  if (look === 'here')
    return (
      <>
        <button
          type="button"
          className={styles['try']}
          aria-disabled={fetching || undefined}
          onClick={() => !fetching && payBy(code === undefined ? 'BANK' : 'MINIMARKET')}
        >
          <Icon name="bolt" size={16} />
          {words.cadre.door.tryPaying}
        </button>
        {said}
      </>
    );
  return (
    <div className={styles['tries']}>
      {CHANNELS.filter((channel) => hasTerminal || channel !== 'EDC').map((channel) => (
        <Button
          key={channel}
          size="big"
          kind={channel === 'BANK' ? 'primary' : 'plain'}
          unavailable={unavailable}
          onClick={() => payBy(channel)}
        >
          <Icon name="bolt" />
          {words.cadre.door.tryPaying}: {words.common.channels[channel]}
        </Button>
      ))}
      {said}
    </div>
  );
}
