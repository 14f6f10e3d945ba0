/** What to say when the sum is too much: how many stages this family may pay in, asked for when it is opened. */
import { useState } from 'react';
import { useQuery } from 'urql';
import { StagesOfFamilyDocument } from '../../operations/telecollecting-stages.js';
import { useSpeech } from '../../words/language.js';
import styles from './ScriptPanel.module.css';

export function StagesOffer({ familyId }: { familyId: string }) {
  const { words, format } = useSpeech();
  const { script } = words.telecollecting;
  const [isOpen, setOpen] = useState(false);
  const [{ data }] = useQuery({ query: StagesOfFamilyDocument, variables: { family: familyId }, pause: !isOpen });
  const offer = data?.proposeInstalmentPlan;
  const first = offer?.__typename === 'InstalmentProposal' ? offer.schedule[0] : undefined;
  return (
    <details className={styles['more']} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{script.tooMuch}</summary>
      <p>
        {offer?.__typename === 'InstalmentProposal' && first !== undefined
          ? script.stages(offer.schedule.length, format.rupiah(first.amount))
          : offer !== undefined && offer !== null && 'message' in offer
            ? offer.message
            : script.tooMuchSay}
      </p>
    </details>
  );
}
