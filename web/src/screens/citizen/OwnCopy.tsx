/** All that is held of the own family, as a file to keep. */
import { useState } from 'react';
import { saveFile } from '../../browser/save-file.js';
import { type CopyOutcome, takeOwnCopy } from '../../live/own-copy.js';
import { Button } from '../../parts/Button.js';
import { ErrorState } from '../../parts/States.js';
import { useSpeech } from '../../words/language.js';
import { Answer, Refusal } from './Answer.js';
import styles from './CitizenScreen.module.css';

export function OwnCopy({ token }: { token: string }) {
  const { citizen, common } = useSpeech().words;
  const { copy: told } = citizen.data;
  const [outcome, setOutcome] = useState<CopyOutcome | 'taking' | null>(null);
  const take = async (): Promise<void> => {
    setOutcome('taking');
    const taken = await takeOwnCopy(token);
    if (taken.kind === 'taken') saveFile(taken.file, told.file);
    setOutcome(taken);
  };
  const kind = outcome === null || outcome === 'taking' ? null : outcome.kind;
  return (
    <section className={styles['apart']}>
      <h3>{told.title}</h3>
      <p className="second">{told.lead}</p>
      <div className={styles['form']}>
        <Button unavailable={outcome === 'taking' ? citizen.wait : undefined} onClick={() => void take()}>
          {told.take}
        </Button>
      </div>
      {kind === 'taken' && (
        <Answer>
          <p>{told.taken}</p>
        </Answer>
      )}
      {kind === 'failed' && <ErrorState error={{}} onRetry={() => void take()} />}
      {outcome !== null && outcome !== 'taking' && outcome.kind === 'too-often' && (
        <Refusal title={told.tooOften}>{common.comeBackIn(outcome.seconds)}</Refusal>
      )}
    </section>
  );
}
