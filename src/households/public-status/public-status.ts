/** Defines the public question about a card and its answer, which names no person. */
import type { FamilyBill } from '../bills/index.js';
import type { CardNumber } from '../../kernel/card-number.js';
import type { FamilyId } from '../../kernel/ids.js';
import type { CivilDate } from '../../kernel/civil-date.js';

export interface PublicQuestion {
  readonly cardNumber: CardNumber;
  /** The birth date of the holder, which is the second factor. */
  readonly birthDate: CivilDate;
}

export type PublicStatusOutcome =
  | {
      readonly kind: 'found';
      readonly familyId: FamilyId;
      /** The card that was asked about; its number leads to the family's bill at every bank. */
      readonly cardNumber: CardNumber;
      readonly assessment: FamilyBill;
      readonly firstPremiumFrom: CivilDate | null;
      /** The day of the answer, where the family lives. */
      readonly today: CivilDate;
    }
  /** There is no such card, or its holder has another birth date; the answer never tells which. */
  | { readonly kind: 'no-match' }
  | { readonly kind: 'too-many-questions'; readonly retryAt: Date };
