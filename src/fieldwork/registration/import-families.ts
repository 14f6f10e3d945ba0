/**
 * Imports families with their members, by the rules of a registration. Of a family that the books have, the file changes
 * nothing, because its changes have ways of their own with evidence; where it says something else, that is named.
 */
import { keepImportedAddresses } from '../../households/addresses/index.js';
import { jknFamilyMembersMaxOn } from '../../households/arrears/index.js';
import { keepImportedChoices, openPlacesOn } from '../../households/facilities/index.js';
import {
  BILLING_NUMBER_TAKEN,
  CARD_NUMBER_TAKEN,
  DIFFERING,
  FAMILY_COUNTS,
  IMPORTED_CHOICES,
  NEW_CHOICES,
  NEW_IN_KNOWN_FAMILIES,
  NIK_TAKEN,
  NOTE_HOLDERS,
  SEALED_PERSON,
  keepFamilies,
} from '../../households/families/index.js';
import { REGION_NAMES } from '../../households/regions/index.js';
import { addMonths, billingMonth } from '../../kernel/billing-month.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Nik, Sex } from '../../kernel/nik.js';
import {
  type ImportKind,
  type ImportLine,
  type ImportMoment,
  type ImportRule,
  type LineFault,
  repeatedLines,
} from '../../platform/imports/index.js';
import { type Sql, constant, sql } from '../../platform/db/sql.js';
import { FAMILY_COLUMNS, OF_THE_FAMILY } from './family-columns.js';
import type { NikContradiction } from './registration.js';
import { contradictionIn } from './validate-members.js';

const CONTRADICTIONS: Readonly<Record<NikContradiction, LineFault>> = {
  'nik-contradicts-birth-date': { field: 'birth_date', expected: 'the day of birth that the NIK holds' },
  'nik-contradicts-sex': { field: 'sex', expected: 'the sex that the NIK holds: 40 is added to the day of a woman' },
};

/** What must stand on the line of a head. */
const OF_A_HEAD = ['care_class', 'segment', 'region'] as const;

function faultsOf(line: ImportLine, { today }: ImportMoment): LineFault[] {
  const faults: LineFault[] = [];
  const { nik, birth_date: birthDate, sex, relation, paid_through: paid, arrears_since: since } = line;
  if (birthDate && birthDate > today) faults.push({ field: 'birth_date', expected: 'a day that has come' });
  if (nik && birthDate && sex) {
    const kind = contradictionIn(nik as Nik, { birthDate: birthDate as CivilDate, sex: sex as Sex });
    if (kind !== null) faults.push(CONTRADICTIONS[kind]);
  }
  if (relation === 'HEAD') {
    for (const field of OF_A_HEAD)
      if (!line[field]) faults.push({ field, expected: 'a value on the line of the head' });
    if (!paid && !since) faults.push({ field: 'paid_through', expected: 'a month here or in arrears_since' });
  }
  if (paid && since && addMonths(billingMonth(since), -1) !== paid)
    faults.push({ field: 'arrears_since', expected: 'the month after paid_through' });
  return faults;
}

/** The first line of each family of which a count of its lines does not hold. */
const familiesWith = (condition: Sql): Sql =>
  sql`select min(r.line), r.family_card_number from import_rows r where r.family_card_number is not null
    group by r.family_card_number having ${condition}`;

/** The lines that say something else of the family than the line of its head. */
const unlikeTheHead = (field: string): Sql => {
  const given = constant(`r.${field}`);
  return sql`select r.line, ${given} from import_rows r
    join import_rows h on h.family_card_number = r.family_card_number and h.relation = 'HEAD' and h.line <> r.line
    where r.relation <> 'HEAD' and ${given} is distinct from ${constant(`h.${field}`)} and ${given} is not null`;
};

const withinTheFile = (today: CivilDate): readonly ImportRule[] => [
  { field: 'nik', expected: 'each NIK once in the file', lines: repeatedLines(sql`r.nik`) },
  { field: 'card_number', expected: 'each card number once in the file', lines: repeatedLines(sql`r.card_number`) },
  {
    field: 'relation',
    expected: 'one HEAD in each family',
    lines: familiesWith(sql`count(*) filter (where r.relation = 'HEAD') <> 1 and bool_and(r.relation is not null)`),
  },
  {
    field: 'family_card_number',
    expected: `at most ${jknFamilyMembersMaxOn(today)} members`,
    lines: familiesWith(sql`count(*) > ${jknFamilyMembersMaxOn(today)}::int`),
  },
  ...OF_THE_FAMILY.map(({ name }) => ({
    field: name,
    expected: 'what the line of the head says, or nothing',
    lines: unlikeTheHead(name),
  })),
];

const againstTheBooks = (today: CivilDate): readonly ImportRule[] => [
  {
    field: 'region',
    expected: 'a village that the books have: import it first',
    lines: sql`select r.line, r.region from import_rows r
      where r.region is not null and not exists (select from ${REGION_NAMES} k where k.code = r.region)`,
  },
  { field: 'nik', expected: 'a NIK that nobody else in the books has', lines: NIK_TAKEN },
  {
    field: 'card_number',
    expected: 'a card that nobody else in the books has',
    lines: CARD_NUMBER_TAKEN,
  },
  { field: 'card_number', expected: 'last 11 digits that no other card has', lines: BILLING_NUMBER_TAKEN },
  {
    field: 'facility',
    expected: 'the code of a clinic that is open',
    lines: sql`select r.line, r.facility from import_rows r where r.facility is not null
      and not exists (select from ${openPlacesOn(today)} f where f.code = r.facility and f.is_open)`,
  },
  {
    field: 'facility',
    expected: 'a clinic that has room for all of the file',
    lines: sql`select n.line, n.facility_code from (
        select min(line), facility_code, count(*) from ${NEW_CHOICES} c group by facility_code) n (line, facility_code, persons)
      join ${openPlacesOn(today)} f on f.code = n.facility_code and f.places < n.persons`,
  },
];

/** The file has months in two ways; the books have one. */
const unifyMonths: Sql = sql`update import_rows set paid_through =
  to_char((arrears_since || '-01')::date - interval '1 month', 'YYYY-MM')
  where paid_through is null and arrears_since is not null`;

export const FAMILIES_IMPORT: ImportKind = {
  name: 'families',
  about: 'Families with their participants, a line for each person. Regions and clinics come first.',
  columns: FAMILY_COLUMNS,
  computed: SEALED_PERSON,
  faultsOf,
  prepare: [unifyMonths, NOTE_HOLDERS],
  rules: ({ today }) => [...withinTheFile(today), ...againstTheBooks(today)],
  differences: [
    ...DIFFERING.map((rule) => ({ ...rule, expected: 'what the books have, which stays: change it by its own way' })),
    {
      field: 'nik',
      expected: 'a person of the family: add somebody new by addFamilyMember',
      lines: NEW_IN_KNOWN_FAMILIES,
    },
  ],
  counts: FAMILY_COUNTS,
  keep: (moment) => [
    ...keepFamilies(moment),
    keepImportedAddresses(moment),
    keepImportedChoices(IMPORTED_CHOICES, moment),
  ],
};
