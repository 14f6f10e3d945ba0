/** The GraphQL type of a region. */
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { RegionCode } from '../graphql/vocabulary/index.js';
import type { RegionCode as Code, RegionLevel } from '../kernel/region-code.js';

export const RegionLevelEnum: { readonly [L in RegionLevel]: L } = {
  PROVINCE: 'PROVINCE',
  REGENCY: 'REGENCY',
  DISTRICT: 'DISTRICT',
  VILLAGE: 'VILLAGE',
};

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
  @Field(() => RegionCode, { description: 'The Kemendagri code.' })
  code!: Code;

  @Field(() => String, { description: 'The official name.' })
  name!: string;
}
