/** In a sandbox: fills a form with a card, a cadre's code or a message's code of its made-up people. */
import { use, useState } from 'react';
import { useAsk } from '../../live/use-ask.js';
import { type SandboxSamplesQuery, SandboxSamplesDocument } from '../../operations/sandbox-samples.js';
import { useAnnounce } from '../../parts/Announcer.js';
import { Icon } from '../../parts/icons.js';
import { readConsoleConfig } from '../../session/console-config.js';
import { useSpeech } from '../../words/language.js';
import styles from './CitizenScreen.module.css';

type Samples = NonNullable<SandboxSamplesQuery['personas']>[number]['samples'];

/** `onSample` fills the form, and tells whether there was what it needs. */
export function TrySample({ onSample }: { onSample: (samples: Samples) => boolean }) {
  const { sample, wait } = useSpeech().words.citizen;
  const announce = useAnnounce();
  const { isSandbox } = use(readConsoleConfig());
  const { state, ask } = useAsk('query', SandboxSamplesDocument);
  const [isMissing, setMissing] = useState(false);
  if (!isSandbox) return null;
  const fill = async (): Promise<void> => {
    const found = (await ask({}))?.personas?.find(({ key }) => key === 'cadre');
    const isFilled = found !== undefined && onSample(found.samples);
    setMissing(!isFilled);
    if (isFilled) announce(sample.filled);
  };
  return (
    <p>
      <button type="button" className={styles['try']} onClick={() => void fill()}>
        <Icon name="bolt" size={16} />
        {state === 'asking' ? wait : sample.try}
      </button>
      {isMissing && <span role="alert"> {sample.none}</span>}
    </p>
  );
}
