/** What anybody who knows a card number and the holder's birth date may learn: nothing that names a person. */
import type { ArrearsAssessment } from '../arrears/index.js';
import type { CardNumber } from '../../kernel/card-number.js';
import type { CivilDate } from '../../kernel/civil-date.js';

export interface PublicQuestion {
  readonly cardNumber: CardNumber;
  /** The second factor. */
  readonly birthDate: CivilDate;
}

export type PublicStatusOutcome =
  | {
      readonly kind: 'found';
      readonly assessment: ArrearsAssessment;
      readonly firstPremiumFrom: CivilDate | null;
    }
  /** No such card, or another birth date: which of the two is never said. */
  | { readonly kind: 'no-match' }
  | { readonly kind: 'too-many-questions'; readonly retryAt: Date };
