/** Lists the pure rules of money and membership that mutation tests judge, and the unit tests that judge them. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The folders of tests/unit whose tests may catch a fault in a rule. */
export const TESTED = ['kernel', 'households', 'money/payments', 'fieldwork/registration', 'relief'];

/** The folders of rules, each with the names of its rules; where all of a folder are rules, there are none. */
const RULES = {
  'src/households/arrears': [
    'amount-ceilings',
    'assess-arrears',
    'first-premium',
    'jkn-amount-ceilings',
    'jkn-arrears-policy',
    'jkn-tariffs',
    'open-months',
    'paid-through-range',
    'summarise-arrears',
    'tariffs',
  ],
  'src/households/bills': ['bill'],
  'src/households/instalments/rules': [],
  'src/money/payments/posting': [],
  'src/fieldwork/registration': ['jkn-registration-policy', 'registration-policy', 'validate-members'],
  'src/relief/hardship': ['decide-route', 'referral'],
  'src/relief/write-offs': ['forgive-arrears'],
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
