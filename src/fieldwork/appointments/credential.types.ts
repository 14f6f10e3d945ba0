/** The GraphQL type of a cadre's card. */
import { Field, ObjectType } from 'type-graphql';
import { CivilDateScalar, DateTimeScalar, Node, RegionCodeScalar, enumOf } from '../../platform/graphql/index.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { CredentialState } from './credential-state.js';

const CredentialStateEnum = enumOf<CredentialState>(
  'CredentialState',
  'Whether a card holds today. Only the cadre and the office are told; a citizen learns yes or no.',
  {
    NOT_YET_VALID: { description: 'Its first day lies ahead.', id: 'Belum berlaku', en: 'Not yet valid' },
    VALID: { description: 'It holds, while its holder is an active cadre.', id: 'Berlaku', en: 'Valid' },
    FROZEN: {
      description: 'It rests until a branch head has decided on a complaint.',
      id: 'Dibekukan',
      en: 'Frozen',
    },
    EXPIRED: { description: 'Its last day has passed.', id: 'Kedaluwarsa', en: 'Expired' },
    REVOKED: { description: 'It was taken back and never holds again.', id: 'Dicabut', en: 'Revoked' },
  },
);

@ObjectType('CadreCredential', {
  simpleResolvers: true,
  implements: Node,
  description: "A cadre's official card with its signed QR code, which holds the card's id.",
})
export class CredentialType extends Node {
  @Field(() => CredentialStateEnum, { description: 'Whether it holds today.' })
  state!: CredentialState;

  @Field(() => RegionCodeScalar, { description: 'The village in which the cadre works.' })
  area!: RegionCode;

  @Field(() => CivilDateScalar, { description: 'Its first day.' })
  validFrom!: CivilDate;

  @Field(() => CivilDateScalar, { description: 'Its last day.' })
  validThrough!: CivilDate;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  issuedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was taken back; null while it was not.' })
  revokedAt!: Date | null;
}
