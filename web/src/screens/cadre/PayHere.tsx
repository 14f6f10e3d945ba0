/** The ways to pay, with a new code for a till at the push of a button. */
import { useMutation } from 'urql';
import { WaysToPay } from '../../parts/WaysToPay.js';
import { useConnection } from '../../live/api.js';
import { useServerNow } from '../../live/use-server-time.js';
import { PaymentCodeForTheTillDocument } from '../../operations/payment-code.js';
import { ZONES } from '../../words/format.js';
import { useSpeech } from '../../words/language.js';
import { AtTerminal } from './AtTerminal.js';
import type { AtTheDoor, Family } from './family-at-the-door.js';

/** How often it is looked whether a code has expired, which happens without signal too. */
const LOOK_EVERY_MS = 15_000;

export interface PayHereProps extends Pick<AtTheDoor, 'chains' | 'terminals'> {
  readonly family: Family;
  readonly onChanged: () => void;
}

export function PayHere({ family, chains, terminals, onChanged }: PayHereProps) {
  const { ways } = useSpeech().words.card;
  const isOffline = useConnection() === 'offline';
  const [{ fetching, data }, ask] = useMutation(PaymentCodeForTheTillDocument);
  const now = useServerNow(LOOK_EVERY_MS).toISOString();
  const open = family.paymentCodes.filter(({ state, expiresAt }) => state === 'OPEN' && expiresAt > now);
  const [terminal] = terminals;
  const answer = data?.issuePaymentCode;
  const askFor = async (chain: string): Promise<void> => {
    await ask({ family: family.id, chain });
    onChanged();
  };
  return (
    <WaysToPay
      accounts={family.virtualAccounts}
      codes={open.map(({ chain, ...code }) => ({ ...code, chainName: chain.name }))}
      zone={ZONES[family.region.timeZone]}
      chains={chains.filter(({ code }) => open.every(({ chain }) => chain.code !== code))}
      onAsk={(chain) => void askFor(chain)}
      unavailable={isOffline ? ways.needsSignal : fetching ? ways.asking : undefined}
      terminal={terminal && <AtTerminal family={family} terminal={terminal} />}
      refusal={answer && 'message' in answer ? answer.message : undefined}
    />
  );
}
