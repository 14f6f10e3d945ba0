/** The GraphQL types of complaints. */
import { Field, ObjectType } from 'type-graphql';
import {
  ConnectionOf,
  DateTimeScalar,
  Node,
  RegionCodeScalar,
  enumOf,
  Personal,
} from '../../platform/graphql/index.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type {
  ComplaintCategory,
  ComplaintChannel,
  ComplaintLevel,
  ComplaintMove,
  ComplaintState,
} from './complaint-words.js';
import type { Overdue, ComplaintStatus } from './complaint-status.js';

export const ComplaintCategoryEnum = enumOf(
  'ComplaintCategory',
  'What a complaint is about; the category decides the level.',
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
      description: 'The complaint is about how a cadre behaved. Yellow.',
      id: 'Perilaku kader',
      en: 'Conduct of a cadre',
    },
    CONTACT_TOO_OFTEN: {
      description: 'A family was visited, called or messaged too often or at the wrong hour. Yellow.',
      id: 'Terlalu sering dihubungi',
      en: 'Contacted too often',
    },
    REGISTRATION_DATA: {
      description: 'Something in the registration is wrong. Green.',
      id: 'Data kepesertaan',
      en: 'Registration data',
    },
    CLINIC_CHANGE: {
      description: 'The complaint is about a change of the first-level clinic. Green.',
      id: 'Perpindahan FKTP',
      en: 'Change of clinic',
    },
    SERVICE_INFORMATION: {
      description: 'Information was missing or wrong. Green.',
      id: 'Informasi layanan',
      en: 'Information on services',
    },
    OTHER: {
      description: 'The complaint is about something else. Green.',
      id: 'Lainnya',
      en: 'Other',
    },
  },
);

export const ComplaintLevelEnum = enumOf('ComplaintLevel', 'How soon a complaint must be answered and closed.', {
  RED: {
    description: 'The first answer is due within 30 minutes; the complaint must be closed within 1 working day.',
    id: 'Merah',
    en: 'Red',
  },
  YELLOW: {
    description: 'The complaint must be closed within 5 working days.',
    id: 'Kuning',
    en: 'Yellow',
  },
  GREEN: {
    description: 'The complaint must be closed within 10 working days.',
    id: 'Hijau',
    en: 'Green',
  },
});

export const ComplaintChannelEnum = enumOf('ComplaintChannel', 'How a complaint reached the programme.', {
  CADRE: {
    description: 'It was told to a cadre.',
    id: 'Kader',
    en: 'Cadre',
  },
  BRANCH: {
    description: 'It was made at the counter of a branch.',
    id: 'Kantor cabang',
    en: 'Branch',
  },
  CARE_CENTER: {
    description: 'It was made by telephone to Care Center 165.',
    id: 'Care Center 165',
    en: 'Care Center 165',
  },
  WHATSAPP: {
    description: 'It came by WhatsApp, through Pandawa.',
    id: 'WhatsApp',
    en: 'WhatsApp',
  },
  MOBILE_APP: {
    description: 'It was made in Mobile JKN.',
    id: 'Mobile JKN',
    en: 'Mobile JKN',
  },
  MESSAGE_LINK: {
    description: 'The family made it by the link in a message.',
    id: 'Tautan pada pesan',
    en: 'Link in a message',
  },
});

export const ComplaintStateEnum = enumOf(
  'ComplaintState',
  'Where a complaint stands. What is not answered or closed in time is escalated by the clock itself.',
  {
    FILED: {
      description: 'Nobody has answered the complaint yet.',
      id: 'Diterima',
      en: 'Filed',
    },
    ANSWERED: {
      description: 'The complaint was answered and is not closed.',
      id: 'Dijawab',
      en: 'Answered',
    },
    ESCALATED: {
      description: 'A person escalated the complaint, or a deadline has passed.',
      id: 'Dieskalasikan',
      en: 'Escalated',
    },
    CLOSED: {
      description: 'The complaint is closed for good.',
      id: 'Ditutup',
      en: 'Closed',
    },
  },
);

const ComplaintMoveEnum = enumOf('ComplaintStepKind', 'What was done to a complaint.', {
  ANSWERED: {
    description: 'The complaint was answered.',
    id: 'Dijawab',
    en: 'Answered',
  },
  ESCALATED: {
    description: 'A person escalated the complaint.',
    id: 'Dieskalasikan',
    en: 'Escalated',
  },
  CLOSED: {
    description: 'The complaint was closed.',
    id: 'Ditutup',
    en: 'Closed',
  },
});

