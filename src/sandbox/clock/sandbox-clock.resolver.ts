/** Shows and moves the clock of a sandbox. The schema of production has neither. */
import { Arg, Authorized, Ctx, FieldResolver, Mutation, Query, Resolver } from 'type-graphql';
import type { Viewer } from '../../platform/auth/index.js';
import type { ClockMove } from '../../platform/db/sandbox-time.js';
import { TimeZoneEnum } from '../../households/regions/index.js';
import { badInput } from '../../kernel/caller-error.js';
import { readMove } from './read-move.js';
import type { SandboxClockContext } from './sandbox-clock.context.js';
import {
  MoveSandboxClockInput,
  MoveSandboxClockResult,
  SandboxClockType,
  toMoveResult,
} from './sandbox-clock.types.js';

interface Operation extends SandboxClockContext {
  readonly viewer: Viewer;
}

/** Reads where the clock shall go. @throws CallerError unless one of the two is given, and can be read. */
function moveOf({ to, by }: MoveSandboxClockInput): ClockMove {
  if (to instanceof Date && typeof by !== 'string') return { to };
  if (typeof by !== 'string' || to instanceof Date) throw badInput('input', 'either `to` or `by`');
  const byMs = readMove(by);
  if (byMs === null) throw badInput('input.by', 'a number of minutes, hours, days or weeks, such as 3d');
  return { byMs };
}

@Resolver(() => SandboxClockType)
export class SandboxClockResolver {
  /** Permits every caller: what the clock shows, every answer tells. */
  @Query(() => SandboxClockType, { description: 'The clock of the sandbox. Production has no such field.' })
  sandboxClock(@Ctx() { sandboxClock }: Operation) {
    return sandboxClock.read();
  }

  /** Permits every caller: the zone of a demo branch is no secret. */
  @FieldResolver(() => TimeZoneEnum, {
    description: 'The zone of the branch, by whose clocks its days and months begin; WIB without a branch.',
  })
  timeZone(@Ctx() { sandboxClock }: Operation) {
    return sandboxClock.zone();
  }

  @Authorized('sandbox-clock:move')
  @Mutation(() => MoveSandboxClockResult, {
    description:
      'Move the whole sandbox forward in time: bills, months, terms, codes and deadlines on every instance. Access tokens stay valid. Production has no such mutation.',
  })
  async moveSandboxClock(
    @Arg('input', () => MoveSandboxClockInput, { description: 'Where to move the clock.' })
    input: MoveSandboxClockInput,
    @Ctx() { sandboxClock, viewer }: Operation,
  ) {
    return toMoveResult(await sandboxClock.move(moveOf(input), viewer.subject));
  }
}
