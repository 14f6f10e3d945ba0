/** Writes files of families as a branch would hand them in, with faults of every kind that a rule finds. Nobody exists. */

export interface Fault {
  /** The line of the fault; the header is line 1. */
  readonly line: number;
  readonly field: string;
}

export interface FamiliesFile {
  readonly csv: string;
  readonly lines: number;
  readonly faults: readonly Fault[];
}

const COLUMNS = [
  'family_card_number',
  'care_class',
  'segment',
  'region',
  'paid_through',
  'arrears_since',
  'street',
  'house_number',
  'rt',
  'rw',
  'card_number',
  'nik',
  'name',
  'birth_date',
  'sex',
  'relation',
  'phone',
] as const;
type Row = Record<(typeof COLUMNS)[number], string>;

const digits = (number: number, length: number): string => String(number).padStart(length, '0');

function aPerson(family: number, place: number, village: string): Row {
  const born = place < 2 ? 1960 + (family % 40) : 2008 + (family % 15);
  const [month, day] = [1 + (family % 12), 1 + ((family + place) % 28)];
  const isWoman = place === 1 || (family + place) % 2 === 1;
  const serial = digits(1 + (family % 9_999), 4);
  const nik = `6472${digits(1 + place, 2)}${digits(day + (isWoman ? 40 : 0), 2)}${digits(month, 2)}${String(born).slice(2)}${serial}`;
  return {
    family_card_number: `64720101${digits(family, 8)}`,
    care_class: place === 0 ? (['I', 'II', 'III'][family % 3] ?? 'III') : '',
    segment: place === 0 ? (family % 10 === 0 ? 'BP' : 'PBPU') : '',
    region: place === 0 ? village : '',
    paid_through: place === 0 && family % 2 === 0 ? `202${family % 6}-0${1 + (family % 9)}` : '',
    arrears_since: place === 0 && family % 2 === 1 ? `202${family % 6}-1${family % 3}` : '',
    street: place === 0 ? `Gang Contoh ${family % 90}` : '',
    house_number: place === 0 ? String(family % 200) : '',
    rt: place === 0 ? digits(1 + (family % 30), 3) : '',
    rw: place === 0 ? String(1 + (family % 9)) : '',
    card_number: `0001${digits(family * 10 + place, 9)}`,
    nik,
    name: `Warga Contoh ${family} ${['A', 'B', 'C', 'D'][place]}`,
    birth_date:
      place % 2 === 0
        ? `${born}-${digits(month, 2)}-${digits(day, 2)}`
        : `${digits(day, 2)}/${digits(month, 2)}/${born}`,
    sex: isWoman ? 'P' : 'L',
    relation: ['HEAD', 'ISTRI', 'ANAK', 'CHILD'][place] ?? 'OTHER',
    phone: place === 0 ? `0812${digits(family, 8)}` : '',
  };
}

/** Breaks the rows of one family, and says in which of them and in which field the report must name it. */
type Break = (rows: Row[], before: readonly Row[]) => { readonly row: number; readonly field: string };
const change =
  (row: number, field: keyof Row, value: string | ((row: Row) => string)): Break =>
  (rows) => {
    const target = rows[row] as Row;
    target[field] = typeof value === 'string' ? value : value(target);
    return { row, field };
  };
const told =
  (field: keyof Row, breaks: Break): Break =>
  (rows, before) => ({ ...breaks(rows, before), field });
const otherSex = ({ sex }: Row): string => (sex === 'L' ? 'P' : 'L');

/** Each kind of fault once. */
export const BREAKS: Readonly<Record<string, Break>> = {
  'a card number that a spreadsheet rounded': change(1, 'card_number', '1.23457E+12'),
  'a NIK with a letter': change(0, 'nik', '64720101O2800001'),
  'a NIK that holds another day of birth': change(1, 'birth_date', '31/12/1971'),
  'a NIK that holds the other sex': change(1, 'sex', otherSex),
  'an impossible day': change(1, 'birth_date', '1990-02-30'),
  'a day to come': told('birth_date', change(0, 'birth_date', '2099-01-01')),
  'an unknown word for the sex': change(1, 'sex', 'X'),
  'an unknown relation': change(1, 'relation', 'KEPONAKAN JAUH'),
  'no head': told('relation', change(0, 'relation', 'ANAK')),
  'two heads': (rows, before) => ({ ...change(1, 'relation', 'HEAD')(rows, before), row: 0 }),
  'a class that does not exist': change(0, 'care_class', 'VIP'),
  'a class of a member that is not the head’s': (rows, before) =>
    change(1, 'care_class', rows[0]?.care_class === 'II' ? 'I' : 'II')(rows, before),
  'an unknown segment': change(0, 'segment', 'UMUM'),
  'a region that nobody has entered': change(0, 'region', '64.72.99.1001'),
  'a code of statistics in place of a region': change(0, 'region', '6472010'),
  'a month that does not exist': change(0, 'paid_through', '2024-13'),
  'a month too far ahead': change(0, 'paid_through', '2031-01'),
  'two months that contradict each other': (rows) => {
    Object.assign(rows[0] as Row, { paid_through: '2024-03', arrears_since: '2024-06' });
    return { row: 0, field: 'arrears_since' };
  },
  'an RT with letters': change(0, 'rt', 'RT 3'),
  'a telephone of the house': change(0, 'phone', '0541-741234'),
  'no name': change(1, 'name', ''),
  'a NIK of somebody before': (rows, before) => {
    const other = before.at(-1) as Row;
    Object.assign(rows[1] as Row, { nik: other.nik, birth_date: other.birth_date, sex: other.sex });
    return { row: 1, field: 'nik' };
  },
  'a card number of somebody before': (rows, before) =>
    change(1, 'card_number', (before.at(-1) as Row).card_number)(rows, before),
};

const ends = (row: Row): string => COLUMNS.map((column) => row[column]).join(',');

/** Writes so many families of two to four; every hundredth is broken, by each kind in turn. */
export function familiesFile(
  count: number,
  {
    villages,
    from = 1,
    isBroken = false,
  }: { readonly villages: readonly string[]; readonly from?: number; readonly isBroken?: boolean },
): FamiliesFile {
  const kinds = Object.values(BREAKS);
  const text: string[] = [COLUMNS.join(',')];
  const faults: Fault[] = [];
  let before: readonly Row[] = [];
  for (let family = from; family < from + count; family += 1) {
    const village = villages[family % villages.length] ?? '';
    const rows = Array.from({ length: 2 + (family % 3) }, (_, place) => aPerson(family, place, village));
    const chosen = (family - from) % 100 === 50 ? kinds[Math.floor((family - from) / 100) % kinds.length] : undefined;
    if (isBroken && chosen !== undefined) {
      const { row, field } = chosen(rows, before);
      faults.push({ line: text.length + 1 + row, field });
    } else before = rows;
    text.push(...rows.map(ends));
  }
  return { csv: `${text.join('\r\n')}\r\n`, lines: text.length - 1, faults };
}
