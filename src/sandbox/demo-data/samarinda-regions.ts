/** Lists the part of Kalimantan Timur where the demo branch works, by Kemendagri code and name. */
import { type RegionCode, parentOf, parseRegionCode } from '../../kernel/region-code.js';
import type { RegionRow } from '../world/region-tables.js';
import { invariant } from '../../kernel/invariant.js';

/** A village in which a cadre lives and works. */
export type DemoVillage = RegionRow & { readonly district: RegionCode };

interface District {
  readonly code: string;
  readonly name: string;
  /** The names of the villages by the last part of their code; 1xxx is a kelurahan, 2xxx a desa. */
  readonly villages: Readonly<Record<number, string>>;
}

const PROVINCE = { code: '64', name: 'Kalimantan Timur' };
const REGENCIES = {
  city: { code: '64.72', name: 'Kota Samarinda' },
  kutaiKartanegara: { code: '64.02', name: 'Kutai Kartanegara' },
  kutaiTimur: { code: '64.08', name: 'Kutai Timur' },
};

const CITY_DISTRICTS: readonly District[] = [
  {
    code: '64.72.01',
    name: 'Palaran',
    villages: { 1001: 'Rawa Makmur', 1002: 'Handil Bakti', 1003: 'Bukuan', 1004: 'Simpang Pasir', 1005: 'Bantuas' },
  },
  {
    code: '64.72.02',
    name: 'Samarinda Seberang',
    villages: {
      1001: 'Sungai Keledang',
      1002: 'Baqa',
      1003: 'Mesjid',
      1009: 'Mangkupalas',
      1010: 'Tenun Samarinda',
      1011: 'Gunung Panjang',
    },
  },
  {
    code: '64.72.03',
    name: 'Samarinda Ulu',
    villages: {
      1001: 'Teluk Lerong Ilir',
      1002: 'Jawa',
      1004: 'Air Putih',
      1005: 'Sidodadi',
      1006: 'Air Hitam',
      1007: 'Dadi Mulya',
      1008: 'Gunung Kelua',
      1009: 'Bukit Pinang',
    },
  },
  {
    code: '64.72.04',
    name: 'Samarinda Ilir',
    villages: { 1001: 'Selili', 1002: 'Sungai Dama', 1003: 'Sidomulyo', 1013: 'Sidodamai', 1014: 'Pelita' },
  },
  {
    code: '64.72.05',
    name: 'Samarinda Utara',
    villages: {
      1002: 'Sempaja Selatan',
      1003: 'Lempake',
      1004: 'Sungai Siring',
      1010: 'Sempaja Utara',
      1011: 'Tanah Merah',
      1012: 'Sempaja Barat',
      1013: 'Sempaja Timur',
      1014: 'Budaya Pampang',
    },
  },
  {
    code: '64.72.06',
    name: 'Sungai Kunjang',
    villages: {
      1001: 'Loa Bakung',
      1002: 'Loa Buah',
      1003: 'Karang Asam Ulu',
      1004: 'Lok Bahu',
      1005: 'Teluk Lerong Ulu',
      1006: 'Karang Asam Ilir',
      1007: 'Karang Anyar',
    },
  },
  {
    code: '64.72.07',
    name: 'Sambutan',
    villages: { 1001: 'Sungai Kapih', 1002: 'Sambutan', 1003: 'Makroman', 1004: 'Sindang Sari', 1005: 'Pulau Atas' },
  },
  {
    code: '64.72.08',
    name: 'Sungai Pinang',
    villages: {
      1001: 'Temindung Permai',
      1002: 'Sungai Pinang Dalam',
      1003: 'Gunung Lingai',
      1004: 'Mugirejo',
      1005: 'Bandara',
    },
  },
  {
    code: '64.72.09',
    name: 'Samarinda Kota',
    villages: {
      1001: 'Karang Mumus',
      1002: 'Pelabuhan',
      1003: 'Pasar Pagi',
      1004: 'Bugis',
      1005: 'Sungai Pinang Luar',
    },
  },
  {
    code: '64.72.10',
    name: 'Loa Janan Ilir',
    villages: { 1001: 'Simpang Tiga', 1002: 'Tani Aman', 1003: 'Sengkotek', 1004: 'Harapan Baru', 1005: 'Rapak Dalam' },
  },
];

