/** What fields say of the lengths of their lists beside the schema, where no argument bounds them. */
export interface ListExtensions {
  /** The most things in the list that the field gives. */
  readonly mostItems?: number;
  /** The most things in each list directly below the field, by its arguments. */
  readonly mostItemsBelow?: (given: Readonly<Record<string, unknown>>) => number;
}

/** As how many things a list counts of which nothing says how many it holds. */
export const LIST_LENGTH_ASSUMED = 10;
