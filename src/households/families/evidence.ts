/** The document by which a change of a family's data is made, as it is given with the request and shown in the history. */
import { Field, InputType, ObjectType } from 'type-graphql';
import { CivilDateScalar, enumOf, readLine, readOptionalText } from '../../platform/graphql/index.js';
import { badInput } from '../../kernel/caller-error.js';
import type { CivilDate } from '../../kernel/civil-date.js';

const DOCUMENT_KINDS = [
  'FAMILY_CARD',
  'IDENTITY_CARD',
  'BIRTH_CERTIFICATE',
  'DEATH_CERTIFICATE',
  'MARRIAGE_CERTIFICATE',
  'MOVING_CERTIFICATE',
  'EMPLOYMENT_LETTER',
  'WELFARE_REGISTER',
  'GOVERNMENT_DECREE',
  'STATEMENT',
  'OTHER',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export interface Evidence {
  readonly documentKind: DocumentKind;
  readonly documentNumber: string | null;
  readonly documentDate: CivilDate;
  readonly note: string | null;
}

export const DocumentKindEnum = enumOf<DocumentKind>('DocumentKind', 'The kinds of documents that prove a change.', {
  FAMILY_CARD: { description: 'The family card (KK).', id: 'KK', en: 'Family card' },
  IDENTITY_CARD: { description: 'The identity card (KTP).', id: 'KTP', en: 'Identity card' },
  BIRTH_CERTIFICATE: { description: 'A certificate of birth.', id: 'Akta kelahiran', en: 'Certificate of birth' },
  DEATH_CERTIFICATE: {
    description: 'A certificate of death, of the civil registry or of the village.',
    id: 'Akta atau surat keterangan kematian',
    en: 'Certificate of death',
  },
  MARRIAGE_CERTIFICATE: {
    description: 'A certificate of marriage.',
    id: 'Buku atau akta nikah',
    en: 'Certificate of marriage',
  },
  MOVING_CERTIFICATE: {
    description: 'A certificate of moving, of the civil registry.',
    id: 'Surat keterangan pindah',
    en: 'Certificate of moving',
  },
  EMPLOYMENT_LETTER: {
    description: 'A letter of the employer.',
    id: 'Surat keterangan kerja',
    en: 'Letter of the employer',
  },
  WELFARE_REGISTER: {
    description: 'A record of the national register for social assistance (DTSEN).',
    id: 'Data DTSEN',
    en: 'Record of the welfare register',
  },
  GOVERNMENT_DECREE: {
    description: 'A decree of the central or a regional government.',
    id: 'Surat keputusan pemerintah',
    en: 'Decree of a government',
  },
  STATEMENT: {
    description: 'A signed statement of the person.',
    id: 'Surat pernyataan',
    en: 'Signed statement',
  },
  OTHER: { description: 'Another document, which the note names.', id: 'Dokumen lain', en: 'Another document' },
});

@InputType('EvidenceInput', { description: 'The document by which a change is made.' })
export class EvidenceInput {
  @Field(() => DocumentKindEnum, { description: 'The kind of the document.' })
  documentKind!: DocumentKind;

  @Field(() => String, { nullable: true, description: 'The number on the document: at most 100 characters.' })
  documentNumber?: string | null;

  @Field(() => CivilDateScalar, { description: 'The day on the document, today or earlier.' })
  documentDate!: CivilDate;

  @Field(() => String, {
    nullable: true,
    description: 'What else is worth knowing: at most 500 characters. Needed for a document of the kind OTHER.',
  })
  note?: string | null;
}

@ObjectType('Evidence', { simpleResolvers: true, description: 'The document by which a change was made.' })
export class EvidenceType {
  @Field(() => DocumentKindEnum, { description: 'The kind of the document.' })
  documentKind!: DocumentKind;

  @Field(() => String, { nullable: true, description: 'The number on the document; null when it has none.' })
  documentNumber!: string | null;

  @Field(() => CivilDateScalar, { description: 'The day on the document.' })
  documentDate!: CivilDate;

  @Field(() => String, { nullable: true, description: 'What else is worth knowing; null when nothing was said.' })
  note!: string | null;
}

const NUMBER_LENGTH_MAX = 100;
const NOTE_LENGTH_MAX = 500;

/** Reads evidence that stands at `field`. @throws CallerError naming the field at fault. */
export function readEvidence(field: string, input: EvidenceInput, today: CivilDate): Evidence {
  const { documentKind, documentDate, documentNumber = null } = input;
  const note = readOptionalText(`${field}.note`, input.note, NOTE_LENGTH_MAX);
  if (documentDate > today) throw badInput(`${field}.documentDate`, 'today or an earlier day');
  if (documentKind === 'OTHER' && note === null) throw badInput(`${field}.note`, 'which document it is');
  return {
    documentKind,
    documentNumber:
      documentNumber === null || documentNumber.trim() === ''
        ? null
        : readLine(`${field}.documentNumber`, documentNumber, NUMBER_LENGTH_MAX),
    documentDate,
    note,
  };
}
