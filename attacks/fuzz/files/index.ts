/** Files that partners, banks and operators hand in: settlement files and their formats, results of debits, imports, photos. */
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { EXAMPLE_FORMATS } from '../../../src/partners/settlement/index.js';
import { POST_OFFICE } from '../../../src/sandbox/demo-data/index.js';
import type { Stage } from '../../world/stage.js';
import type { Attack, Kind } from '../attack.js';
import { type Draw, oneOf, within } from '../draw.js';
import { DAYS, NUMBERS, TEXTS } from '../extremes.js';
import { send } from '../send.js';
import { spoiledBytes, spoiledFields } from '../spoiled-body.js';

export const settlementKind: Kind = {
  name: 'settlement',
  about:
    'settlement files and the formats that read them, results of debits, imports and photos: spoiled cells, lines and bytes',
  share: 10,
  send,
  open(stage) {
    const operator = stage.people.find(({ name }) => name === 'operator');
    const head = stage.people.find(({ name }) => name === 'branch-head');
    if (operator === undefined || head === undefined) throw new Error('the branch has an operator and a head');
    const as = (token: string) => ({ authorization: `Bearer ${token}` });
    return Promise.resolve(
      fc.gen().map((draw) => {
        const file = oneOf(draw, FILES)(draw, stage);
        const by = file.label === 'photo' ? head : operator;
        return { ...file, headers: { ...as(by.token), ...file.headers } };
      }),
    );
  },
};

const CSV = { 'content-type': 'text/csv' };
const AMOUNTS = [
  '1.000,00',
  '150.000,00',
  '42000',
  '150000.00',
  '1,000.00',
  '-1.000,00',
  '0,00',
  '1.000,5',
  '9'.repeat(30),
  '1e9',
];

/** A cell of a file as people and spreadsheets spoil it. */
const CELLS = [
  ...TEXTS,
  ...DAYS,
  ...NUMBERS.map(String),
  ...AMOUNTS,
  '"',
  '"x',
  'x"y',
  '"a\nb"',
  ';',
  ',',
  '\t',
  '#REF!',
  '29/02/2025',
  '31/12/2025',
  '00/00/0000',
];

interface Table {
  readonly delimiter: string;
  readonly heading: readonly string[];
  readonly row: (draw: Draw) => readonly string[];
}

/** A file of some lines, of which some cells are spoiled; one heading in ten lacks or repeats a column. */
function writtenFile(draw: Draw, { delimiter, heading, row }: Table): Buffer {
  const lines = Array.from({ length: within(draw, 0, 6) }, () =>
    row(draw).map((cell) => (within(draw, 0, 11) === 0 ? oneOf(draw, CELLS) : cell)),
  );
  const at = within(draw, 0, 29);
  const columns = at < heading.length && at < 3 ? [...heading.slice(0, at), ...heading.slice(at + 1)] : heading;
  const end = oneOf(draw, ['\n', '\r\n', '\r', '\n\n']);
  const text = [columns, ...lines].map((cells) => cells.join(delimiter)).join(end);
  return spoiledBytes(draw, `${text}${oneOf(draw, ['', end])}`);
}

