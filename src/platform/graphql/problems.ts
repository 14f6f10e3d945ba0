/** Defines expected refusals: one interface, one closed list of codes, and the types that carry them. */
import { Field, InterfaceType, ObjectType, registerEnumType } from 'type-graphql';
import { invariant } from '../../kernel/invariant.js';
import { type Translation, addText } from '../texts/index.js';
import { type FieldTable, addFields } from './field-table.js';

/** The name of an answer's GraphQL type: answers are plain values that name it. */
export const typeNameOf = (answer: object): string | undefined =>
  '__typename' in answer ? String(answer.__typename) : undefined;

/** The codes of all problems; `problemsOf` adds those of each room while it is loaded, before the schema is built. */
const CODES: Record<string, string> = {};
const CODE_DESCRIPTIONS: Record<string, { description: string }> = {};

registerEnumType(CODES, {
  name: 'ProblemCode',
  description: 'The reasons for which a request is refused. Each code has one text.',
  valuesConfig: CODE_DESCRIPTIONS,
});

/** An answer with a problem, as a plain value; its message is written in the caller's language when it is selected. */
export interface ProblemAnswer {
  readonly __typename: string;
  readonly code: string;
}

@InterfaceType('Problem', {
  description: 'An expected refusal: nothing was changed. The type says what kind it is, the code says which.',
  resolveType: typeNameOf,
})
export abstract class Problem {
  @Field(() => CODES, { description: 'The code of the refusal; programs decide by it.' })
  code!: string;

  @Field(() => String, {
    description: 'The text for people, in the language of `Accept-Language` or `connectionParams.language`.',
  })
  message!: string;
}

export interface ProblemClass {
  new (): Problem;
  /** The type's name in GraphQL. */
  readonly typeName: string;
}

/** Makes a problem type without fields of its own. Most problems are of a shared type: see `problem-types.ts`. */
export function problemType(typeName: string, description: string): ProblemClass {
  @ObjectType(typeName, { simpleResolvers: true, implements: Problem, description })
  class ProblemType extends Problem {
    static readonly typeName = typeName;
  }
  return ProblemType;
}

/** Makes a problem type with further fields, such as what to do instead, or by how much a limit was missed. */
export function problemWith(typeName: string, description: string, fields: FieldTable): ProblemClass {
  const made = problemType(typeName, description);
  addFields(made, fields);
  return made;
}

export interface ProblemTexts extends Translation {
  readonly type: ProblemClass;
  /** The problem's unique code in upper case with underscores: `COMPLAINT_CLOSED`. */
  readonly code: string;
  /** The meaning of the code, for client developers. */
  readonly description: string;
  /** The path of the field of an `InvalidInput`; the details of an answer may name another. */
  readonly field?: string;
}

const keyOf = (code: string): string => `problem.${code}`;

/** The key of the text that a problem's code stands for. */
export const problemTextKey = keyOf;

function addProblem({ code, description, ...translation }: ProblemTexts): void {
  const { id, en } = translation;
  invariant(
    CODES[code] === undefined || CODE_DESCRIPTIONS[code]?.description === description,
    `the problem code ${code} has one description only`,
  );
  CODES[code] = code;
  CODE_DESCRIPTIONS[code] = { description };
  addText(keyOf(code), { id, en });
}

export interface Problems<Kind extends string> {
  /** The GraphQL type of each kind, for unions. */
  readonly types: Readonly<Record<Kind, ProblemClass>>;
  /** Makes the answer for one kind; `details` are the fields of its type and the placeholders of its text. */
  readonly refuse: (kind: Kind, details?: Readonly<Record<string, unknown>>) => ProblemAnswer;
}

/** Defines a room's expected refusals: the type, code and text of each kind of outcome that a use case answers with. */
export function problemsOf<Kind extends string>(table: Readonly<Record<Kind, ProblemTexts>>): Problems<Kind> {
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