const KUTAI_KARTANEGARA_DISTRICTS: readonly District[] = [
  {
    code: '64.02.06',
    name: 'Tenggarong',
    villages: { 1002: 'Loa Ipuh', 1004: 'Timbau', 1005: 'Melayu', 1006: 'Panji', 1010: 'Mangkurawang', 1011: 'Maluhu' },
  },
  {
    code: '64.02.03',
    name: 'Loa Janan',
    villages: { 2001: 'Bakungan', 2003: 'Loa Janan Ulu', 2004: 'Purwajaya', 2006: 'Batuah' },
  },
  {
    code: '64.02.16',
    name: 'Tenggarong Seberang',
    villages: { 2001: 'Manunggal Jaya', 2002: 'Bukit Raya', 2004: 'Bangun Rejo', 2012: 'Perjiwa' },
  },
];

const KUTAI_TIMUR_DISTRICTS: readonly District[] = [
  {
    code: '64.08.04',
    name: 'Sangatta Utara',
    villages: { 2001: 'Sangatta Utara', 1010: 'Teluk Lingga', 2011: 'Singa Gembara', 2012: 'Swarga Bara' },
  },
  {
    code: '64.08.12',
    name: 'Sangatta Selatan',
    villages: { 2001: 'Sangatta Selatan', 1002: 'Singa Geweh', 2003: 'Sangkima' },
  },
];

const ALL_DISTRICTS = [...CITY_DISTRICTS, ...KUTAI_KARTANEGARA_DISTRICTS, ...KUTAI_TIMUR_DISTRICTS];

/** The district codes of other cities, in which NIKs of people who moved here were issued. */
const DISTRICTS_ELSEWHERE = ['35.78.08', '63.71.01', '64.71.05', '64.74.01', '73.71.03', '35.15.08'];

function regionCode(text: string): RegionCode {
  const code = parseRegionCode(text);
  invariant(code !== null, `a region code is Kemendagri's: ${text}`);
  return code;
}

function toRegion({ code, name }: { code: string; name: string }): RegionRow {
  const parsed = regionCode(code);
  return { code: parsed, parentCode: parentOf(parsed), name };
}

const villagesOf = (district: District): DemoVillage[] =>
  Object.entries(district.villages).map(([number, name]) => ({
    ...toRegion({ code: `${district.code}.${number}`, name }),
    district: regionCode(district.code),
  }));

/**
 * Lists one village of every district before the second of any, so that neighbours in the list are far apart on the
 * map.
 */
function interleaved(districts: readonly District[]): DemoVillage[] {
  const columns = districts.map(villagesOf);
  const longest = Math.max(...columns.map((villages) => villages.length));
  return Array.from({ length: longest }, (_, row) => columns.flatMap((villages) => villages[row] ?? [])).flat();
}

export const CITY_VILLAGES = interleaved(CITY_DISTRICTS);
export const KUTAI_KARTANEGARA_VILLAGES = interleaved(KUTAI_KARTANEGARA_DISTRICTS);
export const KUTAI_TIMUR_VILLAGES = interleaved(KUTAI_TIMUR_DISTRICTS);

/** The regions of the demo, parents before children. */
export const DEMO_REGIONS: readonly RegionRow[] = [
  ...[PROVINCE, ...Object.values(REGENCIES), ...ALL_DISTRICTS].map(toRegion),
  ...[...CITY_VILLAGES, ...KUTAI_KARTANEGARA_VILLAGES, ...KUTAI_TIMUR_VILLAGES].map(({ code, parentCode, name }) => ({
    code,
    parentCode,
    name,
  })),
];

/** The regions that the branch is responsible for. */
export const BRANCH_REGIONS: readonly RegionCode[] = Object.values(REGENCIES).map(({ code }) => regionCode(code));

/** The district codes with which a NIK or family card may begin, those of the branch first. */
export const ISSUING_DISTRICTS: readonly RegionCode[] = [
  ...ALL_DISTRICTS.map(({ code }) => code),
  ...DISTRICTS_ELSEWHERE,
].map(regionCode);
export const ISSUING_DISTRICTS_ELSEWHERE: readonly RegionCode[] = DISTRICTS_ELSEWHERE.map(regionCode);
