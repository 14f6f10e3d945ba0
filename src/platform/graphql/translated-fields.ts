/** Writes texts in the reader's language: the message of every problem, and every field that gives a `Text`. */
import { type GraphQLFieldResolver, type GraphQLSchema, defaultFieldResolver, isObjectType } from 'graphql';
import { DEFAULT_LANGUAGE, type Language, type Text, write } from '../texts/index.js';
import { problemTextKey } from './problems.js';

interface Reader {
  readonly language?: Language;
}

const languageFor = (context: unknown): Language => (context as Reader | null)?.language ?? DEFAULT_LANGUAGE;

const messageOfProblem: GraphQLFieldResolver<{ code: string }, unknown> = (source, _args, context) =>
  write({ key: problemTextKey(source.code), values: source }, languageFor(context));

const isText = (value: unknown): value is Text => typeof value === 'object' && value !== null && 'key' in value;

const inLanguage = (value: unknown, language: Language): unknown =>
  Array.isArray(value) ? value.map((one) => inLanguage(one, language)) : isText(value) ? write(value, language) : value;

/** Wraps the resolvers of such fields; `@Extensions({ translated: true })` marks those that give a `Text` or a list. */
export function translateFields(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    const isProblem = type.getInterfaces().some(({ name }) => name === 'Problem');
    for (const field of Object.values(type.getFields())) {
      if (isProblem && field.name === 'message') field.resolve = messageOfProblem;
      if (field.extensions['translated'] !== true) continue;
      const resolve = field.resolve ?? defaultFieldResolver;
      field.resolve = async (...call) => inLanguage(await resolve(...call), languageFor(call[2]));
    }
  }
  return schema;
}
