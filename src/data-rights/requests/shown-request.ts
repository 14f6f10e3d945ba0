/** Masks what a request wants where it is a number or a date of birth: in full it is shown to the family alone. */
import { maskPhoneNumber, parsePhoneNumber } from '../../kernel/phone-number.js';
import type { Viewer } from '../../platform/auth/index.js';
import type { DataRequest } from './data-request.js';

const MASKS: Partial<Record<NonNullable<DataRequest['field']>, (wanted: string) => string | null>> = {
  PHONE: (wanted) => {
    const phone = parsePhoneNumber(wanted);
    return phone === null ? null : maskPhoneNumber(phone);
  },
  BIRTH_DATE: () => null,
};

export function asShown<Request extends DataRequest>(request: Request, viewer: Pick<Viewer, 'familyId'>): Request {
  const { field, wanted, familyId } = request;
  const mask = field === null || viewer.familyId === familyId ? undefined : MASKS[field];
  return mask === undefined || wanted === null ? request : { ...request, wanted: mask(wanted) };
}
