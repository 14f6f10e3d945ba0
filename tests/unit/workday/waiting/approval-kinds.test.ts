/** Holds that everything of this API that needs a second person is one of the kinds that the list of approvals shows. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { type GraphQLObjectType, buildSchema, getNamedType, isEnumType, isUnionType } from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import { NODE_READERS } from '../../../../src/composition/schema/node-readers.js';
import { RESOLVERS } from '../../../../src/composition/schema/resolvers.js';
import { zoneDaysAt } from '../../../../src/households/regions/index.js';
import { toStatement } from '../../../../src/platform/db/sql.js';
import { SHIPPED_POLICIES } from '../../../../src/platform/policies/policy-book.js';
import { write } from '../../../../src/platform/texts/index.js';
import { KINDS, ruleOf } from '../../../../src/workday/waiting/approval-kinds.js';
import { wordsOf } from '../../../../src/workday/waiting/approval-words.js';

const schema = buildSchema(readFileSync('schema/schema.graphql', 'utf8'));
const mutations = Object.values((schema.getMutationType() as GraphQLObjectType).getFields());
const decidedBy = new Set(KINDS.flatMap((kind) => ruleOf(kind).decidedBy));

/** What only asks for something, in a union that shares the problems of the decision on it. */
const ASKS = new Set(['MembershipChangeResult', 'AcceptDataRequestResult', 'ConfirmVisitResult']);

const now = new Date('2026-11-24T03:00:00Z');
const textOf = (kind: (typeof KINDS)[number]): string =>
  toStatement(ruleOf(kind).waiting({ now, days: zoneDaysAt(now), policies: SHIPPED_POLICIES })).text;

/** What a kind is about, where that is no name. */
const ABOUT: Readonly<Partial<Record<(typeof KINDS)[number], string>>> = {
  MEMBERSHIP_CHANGE: 'DEATH',
  DATA_REQUEST: 'CORRECTION PHONE',
  SUSPENSE_RESOLUTION: 'match',
  REIMBURSEMENT: 'Sungai Dama 2026-10',
};

describe('the kinds of approvals', () => {
  test('are everything that a mutation approves, decides, confirms or switches on', () => {
    const names = mutations.map(({ name }) => name);
    const decisions = names.filter((name) => /^(approve|reject|decide|decline|confirm|switchOn)[A-Z]/.test(name));
    expect(decisions.filter((name) => !decidedBy.has(name))).toEqual([]);
    expect([...decidedBy].filter((name) => !names.includes(name))).toEqual([]);
  });

  test('are everything that refuses the person who proposed it', () => {
    const refusing = mutations.filter(({ type }) => {
      const result = getNamedType(type);
      const members = isUnionType(result) ? result.getTypes().map(({ name }) => name) : [];
      return members.includes('SecondPersonNeeded') && !ASKS.has(result.name);
    });
    expect(refusing.length).toBeGreaterThan(10);
    expect(refusing.map(({ name }) => name).filter((name) => !decidedBy.has(name))).toEqual([]);
  });

  test('are every table of which a constraint wants two people', () => {
    const constraints = readFileSync('migrations/structure.sql', 'utf8').matchAll(
      /alter table (\w+) add constraint \w+ CHECK \(.*\w+_by <> \w+_by/g,
    );
    const tables = new Set([...constraints].map(([, table]) => String(table)));
    tables.delete('ledger_entries'); // It records what was decided, by whichever of the kinds.
    expect(tables.size).toBeGreaterThan(8);
    const read = KINDS.map(textOf).join('\n');
    expect([...tables].filter((table) => !new RegExp(`\\b${table}\\b`).test(read))).toEqual([]);
  });

  test.each(KINDS)('%s is decided under the action that its mutations ask for', (kind) => {
    expect(RESOLVERS.length).toBeGreaterThan(100); // Importing them has told the storage what each mutation asks for.
    const { decide, decidedBy: names } = ruleOf(kind);
    const { authorizedFields } = getMetadataStorage();
    for (const name of names)
      expect(authorizedFields.find(({ fieldName }) => fieldName === name)?.roles).toEqual([decide]);
  });

  test.each(KINDS)('%s is a node, and its value names what decides it', (kind) => {
    expect(Object.keys(NODE_READERS)).toContain(ruleOf(kind).node);
    const type = schema.getType('ApprovalKind');
    const description = isEnumType(type) ? type.getValue(kind)?.description : '';
    for (const name of ruleOf(kind).decidedBy) expect(description).toContain(`\`${name}\``);
  });

  test.each(KINDS)('%s has words in both languages', (kind) => {
    const about = ABOUT[kind] ?? 'Sungai Dama';
    const [id, en] = [write(wordsOf(kind, about), 'id'), write(wordsOf(kind, about), 'en')];
    expect(id).not.toBe(en);
    for (const said of [id, en]) expect(said).not.toMatch(/[{}]|undefined/);
  });
});
