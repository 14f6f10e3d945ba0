/** What to say, in words that can be read out, with the sums and names of this family. */
import { serverNow } from '../../live/server-clock.js';
import { Emphasis } from '../../parts/Emphasis.js';
import { Panel } from '../../parts/Panel.js';
import { inGroups } from '../../words/format.js';
import { useSpeech } from '../../words/language.js';
import { hourOfInstant } from '../../words/civil-time.js';
import styles from './ScriptPanel.module.css';
import { StagesOffer } from './StagesOffer.js';
import type { Call } from './use-calls.js';

export interface ScriptPanelProps {
  readonly call: Call;
  readonly caller: string;
  readonly amount: number;
  readonly arrears: {
    readonly status: string;
    readonly suspendedSince: string | null;
    readonly dueDate: string | null;
  } | null;
}

/** The greeting of the hour where the family lives. */
function greetingAt(hour: number): 'morning' | 'noon' | 'afternoon' | 'evening' {
  if (hour < 11) return 'morning';
  if (hour < 15) return 'noon';
  return hour < 18 ? 'afternoon' : 'evening';
}

export function ScriptPanel({ call, caller, amount, arrears }: ScriptPanelProps) {
  const { words, format } = useSpeech();
  const { script } = words.telecollecting;
  const zone = call.family?.region.timeZone ?? 'WIB';
  const greeting = script.greeting[greetingAt(hourOfInstant(serverNow(), zone))];
  const account = call.family?.virtualAccounts[0]?.number;
  const since = arrears?.suspendedSince ?? null;
  const lines = [
    script.hello(greeting, call.name, { name: caller, place: call.campaign?.region.name ?? '' }),
    arrears?.status === 'ACTIVE'
      ? script.active(format.rupiah(amount), arrears.dueDate === null ? '—' : format.date(arrears.dueDate))
      : script.suspended(since === null ? '—' : format.date(since), call.familySize, format.rupiah(amount)),
    script.pay,
    ...(account === undefined ? [] : [script.spell(inGroups(account))]),
  ];
  return (
    <Panel title={script.title} lead={script.lead}>
      {lines.map((line) => (
        <p key={line} className={styles['say']}>
          <Emphasis text={line} />
        </p>
      ))}
      {call.family !== null && <StagesOffer familyId={call.family.id} />}
      <details className={styles['more']}>
        <summary>{script.disturbed}</summary>
        <p>{script.disturbedSay}</p>
      </details>
    </Panel>
  );
}
