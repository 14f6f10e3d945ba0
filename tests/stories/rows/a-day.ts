/**
 * A day of one user: the whole server on a port, a database of its own and a clock that moves only when the story says
 * what time it is. People ask over HTTP and listen over sockets; partners call with their own signatures.
 */
import { expect } from '@jest/globals';
import { TIME_ZONES, type TimeZone } from '../../../src/kernel/time-zone.js';
import { type Listener, listen, settled } from '../../support/listener.js';
import { type ServerOfTest, useServer } from '../../support/partners/a-server.js';
import { type Persona, type Personas, personasOf } from '../../support/partners/ask-server.js';
import { type TestDatabase, useTestDatabase } from '../../support/test-database.js';
import { type Claims, tokenOf } from '../../support/token-of.js';
import { type World, aWorld } from '../../support/world/world.js';

export interface Day {
  readonly database: TestDatabase;
  readonly host: ServerOfTest;
  readonly world: World;
  /** Whoever asks: each question has a token of its own, which holds at the hour of the question. */
  readonly personas: Personas;
  /** It is `time` (`08:30`) of the day, or of another day (`2026-11-24`). */
  at(time: string, day?: string): void;
  /** The instant of a time, as a phone or partner reports it. */
  instant(time: string, day?: string): string;
  /** The answer of the operation's one root field; an error fails the story. */
  tell<Told = Answer>(persona: Persona, query: string, variables?: Record<string, unknown>): Promise<Told>;
  /** As `tell`, of a mutation that succeeds: the story fails on any answer but `success`, and says which it was. */
  does<Told = Answer>(persona: Persona, mutation: string, done: Done): Promise<Told>;
  /** The code of the first error, for what somebody may not ask. */
  refusal(persona: Persona, query: string, variables?: Record<string, unknown>): Promise<unknown>;
  /** Opens a subscription and waits until the server has it. */
  hear<Frame>(claims: Claims, query: string, variables?: Record<string, unknown>): Promise<Listener<Frame>>;
}

/** What a mutation answers: its `__typename` and what the document asked for. */
export type Answer = Readonly<Record<string, unknown>> & { readonly __typename: string };

export interface Done {
  readonly input: Record<string, unknown>;
  /** The `__typename` of the success. */
  readonly success: string;
}

/** Call once in a story's file: it starts the server before the first test and ends it after the last. */
export function aDay(
  day: string,
  {
    zone = 'WIB',
    from = '08:00',
    environment,
  }: { zone?: TimeZone['name']; from?: string; environment?: () => Record<string, string> } = {},
): Day {
  const offset = TIME_ZONES.find(({ name }) => name === zone)?.offsetMinutes ?? 0;
  const instant = (time: string, on = day): string =>
    new Date(Date.parse(`${on}T${time}:00Z`) - offset * 60_000).toISOString();
  const database = useTestDatabase();
  const host = useServer(database, instant(from), environment);
  const tell = async <Told>(persona: Persona, query: string, variables: Record<string, unknown> = {}) => {
    const { data, errors } = await persona.ask<Record<string, Told>>(query, variables);
    expect(errors).toEqual([]);
    return Object.values(data ?? {})[0] as Told;
  };
  return {
    database,
    host,
    world: aWorld(database),
    personas: personasOf(host),
    at: (time, on) => host.clock.set(new Date(instant(time, on))),
    instant,
    tell,
    async does<Told = Answer>(persona: Persona, mutation: string, { input, success }: Done) {
      const answer = await tell<Told & Answer>(persona, mutation, { input });
      expect(answer).toMatchObject({ __typename: success });
      return answer;
    },
    async refusal(persona, query, variables = {}) {
      const { errors } = await persona.ask(query, variables);
      return errors[0]?.extensions['code'];
    },
    async hear<Frame>(claims: Claims, query: string, variables: Record<string, unknown> = {}) {
      const token = await tokenOf(host, claims, 2 * 86_400);
      const listener = listen<Frame>({ baseUrl: host.baseUrl, token, query, variables });
      await settled();
      return listener;
    },
  };
}
