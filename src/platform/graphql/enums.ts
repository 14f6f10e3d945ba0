/** Enums of GraphQL: what each value means to whoever writes a client, and how a person reads it in both languages. */
import { registerEnumType } from 'type-graphql';
import { type Text, type Translation, addText } from '../texts/index.js';

export interface EnumValue extends Translation {
  readonly description: string;
}

/** The names of every enum, each with the names of its values; filled while the rooms are loaded. */
const LABELLED = new Map<string, readonly string[]>();

export const labelledEnums = (): ReadonlyMap<string, readonly string[]> => LABELLED;
export const enumTextKey = (name: string, value: string): string => `enum.${name}.${value}`;

/** How people read a value of an enum, to stand in another text. */
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
  /** What stands inside the server for each of GraphQL's names; empty until the values are known. */
  readonly words: Readonly<Record<string, string>>;
  /** Said before the schema is built; said again the same way, it changes nothing. */
  readonly fill: (values: Readonly<Record<string, EnumValue & { readonly word: string }>>) => void;
}

/** An enum whose values are known further up alone, and handed in while the server is composed. */
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

/** An enum whose values are their own names. */
export function enumOf<Value extends string>(
  name: string,
  description: string,
  values: Readonly<Record<Value, EnumValue>>,
): { readonly [V in Value]: V } {
  const own = Object.fromEntries(Object.keys(values).map((value) => [value, value])) as { readonly [V in Value]: V };
  registerEnumType<Record<string, string>>(own, describe(name, description, values));
  return own;
}

/** An enum whose values have other words inside the server: `words` gives GraphQL's name of each. */
export function enumFor<Words extends Readonly<Record<string, string>>>(
  name: string,
  description: string,
  { words, values }: { readonly words: Words; readonly values: { readonly [V in keyof Words & string]: EnumValue } },
): Words {
  registerEnumType<Readonly<Record<string, string>>>(words, describe(name, description, values));
  return words;
}
