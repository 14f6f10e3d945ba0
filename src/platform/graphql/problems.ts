/** Expected refusals: one interface, one closed list of codes, and the types that carry them. */
import { Field, InterfaceType, ObjectType, registerEnumType } from 'type-graphql';
import { invariant } from '../../kernel/invariant.js';
import { type Translation, addText } from '../texts/index.js';
import { type FieldTable, addFields } from './field-table.js';

/** Answers are plain values that name their type. */
export const typeNameOf = (answer: object): string | undefined =>
  '__typename' in answer ? String(answer.__typename) : undefined;

/** Filled by `problemsOf` while the rooms are loaded, so the schema is built after every room has said its own. */
const CODES: Record<string, string> = {};
const CODE_DESCRIPTIONS: Record<string, { description: string }> = {};

registerEnumType(CODES, {
  name: 'ProblemCode',
  description: 'Every reason for which something that was asked is not done. A code stands for one text.',
  valuesConfig: CODE_DESCRIPTIONS,
});

/** A plain value that answers with a problem; its message is written in the caller's language when it is asked for. */
export interface ProblemAnswer {
  readonly __typename: string;
  readonly code: string;
}

@InterfaceType('Problem', {
  description: 'An expected refusal: nothing was changed. The type says what kind it is, the code says which.',
  resolveType: typeNameOf,
})
export abstract class Problem {
  @Field(() => CODES, { description: 'Which refusal it is; a program decides by this.' })
  code!: string;

  @Field(() => String, {
    description: 'For the person at the screen, in the language of `Accept-Language` or `connectionParams.language`.',
  })
  message!: string;
}

export interface ProblemClass {
  new (): Problem;
  /** Its name in GraphQL. */
  readonly typeName: string;
}

/** A type of problem without fields of its own. Most problems are of a type that is shared: see `problem-types.ts`. */
export function problemType(typeName: string, description: string): ProblemClass {
  @ObjectType(typeName, { simpleResolvers: true, implements: Problem, description })
  class ProblemType extends Problem {
    static readonly typeName = typeName;
  }
  return ProblemType;
}

/** A type of problem that tells more than its message: what the caller may do instead, or by how much it was missed. */
export function problemWith(typeName: string, description: string, fields: FieldTable): ProblemClass {
  const made = problemType(typeName, description);
  addFields(made, fields);
  return made;
}

export interface ProblemWords extends Translation {
  readonly type: ProblemClass;
  /** Upper case with underscores, unique: `COMPLAINT_CLOSED`. */
  readonly code: string;
  /** What it means, for whoever writes a client. */
  readonly description: string;
  /** For `InvalidInput`: where it stands, unless the details of an answer say otherwise. */
  readonly field?: string;
}

const keyOf = (code: string): string => `problem.${code}`;

/** The key of the text that a problem's code stands for. */
export const problemTextKey = keyOf;

function addProblem({ code, description, ...translation }: ProblemWords): void {
  const { id, en } = translation;
  invariant(
    CODES[code] === undefined || CODE_DESCRIPTIONS[code]?.description === description,
    `${code} means one thing`,
  );
  CODES[code] = code;
  CODE_DESCRIPTIONS[code] = { description };
  addText(keyOf(code), { id, en });
}

export interface Problems<Kind extends string> {
  /** The GraphQL type of each, for unions. */
  readonly types: Readonly<Record<Kind, ProblemClass>>;
  /** The answer for one of them; `details` are the fields of its type and the placeholders of its text. */
  readonly refuse: (kind: Kind, details?: Readonly<Record<string, unknown>>) => ProblemAnswer;
}

/** A room's expected refusals as one table: their type, code and words by the kind that the use case answers with. */
export function problemsOf<Kind extends string>(table: Readonly<Record<Kind, ProblemWords>>): Problems<Kind> {
  const kinds = Object.keys(table) as Kind[];
  for (const kind of kinds) addProblem(table[kind]);
  return {
    types: Object.fromEntries(kinds.map((kind) => [kind, table[kind].type])) as Record<Kind, ProblemClass>,
    refuse(kind, details = {}) {
      const { type, code, field } = table[kind];
      return { field, ...details, __typename: type.typeName, code };
    },
  };
}
