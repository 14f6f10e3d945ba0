/** The GraphQL types of complaints, and how a list of them is narrowed. */
import { ArgsType, Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { ConnectionOf, DateTimeScalar, Node, PageArguments, RegionCodeScalar } from '../../platform/graphql/index.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type {
  ComplaintCategory,
  ComplaintChannel,
  ComplaintLevel,
  ComplaintMove,
  ComplaintState,
} from './complaint-words.js';
import type { Overdue, Standing } from './standing.js';

export const ComplaintCategoryEnum: { readonly [C in ComplaintCategory]: C } = {
  CASH_REQUEST_FRAUD: 'CASH_REQUEST_FRAUD',
  DATA_CONFIDENTIALITY: 'DATA_CONFIDENTIALITY',
  CARE_REFUSED: 'CARE_REFUSED',
  PAYMENT_NOT_POSTED: 'PAYMENT_NOT_POSTED',
  CARD_NOT_ACTIVE: 'CARD_NOT_ACTIVE',
  CADRE_CONDUCT: 'CADRE_CONDUCT',
  CONTACT_TOO_OFTEN: 'CONTACT_TOO_OFTEN',
  REGISTRATION_DATA: 'REGISTRATION_DATA',
  CLINIC_CHANGE: 'CLINIC_CHANGE',
  SERVICE_INFORMATION: 'SERVICE_INFORMATION',
  OTHER: 'OTHER',
};

registerEnumType(ComplaintCategoryEnum, {
  name: 'ComplaintCategory',
  description: 'What a complaint is about; its level follows from it.',
  valuesConfig: {
    CASH_REQUEST_FRAUD: {
      description: 'Somebody asked for cash. Red; a cadre it names is frozen until a branch head decides.',
    },
    DATA_CONFIDENTIALITY: { description: 'Personal data was shown to somebody who should not see it. Red.' },
    CARE_REFUSED: { description: 'Care was refused although the card is active. Red.' },
    PAYMENT_NOT_POSTED: { description: 'A payment does not show. Yellow.' },
    CARD_NOT_ACTIVE: { description: 'Everything is paid and the card is not active. Yellow.' },
    CADRE_CONDUCT: { description: 'How a cadre behaved. Yellow.' },
    CONTACT_TOO_OFTEN: { description: 'Visited, called or written to too often or at the wrong hour. Yellow.' },
    REGISTRATION_DATA: { description: 'Something in the registration is wrong. Green.' },
    CLINIC_CHANGE: { description: 'The change of the first-level clinic. Green.' },
    SERVICE_INFORMATION: { description: 'Information was missing or wrong. Green.' },
    OTHER: { description: 'Something else. Green.' },
  },
});

export const ComplaintLevelEnum: { readonly [L in ComplaintLevel]: L } = {
  RED: 'RED',
  YELLOW: 'YELLOW',
  GREEN: 'GREEN',
};

registerEnumType(ComplaintLevelEnum, {
  name: 'ComplaintLevel',
  description: 'How soon a complaint must be answered and closed.',
  valuesConfig: {
    RED: { description: 'First answer within 30 minutes, closed within 1 working day.' },
    YELLOW: { description: 'Closed within 5 working days.' },
    GREEN: { description: 'Closed within 10 working days.' },
  },
});

export const ComplaintChannelEnum: { readonly [C in ComplaintChannel]: C } = {
  CADRE: 'CADRE',
  BRANCH: 'BRANCH',
  CARE_CENTER: 'CARE_CENTER',
  WHATSAPP: 'WHATSAPP',
  MOBILE_APP: 'MOBILE_APP',
};

registerEnumType(ComplaintChannelEnum, {
  name: 'ComplaintChannel',
  description: 'How a complaint reached the programme.',
  valuesConfig: {
    CADRE: { description: 'Told to a cadre.' },
    BRANCH: { description: 'At the counter of a branch.' },
    CARE_CENTER: { description: 'By telephone, Care Center 165.' },
    WHATSAPP: { description: 'By WhatsApp, Pandawa.' },
    MOBILE_APP: { description: 'In Mobile JKN.' },
  },
});

export const ComplaintStateEnum: { readonly [S in ComplaintState]: S } = {
  FILED: 'FILED',
  ANSWERED: 'ANSWERED',
  ESCALATED: 'ESCALATED',
  CLOSED: 'CLOSED',
};

registerEnumType(ComplaintStateEnum, {
  name: 'ComplaintState',
  description: 'Where a complaint stands. What is not answered or closed in time is escalated by the clock itself.',
  valuesConfig: {
    FILED: { description: 'Nobody has answered yet.' },
    ANSWERED: { description: 'It was answered and is not closed.' },
    ESCALATED: { description: 'A person raised it, or a deadline has passed.' },
    CLOSED: { description: 'It is done.' },
  },
});

const ComplaintMoveEnum: { readonly [M in ComplaintMove]: M } = {
  ANSWERED: 'ANSWERED',
  ESCALATED: 'ESCALATED',
  CLOSED: 'CLOSED',
};

