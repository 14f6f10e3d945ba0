/** Shows what is masked in lists in full, to roles that may read it, once the reading is logged. */
import { may } from '../../platform/auth/index.js';
import { CallerError } from '../../kernel/caller-error.js';
import type { Reading } from './access-log.js';
import type { FamiliesContext } from './families.context.js';

/** The argument by which a field is asked for in full. */
export const PURPOSE = {
  nullable: true,
  description: 'The purpose of reading it in full, which is logged and needs permission; left out, it is masked.',
} as const;

/** The full value, once the reading is logged. @throws CallerError FORBIDDEN for a role that may not read it. */
export async function inFull<Value>(
  value: Value,
  reading: Reading,
  { viewer, logReading }: FamiliesContext,
): Promise<Value> {
  if (!may(viewer, 'identity:unmask'))
    throw new CallerError('FORBIDDEN', 'This role sees masked numbers only.', reading.field);
  await logReading(reading);
  return value;
}
