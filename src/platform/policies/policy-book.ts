/**
 * Holds every policy's rows in memory: those of the release and, after them, those that operators entered. Whoever needs
 * a policy is given the book and looks rows up by day, so that a row that is entered is met everywhere at once.
 */
import type { CivilDate } from '../../kernel/civil-date.js';
import { type PolicyRow, policyOn } from '../../kernel/dated-policy.js';
import type { AnyPolicy, PolicyDefinition } from './policy-definition.js';

export interface PolicyBook {
  /** The rows of a policy; the same list as long as no row of it is entered or withdrawn. */
  rows<Row extends PolicyRow>(policy: PolicyDefinition<Row>): readonly Row[];
}

/** The book of a release to which nobody has entered anything. @internal */
export const SHIPPED_POLICIES: PolicyBook = { rows: ({ shipped }) => shipped };

/** The row that is in force on a day. */
export const inForceOn = <Row extends PolicyRow>(
  book: PolicyBook,
  policy: PolicyDefinition<Row>,
  day: CivilDate,
): Row => policyOn(book.rows(policy), day);

/** What is made of a policy's rows, made anew when they have changed: a table that is compiled, for example. */
export function madeOf<Row extends PolicyRow, Made>(
  book: PolicyBook,
  policy: PolicyDefinition<Row>,
  make: (rows: readonly Row[]) => Made,
): () => Made {
  let known: { readonly rows: readonly Row[]; readonly made: Made } | null = null;
  return () => {
    const rows = book.rows(policy);
    if (known?.rows !== rows) known = { rows, made: make(rows) };
    return known.made;
  };
}

/** A row that an operator entered and another approved, as it is stored. */
export interface EnteredRow {
  readonly id: string;
  readonly policy: string;
  readonly validFrom: CivilDate;
  readonly values: unknown;
  readonly basis: string | null;
  readonly assumption: string | null;
}

interface FilledBook extends PolicyBook {
  /**
   * Puts the entered rows behind the shipped ones, in place of those entered before.
   * @throws Error for a row that its policy cannot read; the book then stays as it was.
   */
  take(entered: readonly EnteredRow[]): void;
}

interface Filled {
  readonly ids: string;
  readonly rows: readonly PolicyRow[];
}

export function createPolicyBook(policies: readonly AnyPolicy[]): FilledBook {
  let filled: ReadonlyMap<string, Filled> = new Map();
  return {
    rows: <Row extends PolicyRow>({ name, shipped }: PolicyDefinition<Row>) =>
      (filled.get(name)?.rows as readonly Row[] | undefined) ?? shipped,
    take(entered) {
      const next = new Map<string, Filled>();
      for (const policy of policies) {
        const own = entered.filter((row) => row.policy === policy.name);
        if (own.length === 0) continue;
        const ids = own.map(({ id }) => id).join();
        const before = filled.get(policy.name);
        next.set(
          policy.name,
          before?.ids === ids ? before : { ids, rows: [...policy.shipped, ...own.map((row) => read(policy, row))] },
        );
      }
      filled = next;
    },
  };
}

function read({ name, values, formerValues = [] }: AnyPolicy, row: EnteredRow): PolicyRow {
  const kept = Object.entries(row.values as object).filter(([value]) => !formerValues.includes(value));
  const reading = values.safeParse(Object.fromEntries(kept));
  if (!reading.success)
    throw new Error(`the row of policy ${name} from ${row.validFrom} on cannot be read: ${reading.error.message}`);
  return { ...reading.data, effectiveFrom: row.validFrom, ...groundsOf(row) };
}

/** What a row rests on: a source, or an assumption for all of it. */
export const groundsOf = ({
  basis,
  assumption,
}: Pick<EnteredRow, 'basis' | 'assumption'>): Pick<PolicyRow, 'basis' | 'assumptions'> =>
  basis === null ? { basis: 'an assumption of the operators', assumptions: { '*': assumption ?? '' } } : { basis };
