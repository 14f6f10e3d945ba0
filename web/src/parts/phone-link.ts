/** A telephone number as the server tells it (`62…`), in the forms in which people read it and phones call it. */
import { inGroups } from '../words/format.js';

/** As people in Indonesia read it: `0812 3456 7890`. */
export const phoneText = (phone: string): string => inGroups(phone.replace(/^\+?62/, '0'));

export const phoneHref = (phone: string): string => `tel:+${phone.replace(/^\+/, '')}`;
