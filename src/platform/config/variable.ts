/** Describes an environment variable: its meaning, its form, and its value when absent. */
import type { z } from 'zod';

export interface Variable<Schema extends z.ZodType> {
  readonly schema: Schema;
  /** The words that complete "expected …"; they never hold the value that was given. */
  readonly expected: string;
  readonly description: string;
  /** The value when absent, as docs/configuration.md shows it; when left out, the schema's own default is shown. */
  readonly absent?: string;
  /** Whether it may also be given as a file, by `<NAME>_FILE`, so that it stands in no list of variables. */
  readonly isSecret?: true;
}

export const variable = <Schema extends z.ZodType>(spec: Variable<Schema>): Variable<Schema> => spec;
