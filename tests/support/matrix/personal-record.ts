/** Notes what answers tell of participants and to whom, and holds it against the matrix. */
import type { GraphQLOutputType, GraphQLSchema } from 'graphql';
import { mayTake } from '../../../src/composition/matrix/callers.js';
import type { NodeRules, PersonalRow } from '../../../src/composition/matrix/personal-rows.js';
import type { Caller } from '../../../src/platform/auth/index.js';
import { toldPlaces } from './told-places.js';

export interface PersonalRecord {
  /** Learns the numbers of everybody, which stand masked without a purpose. */
  readonly learn: (numbers: Iterable<string>) => void;
  take(caller: Caller, type: GraphQLOutputType, value: unknown): void;
  /** What somebody was told whom the matrix does not tell it, and which objects who may not read them by their ids. */
  beyondMatrix(): string[];
  /** What was shown in full where it is masked, or at all where it is null. */
  unmasked(): string[];
  /** The fields by which nobody was told anything, though they show something without a purpose. */
  untold(): string[];
}

/** The fields that stand for a date of birth, and are null without a purpose whosever it is. */
const NULL_FOR_ALL = new Set(['Participant.birthDate']);

interface Held {
  readonly rows: readonly PersonalRow[];
  readonly nodes: NodeRules;
  readonly schema: GraphQLSchema;
}

export function createPersonalRecord({ rows, nodes, schema }: Held): PersonalRecord {
  const isUnreadable = (caller: Caller, place: string): boolean => {
    const rule = nodes[place.slice(0, place.indexOf('.'))];
    return rule !== undefined && ![rule.action].flat().some((action) => mayTake(caller, [action]));
  };
  const rowOf = new Map(rows.map((row) => [row.place, row]));
  const numbers = new Set<string>();
  const told = new Set<string>();
  const beyond = new Set<string>();
  const shown = new Set<string>();
  return {
    learn(all) {
      for (const number of all) numbers.add(number);
    },
    take(caller, type, value) {
      for (const { place, value: one } of toldPlaces(schema, { type, value })) {
        if (isUnreadable(caller, place)) beyond.add(`${place}: ${caller}`);
        const row = rowOf.get(place);
        if (row === undefined) continue;
        told.add(place);
        if (!row.cells.has(caller)) beyond.add(`${place}: ${caller}`);
        const isFull = row.shown.startsWith('masked') && numbers.has(String(one));
        if (isFull || NULL_FOR_ALL.has(place)) shown.add(`${place}: ${caller}`);
      }
    },
    beyondMatrix: () => [...beyond].toSorted(),
    unmasked: () => [...shown].toSorted(),
    untold: () =>
      rows
        .filter(({ shown: how, place }) => !how.endsWith('alone') && !NULL_FOR_ALL.has(place) && !told.has(place))
        .map(({ place }) => place),
  };
}
