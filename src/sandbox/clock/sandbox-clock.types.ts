/** The GraphQL type of the sandbox's clock, its input, and the results of moving it. */
import { Field, InputType, ObjectType } from 'type-graphql';
import { DateTimeScalar, InvalidInput, problemsOf, resultOf, successWith } from '../../platform/graphql/index.js';
import { AHEAD_DAYS_MAX, type MoveOutcome, type SandboxTime } from '../../platform/db/sandbox-time.js';

@ObjectType('SandboxClock', {
  simpleResolvers: true,
  description: 'The time that a sandbox shows, by which it dates, bills, expires and lets fall due.',
})
export class SandboxClockType {
  @Field(() => DateTimeScalar, { description: 'The time in the sandbox now; it runs on like any clock.' })
  now!: Date;

  @Field(() => DateTimeScalar, { description: 'The real time now, by which tokens and sockets are judged.' })
  realNow!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The real time of the last move; null before the first.',
  })
  movedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Who moved it last; null before the first move.' })
  movedBy!: string | null;
}

@InputType('MoveSandboxClockInput', { description: 'Where to move the clock: give one of the two.' })
export class MoveSandboxClockInput {
  @Field(() => DateTimeScalar, { nullable: true, description: 'The moment that the clock shall show.' })
  to?: Date | null;

  @Field(() => String, {
    nullable: true,
    description:
      'How far to move it forward: a number of minutes, hours, days or weeks, such as `90m`, `36h`, `3d`, `2w`.',
  })
  by?: string | null;
}

const { types, refuse } = problemsOf<Exclude<MoveOutcome['kind'], 'moved'>>({
  backwards: {
    type: InvalidInput,
    code: 'SANDBOX_CLOCK_BACKWARDS',
    field: 'input.to',
    description: 'The clock only goes forward, so that history stays in its order.',
    id: 'Jam hanya dapat dimajukan; basis data baru kembali ke waktu yang sebenarnya.',
    en: 'The clock only goes forward; a fresh database has the real time again.',
  },
  'too-far': {
    type: InvalidInput,
    code: 'SANDBOX_CLOCK_TOO_FAR',
    field: 'input',
    description: `The clock can be ${AHEAD_DAYS_MAX} days ahead of the real time at most.`,
    id: `Jam paling jauh dapat dimajukan ${AHEAD_DAYS_MAX} hari dari waktu yang sebenarnya.`,
    en: `The clock can be ${AHEAD_DAYS_MAX} days ahead of the real time at most.`,
  },
});

export const MoveSandboxClockResult = resultOf(
  'MoveSandboxClockResult',
  'The clock as it shows now, or the reason why it was not moved.',
  {
    success: successWith('SandboxClockMoved', 'The whole sandbox has the new time.', {
      clock: { type: () => SandboxClockType, description: 'The clock as it shows now.' },
    }),
    problems: [types.backwards, types['too-far']],
  },
);

export const toMoveResult = (outcome: MoveOutcome) =>
  outcome.kind === 'moved'
    ? { __typename: 'SandboxClockMoved', clock: outcome.time satisfies SandboxTime }
    : refuse(outcome.kind);
