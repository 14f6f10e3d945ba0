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
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  type ValueNode,
  type VariableNode,
  getNamedType,
  getNullableType,
  isCompositeType,
  isIntrospectionType,
  isListType,
  isUnionType,
  valueFromASTUntyped,
} from 'graphql';
import { PAGE_DEFAULT } from '../../platform/graphql/index.js';
import { LIST_LENGTH_ASSUMED, type ListExtensions } from './list-lengths.js';
import { type IntrospectionLists, type TypesAsked, introspectionLists } from './introspection-lists.js';

export interface OperationSize {
  /** The number of nested levels of fields; a field of the root is level 1, and `ofType`, which ends by itself, is none. */
  readonly depth: number;
  readonly aliases: number;
  /**
   * The most values the answer can hold: a page counts as many as are asked for, things read by their ids as many as
   * there are ids, a list that says what it holds at most counts as that, and any other as ten. What the schema tells of
   * itself counts like anything else.
   */
  readonly cost: number;
}

export interface PreparedOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What stands above a selection, as far as it decides how long the lists in it are. */
interface Surroundings {
  /** The length of the lists directly below, where the page above them states it. */
  readonly listLength: number;
  /** Where the schema is asked about itself: which of its types. */
  readonly typesAsked: TypesAsked;
  /** Where the schema is asked about itself: how often `ofType` was followed. */
  readonly unwrapped: number;
}

const PLAIN: Surroundings = { listLength: LIST_LENGTH_ASSUMED, typesAsked: 'named', unwrapped: 0 };

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

/** Which types a field of introspection leads to. */
function typesBelow(name: string, asked: TypesAsked): TypesAsked {
  switch (name) {
    case 'types':
      return 'all';
    case 'directives':
      return 'any';
    case 'ofType':
      return asked;
    case 'type':
      return asked === 'all' ? 'referenced' : 'any';
    case 'fields':
    case 'inputFields':
    case 'args':
      return asked === 'all' ? 'all' : 'any';
    default:
      return 'named';
  }
}

/** Each fragment is measured once per place it can stand in, so that fragments within fragments cost no time. */
class Measure {
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  private readonly measured = new Map<string, OperationSize>();
  private readonly lists: IntrospectionLists;

  constructor(private readonly prepared: PreparedOperation) {
    const definitions = prepared.document.definitions.filter(
      (definition) => definition.kind === Kind.FRAGMENT_DEFINITION,
    );
    this.fragments = new Map(definitions.map((fragment) => [fragment.name.value, fragment]));
    this.lists = introspectionLists(prepared.schema);
  }

  sizeOf(
    selections: SelectionSetNode,
    parent: GraphQLCompositeType | undefined,
    around: Surroundings = PLAIN,
  ): OperationSize {
    return together(selections.selections.map((selection) => this.sizeOfSelection(selection, parent, around)));
  }

  private sizeOfSelection(
    selection: SelectionNode,
    parent: GraphQLCompositeType | undefined,
    around: Surroundings,
  ): OperationSize {
    switch (selection.kind) {
      case Kind.FIELD:
        return this.sizeOfField(selection, parent, around);
      case Kind.INLINE_FRAGMENT:
        return this.sizeOf(
          selection.selectionSet,
          this.typeNamed(selection.typeCondition?.name.value) ?? parent,
          around,
        );
      case Kind.FRAGMENT_SPREAD:
        return this.sizeOfFragment(selection.name.value, around);
    }
  }

  private sizeOfFragment(name: string, around: Surroundings): OperationSize {
    const key = `${name} ${around.listLength} ${around.typesAsked} ${around.unwrapped}`;
    const known = this.measured.get(key);
    if (known !== undefined) return known;
    this.measured.set(key, NOTHING);
    const fragment = this.fragments.get(name);
    const size =
      fragment === undefined
        ? NOTHING
        : this.sizeOf(fragment.selectionSet, this.typeNamed(fragment.typeCondition.name.value), around);
    this.measured.set(key, size);
    return size;
  }

  private sizeOfField(node: FieldNode, parent: GraphQLCompositeType | undefined, around: Surroundings): OperationSize {
    const aliases = node.alias === undefined ? 0 : 1;
    const field = this.fieldOf(parent, node.name.value);
    const below = field === undefined ? undefined : getNamedType(field.type);
    if (field === undefined || node.selectionSet === undefined || !isCompositeType(below))
      return { depth: 1, aliases, cost: 1 };
    if (isIntrospectionType(below)) {
      const asked = typesBelow(node.name.value, around.typesAsked);
      const unwrapped = node.name.value === 'ofType' ? around.unwrapped + 1 : 0;
      const described = this.sizeOf(node.selectionSet, below, { ...PLAIN, typesAsked: asked, unwrapped });
      return this.sizeOfDescription(node, described, around);
    }
    const pageLength = this.pageLengthOf(field, node);
    const { mostItems, mostItemsBelow } = field.extensions as ListExtensions;
    const isList = isListType(getNullableType(field.type));
    // What says how long a list is says nothing of the lists within the things in it.
    const listLength = isList ? undefined : (pageLength ?? mostItemsBelow?.(this.givenTo(field, node)));
    const inner = this.sizeOf(node.selectionSet, below, { ...PLAIN, listLength: listLength ?? LIST_LENGTH_ASSUMED });
    const times = isList ? (pageLength ?? mostItems ?? around.listLength) : 1;
    return { depth: inner.depth + 1, aliases: inner.aliases + aliases, cost: 1 + times * inner.cost };
  }

  /** The arguments as they are given or left out; nothing of them has been checked. */
  private givenTo(field: GraphQLField<unknown, unknown>, node: FieldNode): Readonly<Record<string, unknown>> {
    const given = (node.arguments ?? []).map(({ name, value }) => [
      name.value,
      valueFromASTUntyped(value, { ...this.prepared.variables }),
    ]);
    const whenLeftOut = field.args.map(({ name, defaultValue }) => [name, defaultValue]);
    const said = given.filter(([, value]) => value !== undefined);
    return Object.fromEntries([...whenLeftOut, ...said]) as Readonly<Record<string, unknown>>;
  }

  private fieldOf(parent: GraphQLCompositeType | undefined, name: string): GraphQLField<unknown, unknown> | undefined {
    if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
    if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
    return parent === undefined || isUnionType(parent) ? undefined : parent.getFields()[name];
  }

  /** The size of a field that describes a part of the schema, of which one description has the size given. */
  private sizeOfDescription(
    { name: { value: name }, alias }: FieldNode,
    { depth, aliases, cost }: OperationSize,
    { typesAsked, unwrapped }: Surroundings,
  ): OperationSize {
    const isUnwrapping = name === 'ofType';
    const times = isUnwrapping ? this.lists.wrappedShare(unwrapped, typesAsked) : this.lists.lengthOf(name, typesAsked);
    return {
      depth: depth + (isUnwrapping ? 0 : 1),
      aliases: aliases + (alias === undefined ? 0 : 1),
      cost: 1 + times * cost,
    };
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
  const { depth, aliases, cost } = new Measure(prepared).sizeOf(prepared.operation.selectionSet, root);
  return { depth, aliases, cost: Math.ceil(cost) };
}
