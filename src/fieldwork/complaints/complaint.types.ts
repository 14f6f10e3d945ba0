/** The GraphQL types of complaints, and how a list of them is narrowed. */
import { ArgsType, Field, ID, InputType, ObjectType } from 'type-graphql';
import {
  ConnectionOf,
  DateTimeScalar,
  Node,
  PageArguments,
  RegionCodeScalar,
  enumOf,
  timeSorts,
} from '../../platform/graphql/index.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type {
  ComplaintCategory,
  ComplaintChannel,
  ComplaintLevel,
  ComplaintMove,
  ComplaintState,
} from './complaint-words.js';
import type { ComplaintSort } from './complaint.queries.js';
import type { Overdue, Standing } from './standing.js';

export const ComplaintCategoryEnum = enumOf(
  'ComplaintCategory',
  'What a complaint is about; its level follows from it.',
  {
    CASH_REQUEST_FRAUD: {
      description: 'Somebody asked for cash. Red; a cadre it names is frozen until a branch head decides.',
      id: 'Permintaan uang tunai',
      en: 'Request for cash',
    },
    DATA_CONFIDENTIALITY: {
      description: 'Personal data was shown to somebody who should not see it. Red.',
      id: 'Kerahasiaan data',
      en: 'Confidentiality of data',
    },
    CARE_REFUSED: {
      description: 'Care was refused although the card is active. Red.',
      id: 'Layanan ditolak',
      en: 'Care refused',
    },
    PAYMENT_NOT_POSTED: {
      description: 'A payment does not show. Yellow.',
      id: 'Pembayaran belum tercatat',
      en: 'Payment not posted',
    },
    CARD_NOT_ACTIVE: {
      description: 'Everything is paid and the card is not active. Yellow.',
      id: 'Kartu belum aktif',
      en: 'Card not active',
    },
    CADRE_CONDUCT: {
      description: 'How a cadre behaved. Yellow.',
      id: 'Perilaku kader',
      en: 'Conduct of a cadre',
    },
    CONTACT_TOO_OFTEN: {
      description: 'Visited, called or written to too often or at the wrong hour. Yellow.',
      id: 'Terlalu sering dihubungi',
      en: 'Contacted too often',
    },
    REGISTRATION_DATA: {
      description: 'Something in the registration is wrong. Green.',
      id: 'Data kepesertaan',
      en: 'Registration data',
    },
    CLINIC_CHANGE: {
      description: 'The change of the first-level clinic. Green.',
      id: 'Perpindahan FKTP',
      en: 'Change of clinic',
    },
    SERVICE_INFORMATION: {
      description: 'Information was missing or wrong. Green.',
      id: 'Informasi layanan',
      en: 'Information on services',
    },
    OTHER: {
      description: 'Something else. Green.',
      id: 'Lainnya',
      en: 'Other',
    },
  },
);

export const ComplaintLevelEnum = enumOf('ComplaintLevel', 'How soon a complaint must be answered and closed.', {
  RED: {
    description: 'First answer within 30 minutes, closed within 1 working day.',
    id: 'Merah',
    en: 'Red',
  },
  YELLOW: {
    description: 'Closed within 5 working days.',
    id: 'Kuning',
    en: 'Yellow',
  },
  GREEN: {
    description: 'Closed within 10 working days.',
    id: 'Hijau',
    en: 'Green',
  },
});

export const ComplaintChannelEnum = enumOf('ComplaintChannel', 'How a complaint reached the programme.', {
  CADRE: {
    description: 'Told to a cadre.',
    id: 'Kader',
    en: 'Cadre',
  },
  BRANCH: {
    description: 'At the counter of a branch.',
    id: 'Kantor cabang',
    en: 'Branch',
  },
  CARE_CENTER: {
    description: 'By telephone, Care Center 165.',
    id: 'Care Center 165',
    en: 'Care Center 165',
  },
  WHATSAPP: {
    description: 'By WhatsApp, Pandawa.',
    id: 'WhatsApp',
    en: 'WhatsApp',
  },
  MOBILE_APP: {
    description: 'In Mobile JKN.',
    id: 'Mobile JKN',
    en: 'Mobile JKN',
  },
});

export const ComplaintStateEnum = enumOf(
  'ComplaintState',
  'Where a complaint stands. What is not answered or closed in time is escalated by the clock itself.',
  {
    FILED: {
      description: 'Nobody has answered yet.',
      id: 'Diterima',
      en: 'Filed',
    },
    ANSWERED: {
      description: 'It was answered and is not closed.',
      id: 'Dijawab',
      en: 'Answered',
    },
    ESCALATED: {
      description: 'A person raised it, or a deadline has passed.',
      id: 'Dieskalasikan',
      en: 'Escalated',
    },
    CLOSED: {
      description: 'It is done.',
      id: 'Ditutup',
      en: 'Closed',
    },
  },
);

const ComplaintMoveEnum = enumOf('ComplaintStepKind', 'What was done to a complaint.', {
  ANSWERED: {
    description: 'It was answered.',
    id: 'Dijawab',
    en: 'Answered',
  },
  ESCALATED: {
    description: 'A person raised it.',
    id: 'Dieskalasikan',
    en: 'Escalated',
  },
  CLOSED: {
    description: 'It was closed.',
    id: 'Ditutup',
    en: 'Closed',
  },
});

const OverdueEnum = enumOf('ComplaintOverdue', 'Which deadline has passed.', {
  ANSWER: {
    description: 'The first answer was due.',
    id: 'Jawaban terlambat',
    en: 'Answer overdue',
  },
  CLOSURE: {
    description: 'It should have been closed.',
    id: 'Penutupan terlambat',
    en: 'Closure overdue',
  },
});

export const EscalatedByEnum = enumOf('ComplaintEscalatedBy', 'What escalated a complaint.', {
  PERSON: {
    description: 'Somebody at the branch.',
    id: 'Petugas',
    en: 'A person',
  },
  CLOCK: {
    description: 'A deadline that passed.',
    id: 'Batas waktu',
    en: 'A deadline',
  },
});

@ObjectType('ComplaintStep', {
  simpleResolvers: true,
  implements: Node,
  description: 'What the branch did to a complaint; never changed.',
})
export class ComplaintStepType extends Node {
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
  familyId?: string | null;

  @Field(() => ID, { nullable: true, description: 'About this cadre.' })
  aboutCadreId?: string | null;
}

const ComplaintSortEnum = enumOf<ComplaintSort>('ComplaintSort', 'The order of a list of complaints.', {
  ...timeSorts('received'),
  DUE_FIRST: {
    description: 'The one that is to be closed next first, also when it is closed already.',
    id: 'Tenggat terdekat',
    en: 'Due first',
  },
});

@ArgsType()
export class ComplaintsArguments extends PageArguments {
  @Field(() => ComplaintSortEnum, { defaultValue: 'NEWEST', description: 'In which order.' })
  sort!: ComplaintSort;

  @Field(() => ComplaintsFilterInput, { nullable: true, description: 'Left out: all that the viewer may see.' })
  filter?: ComplaintsFilterInput | null;
}
