/** The GraphQL type of a region. */
import { Field, ObjectType } from 'type-graphql';
import { RegionCodeScalar, enumOf } from '../../platform/graphql/index.js';
import type { RegionCode, RegionLevel } from '../../kernel/region-code.js';
import type { TimeZone } from '../../kernel/time-zone.js';

export const TimeZoneEnum = enumOf<TimeZone['name']>(
  'TimeZone',
  "One of Indonesia's three zones; none has summer time.",
  {
    WIB: {
      description: 'Waktu Indonesia Barat, UTC+7.',
      id: 'Waktu Indonesia Barat (WIB)',
      en: 'Western Indonesia Time (WIB)',
    },
    WITA: {
      description: 'Waktu Indonesia Tengah, UTC+8.',
      id: 'Waktu Indonesia Tengah (WITA)',
      en: 'Central Indonesia Time (WITA)',
    },
    WIT: {
      description: 'Waktu Indonesia Timur, UTC+9.',
      id: 'Waktu Indonesia Timur (WIT)',
      en: 'Eastern Indonesia Time (WIT)',
    },
  },
);

export const RegionLevelEnum = enumOf<RegionLevel>('RegionLevel', 'The level of a region.', {
  PROVINCE: { description: 'Provinsi, such as `64`.', id: 'Provinsi', en: 'Province' },
  REGENCY: { description: 'Kabupaten or kota, such as `64.72`.', id: 'Kabupaten atau kota', en: 'Regency or city' },
  DISTRICT: { description: 'Kecamatan, such as `64.72.01`.', id: 'Kecamatan', en: 'District' },
  VILLAGE: { description: 'Kelurahan or desa, such as `64.72.01.1001`.', id: 'Kelurahan atau desa', en: 'Village' },
});

@ObjectType('Region', { simpleResolvers: true, description: 'An administrative region, by its Kemendagri code.' })
export class RegionType {
  @Field(() => RegionCodeScalar, { description: 'The Kemendagri code.' })
  code!: RegionCode;

  @Field(() => String, { description: 'The official name.' })
  name!: string;
}
