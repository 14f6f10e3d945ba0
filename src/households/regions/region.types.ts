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
      description: 'Western Indonesia Time (waktu Indonesia barat), UTC+7.',
      id: 'Waktu Indonesia Barat (WIB)',
      en: 'Western Indonesia Time (WIB)',
    },
    WITA: {
      description: 'Central Indonesia Time (waktu Indonesia tengah), UTC+8.',
      id: 'Waktu Indonesia Tengah (WITA)',
      en: 'Central Indonesia Time (WITA)',
    },
    WIT: {
      description: 'Eastern Indonesia Time (waktu Indonesia timur), UTC+9.',
      id: 'Waktu Indonesia Timur (WIT)',
      en: 'Eastern Indonesia Time (WIT)',
    },
  },
);

export const RegionLevelEnum = enumOf<RegionLevel>('RegionLevel', 'The level of a region.', {
  PROVINCE: { description: 'A province (provinsi), such as `64`.', id: 'Provinsi', en: 'Province' },
  REGENCY: {
    description: 'A regency or city (kabupaten or kota), such as `64.72`.',
    id: 'Kabupaten atau kota',
    en: 'Regency or city',
  },
  DISTRICT: { description: 'A district (kecamatan), such as `64.72.01`.', id: 'Kecamatan', en: 'District' },
  VILLAGE: {
    description: 'A village (kelurahan or desa), such as `64.72.01.1001`.',
    id: 'Kelurahan atau desa',
    en: 'Village',
  },
});

@ObjectType('Region', { simpleResolvers: true, description: 'An administrative region, by its Kemendagri code.' })
export class RegionType {
  @Field(() => RegionCodeScalar, { description: 'The Kemendagri code.' })
  code!: RegionCode;

  @Field(() => String, { description: 'The official name.' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The decree by which the code and the name hold, as it was imported; null when none was told.',
  })
  decree!: string | null;
}
