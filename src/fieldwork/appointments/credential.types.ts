/** The GraphQL types of a cadre's card, and what a citizen is answered who checks one. */
import { Field, ID, ObjectType, createUnionType, registerEnumType } from 'type-graphql';
import { CivilDateScalar, DateTimeScalar, RegionCodeScalar } from '../../platform/graphql/index.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { CredentialState } from './judge-card.js';
import type { VerifiedCadre } from './verify-cadre.js';

const CredentialStateEnum: { readonly [S in CredentialState]: S } = {
  NOT_YET_VALID: 'NOT_YET_VALID',
  VALID: 'VALID',
  FROZEN: 'FROZEN',
  EXPIRED: 'EXPIRED',
  REVOKED: 'REVOKED',
};

registerEnumType(CredentialStateEnum, {
  name: 'CredentialState',
  description: 'Whether a card holds today. Only the cadre and the office are told; a citizen learns yes or no.',
  valuesConfig: {
    NOT_YET_VALID: { description: 'Its first day lies ahead.' },
    VALID: { description: 'It holds, while its holder is an active cadre.' },
    FROZEN: { description: 'It rests until a branch head has decided on a complaint.' },
    EXPIRED: { description: 'Its last day has passed.' },
    REVOKED: { description: 'It was taken back and never holds again.' },
  },
});

@ObjectType('CadreCredential', {
  simpleResolvers: true,
  description: "A cadre's official card with its signed QR code.",
})
export class CredentialType {
  @Field(() => ID, { description: 'Its id, also inside the code.' })
  id!: string;

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

@ObjectType('CadreVerified', {
  simpleResolvers: true,
  description: 'The card is genuine and its holder is a cadre today: compare the face with the photo.',
})
class CadreVerified {
  @Field(() => String, { description: 'The name on the card.' })
  name!: string;

  @Field(() => String, { description: 'Where the photo is kept.' })
  photoReference!: string;

  @Field(() => RegionCodeScalar, { description: 'The village in which the cadre works.' })
  areaCode!: RegionCode;

  @Field(() => String, { description: 'The name of that village.' })
  areaName!: string;

  @Field(() => CivilDateScalar, { description: 'The first day of the card.' })
  validFrom!: CivilDate;

  @Field(() => CivilDateScalar, { description: 'The last day of the card.' })
  validThrough!: CivilDate;
}

@ObjectType('CadreNotVerified', {
  simpleResolvers: true,
  description:
    'This card does not prove a cadre today. The answer is the same for a code that is unknown, forged, expired, revoked or frozen.',
})
class CadreNotVerified {
  @Field(() => String, { description: 'What to do, in Bahasa Indonesia.' })
  message!: string;
}

export const VerifyCadreResult = createUnionType({
  name: 'VerifyCadreResult',
  description: 'Whether a card proves that its holder is a cadre today.',
  types: () => [CadreVerified, CadreNotVerified] as const,
  resolveType: (answer: object) => ('name' in answer ? 'CadreVerified' : 'CadreNotVerified'),
});

const NOT_VERIFIED: CadreNotVerified = {
  message:
    'Kartu ini tidak terbukti sebagai kartu Kader JKN yang berlaku hari ini. Jangan berikan data atau uang; kader JKN tidak menerima uang tunai. Hubungi Care Center 165.',
};

export const toVerifyCadreResult = (verified: VerifiedCadre | null): typeof VerifyCadreResult =>
  verified ?? NOT_VERIFIED;
