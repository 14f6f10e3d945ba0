/** Answers the labels of enum values, for clients that show a list of choices or a state. */
import { Arg, Ctx, Extensions, Field, ObjectType, Query, Resolver } from 'type-graphql';
import { Concerns, enumTextKey, labelledEnums } from '../../platform/graphql/index.js';
import { write } from '../../platform/texts/index.js';
import type { OperationContext } from './context.js';

@ObjectType('EnumValueLabel', { simpleResolvers: true, description: 'One value of an enum as a person reads it.' })
class EnumValueLabelType {
  @Field(() => String, { description: 'The value as the schema names it.' })
  value!: string;

  @Field(() => String, { description: "The name of the value in the caller's language." })
  label!: string;
}

@ObjectType('EnumLabels', { simpleResolvers: true, description: 'The values of one enum as people read them.' })
class EnumLabelsType {
  @Field(() => String, { description: 'The name of the enum in the schema.' })
  name!: string;

  @Extensions({ mostItems: 40 })
  @Field(() => [EnumValueLabelType], { description: 'All values, in the order in which they are explained.' })
  values!: readonly EnumValueLabelType[];
}

@Resolver()
export class EnumLabelsResolver {
  @Extensions({ mostItems: 150 })
  @Concerns('programme')
  @Query(() => [EnumLabelsType], {
    description: "The labels of enums in the caller's language; a name that is no enum is left out.",
  })
  enumLabels(
    @Ctx() { language }: OperationContext,
    @Arg('names', () => [String], { nullable: true, description: 'The names of the enums; all enums when left out.' })
    names?: readonly string[] | null,
  ): readonly EnumLabelsType[] {
    return [...labelledEnums()]
      .filter(([name]) => names?.includes(name) ?? true)
      .map(([name, values]) => ({
        name,
        values: values.map((value) => ({ value, label: write({ key: enumTextKey(name, value) }, language) })),
      }));
  }
}
