/** Says in a sentence who read what of a family, for the family. */
import type { Role } from '../../platform/auth/index.js';
import { labelOf } from '../../platform/graphql/index.js';
import type { LoggedPurpose } from '../../platform/readings/index.js';
import { type Text, textsOf } from '../../platform/texts/index.js';
import { kindNames } from './access-kinds.js';

interface ExplainedReading {
  readonly role: Role | null;
  readonly branchName: string | null;
  readonly purpose: LoggedPurpose;
  readonly fields: readonly string[];
}

const SAYS = textsOf('access-log', {
  reading: {
    id: '{who} melihat: {what}. Keperluan: {purpose}.',
    en: '{who} saw: {what}. Purpose: {purpose}.',
  },
  office: { id: '{role} di {branch}', en: '{role} at {branch}' },
  stranger: {
    id: 'Seseorang yang memegang kartu dan mengetahui tanggal lahirnya',
    en: 'Somebody who held the card and knew the date of birth',
  },
});

function whoOf({ role, branchName }: ExplainedReading): Text {
  if (role === null) return SAYS.stranger();
  return branchName === null ? labelOf('Role', role) : SAYS.office({ role: labelOf('Role', role), branch: branchName });
}

export const explainReading = (reading: ExplainedReading): Text =>
  SAYS.reading({
    who: whoOf(reading),
    what: kindNames(reading.fields).map((name) => labelOf('PersonalDataKind', name)),
    purpose: labelOf('AccessPurpose', reading.purpose),
  });
