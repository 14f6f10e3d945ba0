/**
 * Marks the fields that tell of a participant, and notes each value that is read of one, whatever path of the schema leads
 * to it. The officer or cadre whom a field tells of is not marked: the log is of the people whom they work for.
 */
import { type GraphQLFieldResolver, type GraphQLSchema, defaultFieldResolver, isObjectType } from 'graphql';
import { Extensions } from 'type-graphql';
import type { FamilyId, PaymentId } from '../../kernel/ids.js';
import type { PersonalKind, ReadPurpose, Readings } from '../readings/index.js';

export interface PersonalMark {
  readonly kind: PersonalKind;
  /** The property of the object behind the field that holds the family's id, or the ids of several families. */
  readonly familyIn: string;
  /** The property that holds the id of a payment, whose family it tells of, where the object names no family. */
  readonly paymentIn: string | null;
  /** The purpose of reading it in full, where the field takes none as an argument and shows it in full. */
  readonly purpose: ReadPurpose | null;
  /** The property that holds the purpose that was given further up, as by an argument of the list that it is in. */
  readonly purposeIn: string | null;
  /** Whether it is masked, for everybody or until a purpose is given. */
  readonly isMasked: boolean;
}

/**
 * Marks a field, or a field that leads to objects that tell of a family as a whole. Without `familyIn` the object behind
 * it names the family in `familyId`.
 */
export const Personal = (
  kind: PersonalKind,
  {
    familyIn = 'familyId',
    paymentIn = null,
    purpose = null,
    purposeIn = null,
    isMasked = false,
  }: Partial<Omit<PersonalMark, 'kind'>> = {},
): MethodDecorator & PropertyDecorator =>
  Extensions({ personal: { kind, familyIn, paymentIn, purpose, purposeIn, isMasked } });

/** The mark of a field; null for one that tells nothing of a participant. */
export const markOf = ({ extensions }: { readonly extensions: object }): PersonalMark | null =>
  (extensions as { readonly personal?: PersonalMark }).personal ?? null;

/** The object behind a field, as far as a mark reads it. */
type Told = Readonly<Record<string, unknown>>;

type Resolve = GraphQLFieldResolver<unknown, { readonly readings: Readings }, { purpose?: ReadPurpose | null }>;

const isPromise = (value: unknown): value is Promise<unknown> =>
  typeof value === 'object' && value !== null && 'then' in value;

const tellsNothing = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0);

/** What an object read in full by a list was read for. */
const purposeOf = (told: Told, { purpose, purposeIn }: PersonalMark): ReadPurpose | null =>
  purposeIn === null ? purpose : ((told[purposeIn] ?? null) as ReadPurpose | null);

function noting(resolve: Resolve, mark: PersonalMark): Resolve {
  const { kind, familyIn, paymentIn } = mark;
  return (...call) => {
    const [source, args, context] = call;
    const note = (value: unknown): unknown => {
      if (tellsNothing(value)) return value;
      const told = source as Told;
      if (paymentIn !== null) {
        context.readings.noteOfPayment(kind, (told[paymentIn] ?? null) as PaymentId | null);
        return value;
      }
      const families = (told[familyIn] ?? null) as FamilyId | readonly FamilyId[] | null;
      context.readings.note(kind, families, args.purpose ?? purposeOf(told, mark));
      return value;
    };
    const value: unknown = resolve(...call);
    return isPromise(value) ? value.then(note) : note(value);
  };
}

/** Wraps the resolvers of marked fields. */
export function noteReadings(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const mark = markOf(field);
      if (mark !== null) field.resolve = noting(field.resolve ?? defaultFieldResolver, mark);
    }
  }
  return schema;
}
