/** Measures an operation before it runs: how deep it nests, how many aliases it uses, how many values its answer may hold. */
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValueNode,
  type VariableNode,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isUnionType,
} from 'graphql';
import { PAGE_DEFAULT } from '../../platform/graphql/index.js';

export interface OperationSize {
  /** The number of nested levels of fields; a field of the root is level 1. */
  readonly depth: number;
  readonly aliases: number;
  /**
   * The most values the answer can hold: a page counts as many as are asked for, things read by their ids as many as
   * there are ids, any other list counts as ten.
   */
  readonly cost: number;
}

export interface PreparedOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

const LIST_LENGTH_ASSUMED = 10;
const NOTHING: OperationSize = { depth: 0, aliases: 0, cost: 0 };

const together = (sizes: readonly OperationSize[]): OperationSize =>
  sizes.reduce(
    (sum, size) => ({
      depth: Math.max(sum.depth, size.depth),
      aliases: sum.aliases + size.aliases,
      cost: sum.cost + size.cost,
    }),
    NOTHING,
  );

/** Each fragment is measured once per place it can stand in, so that fragments within fragments cost no time. */
class Measure {
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  private readonly measured = new Map<string, OperationSize>();

  constructor(private readonly prepared: PreparedOperation) {
    const definitions = prepared.document.definitions.filter(
      (definition) => definition.kind === Kind.FRAGMENT_DEFINITION,
    );
    this.fragments = new Map(definitions.map((fragment) => [fragment.name.value, fragment]));
  }

  /**
   * Measures a selection; `listLength` is the length of the lists directly below, where the page above them states it.
   */
  sizeOf(
    selections: SelectionSetNode,
    parent: GraphQLCompositeType | undefined,
    listLength = LIST_LENGTH_ASSUMED,
  ): OperationSize {
    return together(selections.selections.map((selection) => this.sizeOfSelection(selection, parent, listLength)));
  }

  private sizeOfSelection(
    selection: SelectionNode,
    parent: GraphQLCompositeType | undefined,
    listLength: number,
  ): OperationSize {
    switch (selection.kind) {
      case Kind.FIELD:
        return this.sizeOfField(selection, parent, listLength);
      case Kind.INLINE_FRAGMENT:
        return this.sizeOf(
          selection.selectionSet,
          this.typeNamed(selection.typeCondition?.name.value) ?? parent,
          listLength,
        );
      case Kind.FRAGMENT_SPREAD:
        return this.sizeOfFragment(selection.name.value, listLength);
    }
  }

  private sizeOfFragment(name: string, listLength: number): OperationSize {
    const key = `${name} ${listLength}`;
    const known = this.measured.get(key);
    if (known !== undefined) return known;
    this.measured.set(key, NOTHING);
    const fragment = this.fragments.get(name);
    const size =
      fragment === undefined
        ? NOTHING
        : this.sizeOf(fragment.selectionSet, this.typeNamed(fragment.typeCondition.name.value), listLength);
    this.measured.set(key, size);
    return size;
  }

  private sizeOfField(node: FieldNode, parent: GraphQLCompositeType | undefined, listLength: number): OperationSize {
    // The fields of introspection are not measured: graphql-js bounds them by a rule of its own.
    if (node.name.value.startsWith('__')) return NOTHING;
    const aliases = node.alias === undefined ? 0 : 1;
    const field = parent === undefined || isUnionType(parent) ? undefined : parent.getFields()[node.name.value];
    const below = field === undefined ? undefined : getNamedType(field.type);
    if (field === undefined || node.selectionSet === undefined || !isCompositeType(below))
      return { depth: 1, aliases, cost: 1 };
    const pageLength = this.pageLengthOf(field, node);
    const inner = this.sizeOf(node.selectionSet, below, pageLength ?? LIST_LENGTH_ASSUMED);
    const times = isListType(getNullableType(field.type)) ? (pageLength ?? listLength) : 1;
    return { depth: inner.depth + 1, aliases: inner.aliases + aliases, cost: 1 + times * inner.cost };
  }

  /**
   * The number of `ids`, or the value of `first` or `last`: a literal, a variable or the default; undefined for a field
   * that says none of them.
   */
  private pageLengthOf(field: GraphQLField<unknown, unknown>, node: FieldNode): number | undefined {
    if (field.args.some(({ name }) => name === 'ids')) return Math.max(1, this.numberOfIds(node));
    const argument = field.args.find(({ name }) => name === 'first');
    if (argument === undefined) return undefined;
    const asked = ['first', 'last'].map((name) => this.argumentOf(node, name)).filter((size) => size !== undefined);
    const whenLeftOut = typeof argument.defaultValue === 'number' ? argument.defaultValue : PAGE_DEFAULT;
    return Math.max(1, ...(asked.length > 0 ? asked : [whenLeftOut]));
  }

  private numberOfIds(node: FieldNode): number {
    const given = node.arguments?.find(({ name }) => name.value === 'ids')?.value;
    return given === undefined ? 1 : this.lengthOf(given);
  }

  /** One value may be given without a list around it. */
  private lengthOf(value: ValueNode): number {
    if (value.kind === Kind.LIST) return value.values.length;
    if (value.kind !== Kind.VARIABLE) return 1;
    const given = this.prepared.variables[value.name.value];
    if (given !== undefined) return Array.isArray(given) ? given.length : 1;
    const whenLeftOut = this.defaultOf(value);
    return whenLeftOut === undefined ? 1 : this.lengthOf(whenLeftOut);
  }

  private argumentOf(node: FieldNode, argument: string): number | undefined {
    const given = node.arguments?.find(({ name }) => name.value === argument)?.value;
    return given === undefined ? undefined : this.integerOf(given);
  }

  private integerOf(value: ValueNode): number | undefined {
    if (value.kind === Kind.INT) return Number(value.value);
    if (value.kind !== Kind.VARIABLE) return undefined;
    const given = this.prepared.variables[value.name.value];
    if (typeof given === 'number') return given;
    const whenLeftOut = this.defaultOf(value);
    return whenLeftOut === undefined ? undefined : this.integerOf(whenLeftOut);
  }

  private defaultOf({ name }: VariableNode): ValueNode | undefined {
    return this.prepared.operation.variableDefinitions?.find(({ variable }) => variable.name.value === name.value)
      ?.defaultValue;
  }

  private typeNamed(name: string | undefined): GraphQLCompositeType | undefined {
    const type = name === undefined ? undefined : this.prepared.schema.getType(name);
    return isCompositeType(type) ? type : undefined;
  }
}

/** Measures an operation, which must be valid against its schema, in time linear in the length of the document. */
export function measureOperation(prepared: PreparedOperation): OperationSize {
  const root = prepared.schema.getRootType(prepared.operation.operation) ?? undefined;
  return new Measure(prepared).sizeOf(prepared.operation.selectionSet, root);
}
