/** Lists the pure rules of money and membership that mutation tests judge, and the unit tests that judge them. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The folders of tests/unit whose tests may catch a fault in a rule. */
export const TESTED = [
  'kernel',
  'households',
  'membership',
  'money/payments',
  'fieldwork/registration',
  'fieldwork/reimbursements',
  'partners/doubts',
  'relief',
];

/** The folders of rules, each with the names of its rules; where all of a folder are rules, there are none. */
const RULES = {
  'src/kernel': ['billing-month', 'dated-policy', 'rupiah', 'validity'],
  'src/households/arrears': [
    'amount-ceilings',
    'assess-arrears',
    'family-terms',
    'first-premium',
    'jkn-amount-ceilings',
    'jkn-arrears-policy',
    'jkn-tariffs',
    'joiners',
    'member-status',
    'open-months',
    'paid-through-range',
    'tariffs',
  ],
  'src/households/bills': ['bill', 'family-bill', 'plan-status', 'schedule', 'settle', 'summarise-arrears'],
  'src/households/instalments': ['plan-schedule'],
  'src/households/instalments/rules': [],
  'src/membership/changes': [
    'class-policy',
    'correction-due',
    'household',
    'judge-change',
    'plan-change',
    'plan-class',
    'plan-correction',
    'plan-ending',
    'plan-merge',
    'plan-move',
    'plan-segment',
  ],
  'src/money/payments/posting': [],
  'src/fieldwork/registration': ['jkn-registration-policy', 'registration-policy', 'validate-members'],
  'src/fieldwork/reimbursements': ['compute-claim'],
  'src/partners/doubts': ['validate-closing'],
  'src/relief/hardship': ['decide-route', 'referral'],
  'src/relief/service-penalty': ['compute-penalty', 'find-reactivation'],
  'src/relief/sponsorship': ['choose-beneficiaries', 'fund-number'],
  'src/relief/write-offs': ['forgive-arrears', 'write-off-rule'],
};

/** The files of the rules, from the root of the repository. Files that only declare types have no faults to plant. */
export const ruleFilesBelow = (root) =>
  Object.entries(RULES)
    .flatMap(([folder, names]) =>
      names.length > 0 ? names.map((name) => `${folder}/${name}.ts`) : filesOf(root, folder),
    )
    .filter((file) => !file.endsWith('/index.ts'))
    .toSorted();

const filesOf = (root, folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name}`);
