/**
 * Writes the reference of the schema: a page for each type with everything that leads to it, an index, and what the
 * search box of these pages looks through. They are plain HTML: a thousand of them are written in a second.
 */
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isScalarType,
  isUnionType,
} from 'graphql';
import { described, escaped, page } from './html.mjs';

const KINDS = [
  { title: 'Objects', is: isObjectType, word: 'object' },
  { title: 'Inputs', is: isInputObjectType, word: 'input' },
  { title: 'Interfaces', is: isInterfaceType, word: 'interface' },
  { title: 'Unions', is: isUnionType, word: 'union' },
  { title: 'Enums', is: isEnumType, word: 'enum' },
  { title: 'Scalars', is: isScalarType, word: 'scalar' },
];
const ROOTS = ['Query', 'Mutation', 'Subscription'];

const kindOf = (type) => KINDS.find(({ is }) => is(type));
const fieldsOf = (type) => ('getFields' in type ? Object.values(type.getFields()) : []);
const pageOf = (name) => `${name}.html`;

const typesIn = (schema) =>
  Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type))
    .toSorted((one, other) => one.name.localeCompare(other.name));

/**
 * What the search of the whole site knows of the schema: each operation (`Query.families`) and each type, with a sentence
 * and the names of its fields, and how many ways lead to it. Each field by itself would push the documents out of sight.
 */
export function searchedIn(schema) {
  const types = typesIn(schema);
  const ways = waysOf(usesOf(types));
  return types.flatMap((type) =>
    ROOTS.includes(type.name)
      ? fieldsOf(type).map(({ name, description }) => [`${type.name}.${name}`, firstSentence(description)])
      : [[type.name, [firstSentence(type.description), ...namesIn(type)].join(' '), ways(type.name)]],
  );
}

const namesIn = (type) => [...fieldsOf(type), ...(isEnumType(type) ? type.getValues() : [])].map(({ name }) => name);

/** Returns every page by its file name, and `search.json`. */
export function schemaPages(schema) {
  const types = typesIn(schema);
  const uses = usesOf(types);
  const ways = waysOf(uses);
  const pages = types.map((type) => [pageOf(type.name), typePage(type, { schema, uses: uses.get(type.name) ?? [] })]);
  return new Map([
    ['index.html', indexPage(types)],
    ...pages,
    ['search.json', JSON.stringify(types.flatMap((type) => searchedOf(type, ways(type.name))))],
  ]);
}

/** The fields and arguments through which each type is reached, by its name. */
function usesOf(types) {
  const uses = new Map();
  const add = (type, from) => uses.set(type.name, [...(uses.get(type.name) ?? []), from]);
  for (const type of types)
    for (const field of fieldsOf(type)) {
      const from = { type: type.name, field: field.name };
      add(getNamedType(field.type), from);
      for (const arg of new Set((field.args ?? []).map(({ type }) => getNamedType(type)))) add(arg, from);
    }
  return uses;
}

/** Every way begins at a root: more than lead to any type. */
const WAYS_OF_ROOTS = 1_000_000;

/** How many ways of one or two steps lead to a type: what is part of a type that all lead to is central as well. */
const waysOf = (uses) => (name) =>
  ROOTS.includes(name)
    ? WAYS_OF_ROOTS
    : (uses.get(name) ?? []).reduce((sum, { type }) => sum + 1 + (uses.get(type)?.length ?? 0), 0);

const firstSentence = (description) => /^.*?[.:](?=\s|$)|^.*$/s.exec(description ?? '')?.[0] ?? '';

const searchedOf = (type, ways) => [
  [type.name, pageOf(type.name), firstSentence(type.description), ways],
  ...fieldsOf(type).map(({ name, description }) => [
    `${type.name}.${name}`,
    `${pageOf(type.name)}#${name}`,
    firstSentence(description),
    ways,
  ]),
];

/** A type as it is written in the schema, with a link to its page. */
function typeLink(type) {
  const { name } = getNamedType(type);
  return escaped(String(type)).replace(name, `<a href="${pageOf(name)}">${name}</a>`);
}

const deprecation = ({ deprecationReason: reason }) =>
  reason === undefined || reason === null ? '' : `<p class="old">Deprecated: ${escaped(reason)}</p>`;

function argumentList(args) {
  if (args.length === 0) return '';
  const items = args.map(({ name, type, description, defaultValue }) => {
    const ifLeftOut = defaultValue === undefined ? '' : ` = ${escaped(JSON.stringify(defaultValue))}`;
    return `<dt><code>${name}: ${typeLink(type)}${ifLeftOut}</code></dt><dd>${described(description)}</dd>`;
  });
  return `<dl>${items.join('')}</dl>`;
}

function fieldSection(field) {
  const { name, type, args = [], defaultValue } = field;
  const ifLeftOut = defaultValue === undefined ? '' : ` = ${escaped(JSON.stringify(defaultValue))}`;
  return `<section id="${name}"><h3><a href="#${name}"><code>${name}</code></a><code>: ${typeLink(type)}${ifLeftOut}</code></h3>
${described(field.description)}${deprecation(field)}${argumentList(args)}</section>`;
}

const list = (title, items) =>
  items.length === 0 ? '' : `<h2>${title}</h2><ul class="names"><li>${items.join('</li><li>')}</li></ul>`;

function typePage(type, { schema, uses }) {
  const members = isUnionType(type) || isInterfaceType(type) ? schema.getPossibleTypes(type) : [];
  const values = isEnumType(type) ? type.getValues() : [];
  const body = [
    described(type.description),
    type.isOneOf === true ? '<p>Exactly one of the fields is given.</p>' : '',
    list('Implements', ('getInterfaces' in type ? type.getInterfaces() : []).map(typeLink)),
    list('One of', members.map(typeLink)),
    values.length === 0 ? '' : `<h2>Values</h2>${values.map(valueSection).join('\n')}`,
    fieldsOf(type).length === 0 ? '' : `<h2>Fields</h2>${fieldsOf(type).map(fieldSection).join('\n')}`,
    list(
      'Reached by',
      uses.map((use) => `<a href="${pageOf(use.type)}#${use.field}">${use.type}.${use.field}</a>`),
    ),
  ];
  return page({ title: type.name, kind: ROOTS.includes(type.name) ? '' : kindOf(type).word, body: body.join('\n') });
}

const valueSection = (value) =>
  `<section id="${value.name}"><h3><code>${value.name}</code></h3>${described(value.description)}${deprecation(value)}</section>`;

function indexPage(types) {
  const linkTo = ({ name }) => `<a href="${pageOf(name)}">${name}</a>`;
  const operations = ROOTS.map((root) => types.find(({ name }) => name === root))
    .filter((root) => root !== undefined)
    .map((root) =>
      list(
        linkTo(root),
        fieldsOf(root).map(({ name }) => `<a href="${pageOf(root.name)}#${name}">${name}</a>`),
      ),
    );
  const kinds = KINDS.map(({ title, is }) =>
    list(title, types.filter((type) => is(type) && !ROOTS.includes(type.name)).map(linkTo)),
  );
  const intro =
    '<p>Every type, field and argument, written from the schema that this server answers by. ' +
    '<a href="/schema.graphql">The schema as text</a> is served too.</p>';
  return page({ title: 'The schema', kind: '', body: [intro, ...operations, ...kinds].join('\n') });
}
