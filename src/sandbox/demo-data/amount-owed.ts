/** Computes what would have made a demo family's cards active on a day, which the family then promised to pay. */
import {
  JKN_ARREARS_POLICY,
  JKN_TARIFFS,
  assessArrears,
  compileTariffs,
  lastingTerms,
} from '../../households/arrears/index.js';
import { policyOn } from '../../kernel/dated-policy.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import { NO_RUPIAH, type Rupiah } from '../../kernel/rupiah.js';
import type { DemoFamily } from './make-family.js';

const TARIFFS = compileTariffs(JKN_TARIFFS);

export const amountOwed = ({ careClass, paidThrough, people, firstPremiumFrom }: DemoFamily, day: CivilDate): Rupiah =>
  assessArrears({
    account: {
      terms: lastingTerms(careClass, 'PBPU'),
      paidThrough,
      credit: NO_RUPIAH,
      members: people,
      firstPremiumFrom,
    },
    tariffs: TARIFFS,
    policy: policyOn(JKN_ARREARS_POLICY, day),
    today: day,
  }).amountToReactivate;
