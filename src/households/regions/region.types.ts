/** The GraphQL type of a region. */
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { RegionCodeScalar } from '../../platform/graphql/index.js';
import type { RegionCode, RegionLevel } from '../../kernel/region-code.js';
import type { TimeZone } from '../../kernel/time-zone.js';

export const RegionLevelEnum: { readonly [L in RegionLevel]: L } = {
  PROVINCE: 'PROVINCE',
  REGENCY: 'REGENCY',
  DISTRICT: 'DISTRICT',
  VILLAGE: 'VILLAGE',
};

export const TimeZoneEnum: { readonly [Z in TimeZone['name']]: Z } = { WIB: 'WIB', WITA: 'WITA', WIT: 'WIT' };

registerEnumType(TimeZoneEnum, {
  name: 'TimeZone',
  description: "One of Indonesia's three zones; none has summer time.",
  valuesConfig: {
    WIB: { description: 'Waktu Indonesia Barat, UTC+7.' },
    WITA: { description: 'Waktu Indonesia Tengah, UTC+8.' },
    WIT: { description: 'Waktu Indonesia Timur, UTC+9.' },
  },
});

registerEnumType(RegionLevelEnum, {
  name: 'RegionLevel',
  description: 'How deep a region lies.',
  valuesConfig: {
    PROVINCE: { description: 'Provinsi, such as `64`.' },
    REGENCY: { description: 'Kabupaten or kota, such as `64.72`.' },
    DISTRICT: { description: 'Kecamatan, such as `64.72.01`.' },
    VILLAGE: { description: 'Kelurahan or desa, such as `64.72.01.1001`.' },
  },
});

@ObjectType('Region', { simpleResolvers: true, description: 'An administrative region, by its Kemendagri code.' })
export class RegionType {
  @Field(() => RegionCodeScalar, { description: 'The Kemendagri code.' })
  code!: RegionCode;

  @Field(() => String, { description: 'The official name.' })
  name!: string;
}
