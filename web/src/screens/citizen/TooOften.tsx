/** Says kindly that there is a limit, why, and when to come again. */
import { useSpeech } from '../../words/language.js';
import { Refusal } from './Answer.js';

export function TooOften({ seconds }: { seconds: number }) {
  const { citizen, common } = useSpeech().words;
  return (
    <Refusal title={citizen.status.tooMany}>
      {citizen.status.tooManyLead} {common.comeBackIn(seconds)} {citizen.helpline}
    </Refusal>
  );
}
