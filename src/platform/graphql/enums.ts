/** Makes GraphQL enums: each value has a description for client developers and a label in both languages for people. */
import { registerEnumType } from 'type-graphql';
import { type Text, type Translation, addText } from '../texts/index.js';

export interface EnumValue extends Translation {
  readonly description: string;
}

/** Maps the name of each enum to the names of its values; filled while the rooms are loaded. */
const LABELLED = new Map<string, readonly string[]>();

export const labelledEnums = (): ReadonlyMap<string, readonly string[]> => LABELLED;
export const enumTextKey = (name: string, value: string): string => `enum.${name}.${value}`;

/** The label of an enum's value, as a text that another text can contain. */
export const labelOf = (name: string, value: string): Text => ({ key: enumTextKey(name, value) });

function describe(name: string, description: string, values: Readonly<Record<string, EnumValue>>) {
  for (const [value, { id, en }] of Object.entries(values)) addText(enumTextKey(name, value), { id, en });
  LABELLED.set(name, Object.keys(values));
  const valuesConfig = Object.fromEntries(
    Object.entries(values).map(([value, { description: meaning }]) => [value, { description: meaning }]),
  );
  return { name, description, valuesConfig };
}

export interface OpenEnum {
  /** Maps each GraphQL name to the server's value; empty until `fill` is called. */
  readonly words: Readonly<Record<string, string>>;
  /** Adds the values before the schema is built; adding the same values again changes nothing. */
  readonly fill: (values: Readonly<Record<string, EnumValue & { readonly word: string }>>) => void;
}

/** Makes an enum whose values only rooms further up know, and which are added while the server is composed. */
export function openEnum(name: string, description: string): OpenEnum {
  const words: Record<string, string> = {};
  const { valuesConfig } = describe(name, description, {});
  registerEnumType<Record<string, string>>(words, { name, description, valuesConfig });
  return {
    words,
    fill(values) {
      Object.assign(valuesConfig, describe(name, description, values).valuesConfig);
      for (const [value, { word }] of Object.entries(values)) words[value] = word;
    },
  };
}

/** Makes an enum whose values are equal to their GraphQL names. */
export function enumOf<Value extends string>(
  name: string,
  description: string,
  values: Readonly<Record<Value, EnumValue>>,
): { readonly [V in Value]: V } {
  const own = Object.fromEntries(Object.keys(values).map((value) => [value, value])) as { readonly [V in Value]: V };
  registerEnumType<Record<string, string>>(own, describe(name, description, values));
  return own;
}

/** Makes an enum whose values differ from their GraphQL names: `words` maps each name to the server's value. */
export function enumFor<Words extends Readonly<Record<string, string>>>(
  name: string,
  description: string,
  { words, values }: { readonly words: Words; readonly values: { readonly [V in keyof Words & string]: EnumValue } },
): Words {
  registerEnumType<Readonly<Record<string, string>>>(words, describe(name, description, values));
  return words;
}
