/** The GraphQL types of changes of where our keys at partners go. A key is in none of them. */
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { DateTimeScalar, Node, enumFor, enumOf } from '../../platform/graphql/index.js';
import { SetStatusEndpointInput } from '../doubts/index.js';
import type { ChangeState, Purpose } from './destination-change.js';

const DestinationPurposeEnum = enumFor('DestinationPurpose', 'What is at an address to which a key of ours goes.', {
  words: { API: 'api', STATUS_ENDPOINT: 'status-endpoint' } as const satisfies Record<string, Purpose>,
  values: {
    API: {
      description: 'The API at which a partner is asked back about a payment: `proposePartnerAddress`.',
      id: 'API mitra',
      en: "Partner's API",
    },
    STATUS_ENDPOINT: {
      description: 'Where a bank answers what became of a payment: `proposeStatusEndpoint`.',
      id: 'Alamat pertanyaan status',
      en: 'Status endpoint',
    },
  },
});

export const DestinationChangeStateEnum = enumOf<ChangeState>(
  'DestinationChangeState',
  'What became of a change of where a key goes.',
  {
    PROPOSED: { description: 'It waits for another operator; the old address holds.', id: 'Diusulkan', en: 'Proposed' },
    APPROVED: { description: 'The new address holds, with the key given for it.', id: 'Disetujui', en: 'Approved' },
    REJECTED: { description: 'Somebody rejected it, or its proposer took it back.', id: 'Ditolak', en: 'Rejected' },
    OVERTAKEN: {
      description: 'The address that it would replace was in force no more.',
      id: 'Didahului perubahan lain',
      en: 'Overtaken',
    },
    EXPIRED: { description: 'Nobody decided within seven days.', id: 'Kedaluwarsa', en: 'Expired' },
  },
);

@ObjectType('DestinationChange', {
  simpleResolvers: true,
  implements: Node,
  description:
    'A change of the address to which a key of ours at a partner goes. It holds once another operator has approved it. The key is never shown.',
})
export class DestinationChangeType extends Node {
  @Field(() => String, { description: 'The code of the partner.' })
  partnerCode!: string;

  @Field(() => DestinationPurposeEnum, { description: 'What is at the address.' })
  purpose!: Purpose;

  @Field(() => String, { description: 'The new address.' })
  address!: string;

  @Field(() => String, { description: 'The address in force when the change was proposed.' })
  replaces!: string;

  @Field(() => DestinationChangeStateEnum, { description: 'What became of it.' })
  state!: ChangeState;

  @Field(() => String, { description: 'Who proposed it.' })
  proposedBy!: string;

  @Field(() => DateTimeScalar, { description: 'When it was proposed.' })
  proposedAt!: Date;

  @Field(() => String, { nullable: true, description: 'Who decided; null while nobody has.' })
  decidedBy!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was decided; null while it is not.' })
  decidedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was rejected; null where it was not.' })
  reason!: string | null;
}

const CHANGE_ID = { description: 'The id of the change, made by the client: its type, _ and a UUID.' };

@InputType('ProposePartnerAddressInput', {
  description: "Another address of a partner's API. Sent again with the same id, it is the same change.",
})
export class ProposePartnerAddressInput {
  @Field(() => ID, CHANGE_ID)
  id!: string;

  @Field(() => String, { description: 'The code of the partner.' })
  partnerCode!: string;

  @Field(() => String, {
    description: 'The new address: https, at a host that may be called, such as https://api.partner.example.',
  })
  apiUrl!: string;

  @Field(() => String, {
    description:
      "The key for the new address, given anew; the one in force is forgotten. Where the partner's secret opens its API, it is that secret, and calls signed with another are refused from the approval on.",
  })
  apiKey!: string;
}

@InputType('ProposeStatusEndpointInput', {
  description: 'Another status endpoint of a bank, with our credentials there given anew.',
})
export class ProposeStatusEndpointInput extends SetStatusEndpointInput {
  @Field(() => ID, CHANGE_ID)
  id!: string;
}

@InputType('ApproveDestinationChangeInput', { description: 'The change that another operator proposed.' })
export class ApproveDestinationChangeInput {
  @Field(() => ID, { description: 'The change to approve.' })
  changeId!: string;
}

@InputType('RejectDestinationChangeInput', { description: 'The change that shall not be.' })
export class RejectDestinationChangeInput {
  @Field(() => ID, { description: 'The change to reject.' })
  changeId!: string;

  @Field(() => String, { description: 'Why it is rejected: 1 to 500 characters.' })
  reason!: string;
}
