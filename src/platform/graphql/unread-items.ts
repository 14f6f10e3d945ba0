/**
 * Items of a list that could not be read: each is answered as the one it is, while the others are taken. They are taken
 * out of the list before it reaches its resolver, which finds them here.
 */
import { type GraphQLResolveInfo, Kind } from 'graphql';

declare module 'graphql' {
  interface GraphQLInputObjectTypeExtensions {
    /** Each item of this input in a list is read alone and refused alone, whatever is wrong with it or its texts. */
    isReadAlone?: boolean;
  }
}

export interface UnreadItem {
  /** The place of the item in the list as it was sent. */
  readonly place: number;
  /** The id that the item carries; empty when it carries none. */
  readonly id: string;
  /** The path of the field at fault within the item. */
  readonly field: string;
  /** What was expected there; it never repeats the value. */
  readonly message: string;
}

/** The items of each list, by where the list stands in the variables, e.g. `input.items`. */
export type UnreadItems = ReadonlyMap<string, readonly UnreadItem[]>;

/** Finds the unread items of the list in a field of an argument, which a variable gives whole or in part. */
export function unreadItemsOf(
  { unreadItems }: { readonly unreadItems?: UnreadItems },
  { fieldNodes }: Pick<GraphQLResolveInfo, 'fieldNodes'>,
  [argument, field]: readonly [argument: string, field: string],
): readonly UnreadItem[] {
  const given = fieldNodes[0]?.arguments?.find(({ name }) => name.value === argument)?.value;
  if (given?.kind === Kind.VARIABLE) return unreadItems?.get(`${given.name.value}.${field}`) ?? [];
  const list = given?.kind === Kind.OBJECT ? given.fields.find(({ name }) => name.value === field)?.value : undefined;
  return list?.kind === Kind.VARIABLE ? (unreadItems?.get(list.name.value) ?? []) : [];
}
