/** The cadre's terminal among the ways to pay, with a word to the server that the family pays there. */
import { useMutation } from 'urql';
import { newUuid } from '../../browser/new-id.js';
import { useConnection } from '../../live/api.js';
import { PayByTerminalDocument } from '../../operations/pay-by-terminal.js';
import { Terminal, type TerminalShown } from '../../parts/Terminal.js';
import { ZONES } from '../../words/format.js';
import { useSpeech } from '../../words/language.js';
import type { Family } from './family-at-the-door.js';

export function AtTerminal({ family, terminal }: { family: Family; terminal: TerminalShown }) {
  const { words, format } = useSpeech();
  const { ways } = words.card;
  const isOffline = useConnection() === 'offline';
  const [{ fetching, data, error }, ask] = useMutation(PayByTerminalDocument);
  const answer = data?.createPaymentIntent;
  const begun = answer?.__typename === 'PaymentIntentCreated' ? answer.intent : null;
  const refused = answer && 'message' in answer ? answer.message : undefined;
  const begin = (): void => {
    const id = `PaymentIntent_${newUuid()}`;
    void ask({ input: { id, familyId: family.id, mode: 'ASSIST_EDC', pointId: terminal.id } });
  };
  return (
    <Terminal
      terminal={terminal}
      account={family.virtualAccounts[0]?.number ?? ''}
      onBegin={begin}
      unavailable={isOffline ? ways.terminalNeedsSignal : fetching ? ways.asking : undefined}
      refusal={error === undefined ? refused : ways.terminalFailed}
      until={
        begun === null ? undefined : ways.terminalUntil(format.time(begun.expiresAt, ZONES[family.region.timeZone]))
      }
    />
  );
}