const dayOf = ({ today: { day } }: Stage): string => `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;

function settlement(draw: Draw, stage: Stage): Attack {
  const table: Table = {
    delimiter: ';',
    heading: ['tanggal', 'resi', 'nomor', 'jumlah'],
    row: () => [dayOf(stage), randomUUID().slice(0, 20), oneOf(draw, stage.accounts), oneOf(draw, AMOUNTS)],
  };
  const partner = oneOf(draw, [POST_OFFICE, POST_OFFICE, FORMED, FORMED, 'sandbox-bank', 'nobody']);
  const kind = oneOf(draw, ['transactions', 'transactions', 'statement', 'x']);
  return {
    label: 'settlement file',
    path: `/settlement-files/${partner}?kind=${kind}`,
    headers: CSV,
    body: writtenFile(draw, table),
  };
}

/** The partner whose format is set anew and anew. */
const FORMED = 'sandbox-minimarket';
const SET_FORMAT = 'mutation ($input: SetSettlementFormatInput!) { setSettlementFormat(input: $input) { __typename } }';

/** Sets a format of which up to three parts are spoiled: what a partner's next file is read by. */
function format(draw: Draw): Attack {
  const example = oneOf(draw, Object.values(EXAMPLE_FORMATS));
  const json = JSON.stringify(spoiledFields(draw, { ...example }));
  const input = { partnerCode: FORMED, json, effectiveFrom: oneOf(draw, ['2014-01-01', '2026-01-01', '2100-12-31']) };
  const body = Buffer.from(JSON.stringify({ query: SET_FORMAT, variables: { input } }));
  return { label: 'settlement format', path: '/graphql', headers: { 'content-type': 'application/json' }, body };
}

function debits(draw: Draw, stage: Stage): Attack {
  const table: Table = {
    delimiter: ',',
    heading: ['reference', 'status', 'virtual_account', 'amount', 'at'],
    row: () => [
      randomUUID(),
      oneOf(draw, ['SUCCESS', 'FAILED', 'INSUFFICIENT_FUNDS', 'success']),
      oneOf(draw, stage.accounts),
      oneOf(draw, ['150000', '42000', '1']),
      stage.now().toISOString(),
    ],
  };
  const bank = oneOf(draw, ['bri', 'bri', 'BRI', 'bni', 'x']);
  return { label: 'results of debits', path: `/debit-results/${bank}`, headers: CSV, body: writtenFile(draw, table) };
}

const digits = (draw: Draw, count: number): string => Array.from({ length: count }, () => within(draw, 0, 9)).join('');

interface Imported {
  readonly heading: string;
  readonly row: (draw: Draw) => readonly string[];
}

const IMPORTED: Readonly<Record<string, Imported>> = {
  regions: { heading: 'code,name,decree', row: (draw) => [`64.72.01.${digits(draw, 4)}`, 'Keude', 'K-1'] },
  branches: { heading: 'code,name,regions', row: (draw) => [digits(draw, 4), 'Kantor', '64.72'] },
  facilities: {
    heading: 'code,name,kind,region,latitude,longitude,capacity,open_from,open_through',
    row: (draw) => [
      digits(draw, 6),
      'Puskesmas',
      'PUSKESMAS',
      '64.72.01.1001',
      '-0.5',
      '117.1',
      '12000',
      '2014-01-01',
      '',
    ],
  },
  cadres: {
    heading: 'branch,name,phone,home_region',
    row: (draw) => ['1701', 'Contoh', `08125${digits(draw, 7)}`, '64.72.01.1001'],
  },
  families: {
    heading:
      'family_card_number,care_class,segment,region,paid_through,arrears_since,registered_on,street,house_number,rt,rw,card_number,nik,name,birth_date,sex,relation,phone,covered_from,facility',
    row: (draw) =>
      `647201${digits(draw, 10)},III,PBPU,64.72.01.1001,2026-03,,2019-05-20,Gang Contoh,12A,003,007,${digits(draw, 13)},647201010280${digits(draw, 4)},Contoh,1980-02-01,L,HEAD,08125${digits(draw, 7)},2019-06,`.split(
        ',',
      ),
  },
};

function imported(draw: Draw): Attack {
  const kind = oneOf(draw, Object.keys(IMPORTED));
  const { heading, row } = IMPORTED[kind] as Imported;
  const table: Table = { delimiter: oneOf(draw, [',', ';']), heading: heading.split(','), row };
  const dryRun = oneOf(draw, ['true', 'true', 'false']);
  return {
    label: `import of ${kind}`,
    path: `/imports/${kind}?dryRun=${dryRun}`,
    headers: CSV,
    body: writtenFile(draw, table),
  };
}

const PNG = Buffer.from('89504e470d0a1a0a0000000d494844520000006400000064080600000070e29554', 'hex');
const JPEG = Buffer.from('ffd8ffe000104a46494600010100000100010000ffc0001108006400640301220002110103110100ffd9', 'hex');

function photo(draw: Draw, { known }: Stage): Attack {
  const id = oneOf(draw, [
    known.idOf('CadreAppointment'),
    known.idOf('CadreAppointment'),
    'x',
    '%00',
    known.idOf('Family'),
  ]);
  const image = Buffer.from(oneOf(draw, [PNG, JPEG]));
  for (let time = within(draw, 0, 3); time > 0; time--) image[within(draw, 0, image.length - 1)] = within(draw, 0, 255);
  const body = Buffer.concat([image.subarray(0, within(draw, 0, image.length)), Buffer.alloc(within(draw, 0, 300))]);
  return { label: 'photo', path: `/appointments/${id}/photo`, headers: { 'content-type': 'image/png' }, body };
}

const FILES: readonly ((draw: Draw, stage: Stage) => Attack)[] = [
  settlement,
  settlement,
  settlement,
  format,
  debits,
  debits,
  imported,
  imported,
  photo,
];