const OverdueEnum = enumOf('ComplaintOverdue', 'Which deadline has passed.', {
  ANSWER: {
    description: 'The first answer is overdue.',
    id: 'Jawaban terlambat',
    en: 'Answer overdue',
  },
  CLOSURE: {
    description: 'The complaint should have been closed.',
    id: 'Penutupan terlambat',
    en: 'Closure overdue',
  },
});

export const EscalatedByEnum = enumOf('ComplaintEscalatedBy', 'What escalated a complaint.', {
  PERSON: {
    description: 'Somebody at the branch escalated it.',
    id: 'Petugas',
    en: 'A person',
  },
  CLOCK: {
    description: 'A deadline that passed escalated it.',
    id: 'Batas waktu',
    en: 'A deadline',
  },
});

@ObjectType('ComplaintStep', {
  simpleResolvers: true,
  implements: Node,
  description: 'One step that the branch took in a complaint. A step never changes.',
})
export class ComplaintStepType extends Node {
  @Field(() => ComplaintMoveEnum, { description: 'What the step did.' })
  kind!: ComplaintMove;

  @Field(() => String, { description: 'The role of the person who took the step.' })
  byRole!: string;

  @Personal('complaint')
  @Field(() => DateTimeScalar, { description: 'When the step was taken.' })
  takenAt!: Date;

  @Personal('complaint')
  @Field(() => String, { description: 'The text of the answer, the reason or the result.' })
  note!: string;
}

@ObjectType('ComplaintStatus', {
  simpleResolvers: true,
  description: 'Where a complaint stands now, deadlines included.',
})
export class ComplaintStatusType {
  @Field(() => ComplaintStateEnum, { description: 'The state of the complaint.' })
  state!: ComplaintState;

  @Field(() => OverdueEnum, { nullable: true, description: 'Which deadline has passed; null when none has.' })
  overdue!: Overdue | null;

  @Field(() => EscalatedByEnum, {
    nullable: true,
    description: 'What escalated the complaint; null when it is not escalated.',
  })
  escalatedBy!: ComplaintStatus['escalatedBy'];

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The time since which the complaint is escalated; null when it is not.',
  })
  escalatedSince!: Date | null;
}

@ObjectType('ComplaintFreeze', {
  simpleResolvers: true,
  description: "The freeze of a cadre's card that a complaint made.",
})
export class ComplaintFreezeType {
  @Field(() => Date, {
    nullable: true,
    description: "By when an officer must confirm a citizen's word, or the freeze lifts itself; null when nobody must.",
  })
  confirmBy!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was confirmed; null while it was not.' })
  confirmedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was lifted or the card revoked; null while it stands.' })
  decidedAt!: Date | null;

  @Field(() => Boolean, { description: 'Whether the card is frozen by it now.' })
  isStanding!: boolean;
}

@ObjectType('Complaint', {
  simpleResolvers: true,
  implements: Node,
  description: "A complaint about a family's matter, a cadre or the service, and what became of it.",
})
export class ComplaintType extends Node {
  @Personal('complaint')
  @Field(() => ComplaintCategoryEnum, { description: 'What the complaint is about.' })
  category!: ComplaintCategory;

  @Field(() => ComplaintLevelEnum, { description: 'How soon the complaint must be answered and closed.' })
  level!: ComplaintLevel;

  @Field(() => ComplaintChannelEnum, { description: 'How the complaint reached the programme.' })
  channel!: ComplaintChannel;

  @Field(() => RegionCodeScalar, {
    description: "The region to which the complaint belongs: the family's village, else the cadre's.",
  })
  regionCode!: RegionCode;

  @Personal('complaint')
  @Field(() => String, { description: 'What happened, in the words of the person who filed it.' })
  description!: string;

  @Personal('complaint')
  @Field(() => DateTimeScalar, { description: 'When the complaint was told to the person who filed it.' })
  filedAt!: Date;

  @Personal('complaint')
  @Field(() => DateTimeScalar, { description: 'When the complaint reached us; its deadlines count from here.' })
  receivedAt!: Date;

  @Personal('complaint')
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the first answer is due; null when the level has no deadline for it.',
  })
  answerDueAt!: Date | null;

  @Personal('complaint')
  @Field(() => DateTimeScalar, { description: 'The moment before which the complaint must be closed.' })
  closeDueAt!: Date;

  @Personal('complaint')
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the complaint was first answered; null until then.',
  })
  answeredAt!: Date | null;

  @Personal('complaint')
  @Field(() => DateTimeScalar, { nullable: true, description: 'When the complaint was closed; null until then.' })
  closedAt!: Date | null;
}

export const ComplaintConnection = ConnectionOf(ComplaintType, 'Complaint');
