/** What shall become of money in suspense: booked to the family, returned, or recognised; a second person decides. */
import { type FormEvent, useState } from 'react';
import { useClient } from 'urql';
import { newUuid } from '../../browser/new-id.js';
import { TakeSuspenseDocument } from '../../operations/officer-own.js';
import { ProposeForSuspenseDocument } from '../../operations/officer-suspense.js';
import { Button } from '../../parts/Button.js';
import { LongField } from '../../parts/Field.js';
import { Note } from '../../parts/Note.js';
import { useSpeech } from '../../words/language.js';
import styles from './Morning.module.css';
import type { OfficerViewer, Suspense } from './morning.js';
import { type FoundFamily, OtherFamily } from './OtherFamily.js';
import { Problem } from './Problem.js';
import { useSaving } from './use-saving.js';

type Resolution = 'MATCH' | 'OTHER' | 'RETURN' | 'WRITE_OFF';

/** The roles that may look for a family; an operator sees none. */
const SEARCHES: readonly OfficerViewer['role'][] = ['BRANCH_OFFICER', 'BRANCH_HEAD'];

/** The role that decides on money in suspense: another branch head where one of them proposes. */
const DECIDES: OfficerViewer['role'] = 'BRANCH_HEAD';

export interface ProposeFormProps {
  readonly item: Suspense;
  readonly viewer: OfficerViewer;
  readonly onDone: (told: string) => void;
}

interface ResolutionsProps {
  readonly item: Suspense;
  readonly viewer: OfficerViewer;
  readonly chosen: Resolution;
  readonly onChoose: (resolution: Resolution) => void;
}

function Resolutions({ item, viewer, chosen, onChoose }: ResolutionsProps) {
  const { propose: say } = useSpeech().words.officer;
  const hints = {
    ...(item.family !== null && { MATCH: say.matchHint(item.family.label) }),
    ...(SEARCHES.includes(viewer.role) && { OTHER: say.otherHint }),
    RETURN: say.returnHint,
    WRITE_OFF: say.writeOffHint,
  };
  return (
    <fieldset>
      <legend className="unseen">{say.title}</legend>
      {(Object.entries(hints) as [Resolution, string][]).map(([resolution, hint]) => (
        <label key={resolution} className={styles['choice']}>
          <input type="radio" name="resolution" checked={resolution === chosen} onChange={() => onChoose(resolution)} />
          <span>
            <b>{say[resolution]}</b>
            <br />
            <span className="small second">{hint}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

export function ProposeForm({ item, viewer, onDone }: ProposeFormProps) {
  const { officer, common } = useSpeech().words;
  const { propose: say } = officer;
  const client = useClient();
  const saving = useSaving();
  const [id] = useState(() => `SuspenseProposal_${newUuid()}`);
  const [resolution, setResolution] = useState<Resolution>(item.family === null ? 'RETURN' : 'MATCH');
  const [reason, setReason] = useState('');
  const [other, setOther] = useState<FoundFamily | null>(null);
  const family = { MATCH: item.family, OTHER: other, RETURN: null, WRITE_OFF: null }[resolution];
  const missing =
    resolution === 'OTHER' && other === null ? say.otherMissing : reason.trim() === '' ? say.missing : undefined;
  const propose = (event: FormEvent): void => {
    event.preventDefault();
    if (missing !== undefined) return;
    const input = {
      id,
      paymentId: item.paymentId,
      resolution: resolution === 'OTHER' ? ('MATCH' as const) : resolution,
      reason: reason.trim(),
      ...(family !== null && { familyId: family.id }),
    };
    saving.save(
      () => client.mutation(ProposeForSuspenseDocument, { input }).toPromise(),
      () => onDone(officer.saved.proposed),
    );
  };
  const take = (): void =>
    saving.save(
      () => client.mutation(TakeSuspenseDocument, { input: { paymentId: item.paymentId } }).toPromise(),
      () => onDone(say.taken),
    );
  if (!viewer.may.proposeSuspenseResolution) return <Note icon="info">{say.notYours}</Note>;
  return (
    <form className={styles['form']} onSubmit={propose}>
      <h3>{say.title}</h3>
      <Resolutions item={item} viewer={viewer} chosen={resolution} onChoose={setResolution} />
      {resolution === 'OTHER' && <OtherFamily found={other} onFind={setOther} />}
      <LongField
        label={say.why}
        hint={say.whyHint}
        rows={2}
        maxLength={400}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <Problem text={saving.problem} />
      <div className="row wrap">
        <Button type="submit" kind="primary" unavailable={missing} aria-busy={saving.isBusy}>
          {say.send(common.roles[DECIDES])}
        </Button>
        {viewer.may.assignSuspenseItem && item.owner !== viewer.subject && <Button onClick={take}>{say.take}</Button>}
        <span className="small muted">{officer.second.recorded}</span>
      </div>
    </form>
  );
}
