/** Where the story is played: the server, its partners, and everybody who signs in to it. */
import { expect } from '@jest/globals';
import type { Role } from '../../../src/platform/auth/viewer.js';
import type { Pool } from '../../../src/platform/db/pool.js';
import { type Caller, callerOf } from '../../support/caller.js';
import type { ServerOfTest } from '../../support/partners/a-server.js';
import { idOf } from '../../support/global-ids.js';
import { type Relief, reliefOf } from '../../support/relief.js';
import type { BuiltCadre } from '../../support/world/cadres.js';
import type { BuiltFamily } from '../../support/world/families.js';
import type { Cast } from './cast.js';

export interface Answer {
  readonly __typename: string;
  readonly [field: string]: unknown;
}

export interface Stage {
  readonly host: ServerOfTest;
  readonly pool: Pool;
  readonly cast: Cast;
  readonly caller: Caller;
  readonly relief: Relief;
  /** Ids and amounts by which later steps find what earlier ones made. */
  readonly notes: Map<string, string>;
  readonly cadre: BuiltCadre;
  /** Somebody of that role who works in the whole country, signed in now. */
  as(role: Exclude<Role, 'CADRE'>): Promise<string>;
  /** The one root field of the operation. The test fails on any error. */
  act(token: string, query: string, variables: object): Promise<Answer>;
  note(name: string): string;
  /** `ACTIVE` or `SUSPENDED`, as the branch sees it. */
  cardsOf(family: BuiltFamily): Promise<string>;
}

interface Place {
  readonly host: ServerOfTest;
  readonly pool: Pool;
  readonly cast: Cast;
  readonly cadre: BuiltCadre;
}

const CARDS = 'query ($id: ID!) { family(by: { id: $id }) { arrears { status } } }';

export function setStage(place: Place): Stage {
  const caller = callerOf(place.host);
  const notes = new Map<string, string>();
  return {
    ...place,
    caller,
    notes,
    relief: reliefOf(place.host, caller),
    as: (role) => caller.asRole(role),
    async act(token, query, variables) {
      const [answer] = Object.values(await caller.tell<Record<string, Answer>>(token, query, variables));
      expect(answer).toBeDefined();
      return answer as Answer;
    },
    note(name) {
      const found = notes.get(name);
      if (found === undefined) throw new Error(`nobody noted ${name}`);
      return found;
    },
    async cardsOf({ id: uuid }) {
      const id = idOf('Family', uuid);
      const token = await caller.asRole('AUDITOR');
      const { family } = await caller.tell<{ family: { arrears: { status: string } } }>(token, CARDS, { id });
      return family.arrears.status;
    },
  };
}