registerEnumType(ComplaintMoveEnum, {
  name: 'ComplaintStepKind',
  description: 'What was done to a complaint.',
  valuesConfig: {
    ANSWERED: { description: 'It was answered.' },
    ESCALATED: { description: 'A person raised it.' },
    CLOSED: { description: 'It was closed.' },
  },
});

const OverdueEnum: { readonly [O in Overdue]: O } = { ANSWER: 'ANSWER', CLOSURE: 'CLOSURE' };

registerEnumType(OverdueEnum, {
  name: 'ComplaintOverdue',
  description: 'Which deadline has passed.',
  valuesConfig: {
    ANSWER: { description: 'The first answer was due.' },
    CLOSURE: { description: 'It should have been closed.' },
  },
});

export const EscalatedByEnum: { readonly [E in NonNullable<Standing['escalatedBy']>]: E } = {
  PERSON: 'PERSON',
  CLOCK: 'CLOCK',
};

registerEnumType(EscalatedByEnum, {
  name: 'ComplaintEscalatedBy',
  description: 'What escalated a complaint.',
  valuesConfig: {
    PERSON: { description: 'Somebody at the branch.' },
    CLOCK: { description: 'A deadline that passed.' },
  },
});

@ObjectType('ComplaintStep', {
  simpleResolvers: true,
  description: 'What the branch did to a complaint; never changed.',
})
export class ComplaintStepType {
  @Field(() => ID, { description: 'Its id, made by the client.' })
  id!: string;

  @Field(() => ComplaintMoveEnum, { description: 'What was done.' })
  kind!: ComplaintMove;

  @Field(() => String, { description: 'The role of whoever did it.' })
  byRole!: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  takenAt!: Date;

  @Field(() => String, { description: 'The answer, the reason or the result, in words.' })
  note!: string;
}

@ObjectType('ComplaintStanding', { simpleResolvers: true, description: 'Where a complaint stands now, by the clock.' })
export class ComplaintStandingType {
  @Field(() => ComplaintStateEnum, { description: 'Its state.' })
  state!: ComplaintState;

  @Field(() => OverdueEnum, { nullable: true, description: 'Which deadline has passed; null when none has.' })
  overdue!: Overdue | null;

  @Field(() => EscalatedByEnum, { nullable: true, description: 'What escalated it; null when it is not escalated.' })
  escalatedBy!: Standing['escalatedBy'];

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when it is escalated.' })
  escalatedSince!: Date | null;
}

@ObjectType('Complaint', {
  simpleResolvers: true,
  implements: Node,
  description: 'A complaint about the matter of a family, a cadre or the service, and what became of it.',
})
export class ComplaintType extends Node {
  @Field(() => ComplaintCategoryEnum, { description: 'What it is about.' })
  category!: ComplaintCategory;

  @Field(() => ComplaintLevelEnum, { description: 'How soon it must be answered and closed.' })
  level!: ComplaintLevel;

  @Field(() => ComplaintChannelEnum, { description: 'How it came.' })
  channel!: ComplaintChannel;

  @Field(() => RegionCodeScalar, { description: "Where it belongs: the family's village, else the cadre's." })
  regionCode!: RegionCode;

  @Field(() => String, { description: 'In the words of whoever filed it.' })
  description!: string;

  @Field(() => DateTimeScalar, { description: 'When it was told.' })
  filedAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When it reached us; the clock runs from here.' })
  receivedAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the first answer is due; null when only closing is.',
  })
  answerDueAt!: Date | null;

  @Field(() => DateTimeScalar, { description: 'Before when it must be closed.' })
  closeDueAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was first answered.' })
  answeredAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was closed.' })
  closedAt!: Date | null;
}

export const ComplaintConnection = ConnectionOf(ComplaintType, 'Complaint');

@InputType('ComplaintsFilter', {
  description: 'What a list of complaints is narrowed by; all conditions hold together.',
})
export class ComplaintsFilterInput {
  @Field(() => ComplaintCategoryEnum, { nullable: true, description: 'About this.' })
  category?: ComplaintCategory | null;

  @Field(() => ComplaintLevelEnum, { nullable: true, description: 'Of this level.' })
  level?: ComplaintLevel | null;

  @Field(() => ComplaintStateEnum, { nullable: true, description: 'Standing here now, by the clock.' })
  state?: ComplaintState | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether a deadline has passed.' })
  overdue?: boolean | null;

  @Field(() => RegionCodeScalar, { nullable: true, description: 'Of this region, at any level.' })
  region?: RegionCode | null;

  @Field(() => ID, { nullable: true, description: 'About this family.' })
  family?: string | null;

  @Field(() => ID, { nullable: true, description: 'About this cadre.' })
  aboutCadre?: string | null;
}

@ArgsType()
export class ComplaintsArguments extends PageArguments {
  @Field(() => ComplaintsFilterInput, { nullable: true, description: 'Left out: all that the viewer may see.' })
  filter?: ComplaintsFilterInput | null;
}
