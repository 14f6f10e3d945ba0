/** The GraphQL type of a cadre's card. */
import { Field, ObjectType } from 'type-graphql';
import { CivilDateScalar, DateTimeScalar, Node, RegionCodeScalar, enumOf } from '../../platform/graphql/index.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { CredentialState } from './credential-state.js';

const CredentialStateEnum = enumOf<CredentialState>(
  'CredentialState',
  'Whether a card is valid today. Only the cadre and the office see it; a citizen learns yes or no.',
  {
    NOT_YET_VALID: { description: 'The first day of the card lies ahead.', id: 'Belum berlaku', en: 'Not yet valid' },
    VALID: { description: 'The card is valid while its holder is an active cadre.', id: 'Berlaku', en: 'Valid' },
    FROZEN: {
      description: 'The card does not verify until a branch head has decided on a complaint.',
      id: 'Dibekukan',
      en: 'Frozen',
    },
    EXPIRED: { description: 'The last day of the card has passed.', id: 'Kedaluwarsa', en: 'Expired' },
    REVOKED: { description: 'The card was revoked and never verifies again.', id: 'Dicabut', en: 'Revoked' },
  },
);

@ObjectType('CadreCredential', {
  simpleResolvers: true,
  implements: Node,
  description: "A cadre's official card with its signed QR code, which holds the card's id.",
})
export class CredentialType extends Node {
  @Field(() => CredentialStateEnum, { description: 'Whether the card is valid today.' })
  state!: CredentialState;

  @Field(() => RegionCodeScalar, { description: 'The village in which the cadre works.' })
  area!: RegionCode;

  @Field(() => CivilDateScalar, { description: 'The first day of the card.' })
  validFrom!: CivilDate;

  @Field(() => CivilDateScalar, { description: 'The last day of the card.' })
  validThrough!: CivilDate;

  @Field(() => DateTimeScalar, { description: 'When the card was issued.' })
  issuedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the card was revoked; null while it is not.' })
  revokedAt!: Date | null;
}
