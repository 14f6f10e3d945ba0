/** The fields of changes that are computed, and the history and the end of a family. */
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type Family, FamilyType, assessFamily } from '../../households/families/index.js';
import { CivilDateScalar, type Connection, DateTimeScalar, Personal } from '../../platform/graphql/index.js';
import { ageGroupOf, mayTellBirth } from '../../kernel/age-group.js';
import { type BillingMonth, laterMonth } from '../../kernel/billing-month.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import {
  ChangedValueType,
  FamilyChangesArguments,
  FamilyEndType,
  MembershipChangeConnection,
  MembershipChangeType,
  SecondPersonReasonEnum,
} from './change.types.js';
import type { ChangedLine, MembershipChange, SecondPersonReason } from './change.js';
import type { ChangesContext } from './changes.context.js';
import { pageOfChanges } from './changes.resolver.js';
import { correctionDueAt } from './correction-due.js';
import type { ListedChange } from './changes.queries.js';
import { maskNumbers } from './sealed-change.js';

/** The line as it is shown: a date of birth as the age group, numbers masked, every other value as it is. */
function shown(line: ChangedLine, today: CivilDate): ChangedLine {
  if (line.field !== 'birthDate') return maskNumbers(line);
  const group = (day: string | null): string | null => (day === null ? null : ageGroupOf(day as CivilDate, today));
  return { ...line, before: group(line.before), after: group(line.after) };
}

/** Whether the first month billed, of somebody who moved, may be the month of birth. */
async function tellsBirth(
  { field, familyId, participantId, after }: ChangedLine,
  { participantsByFamily, visibility }: ChangesContext,
): Promise<boolean> {
  if (field !== 'coveredFrom' || after === null) return false;
  const person = (await participantsByFamily.load(familyId)).find(({ id }) => id === participantId);
  if (person === undefined) return true;
  return mayTellBirth(after as BillingMonth, { birthDate: person.birthDate, today: visibility.days.WIB });
}

/** The fields need no permission of their own: they are reached through a change that the viewer may read. */
@Resolver(() => MembershipChangeType)
export class MembershipChangeFieldsResolver {
  @Personal('membership')
  @FieldResolver(() => CivilDateScalar, {
    description: 'The day on which it happened; of a segment, the day of its document.',
  })
  happenedOn(@Root() { effectiveOn }: MembershipChange): CivilDate {
    return effectiveOn;
  }

  @FieldResolver(() => [SecondPersonReasonEnum], {
    description: 'Why a second person decides; empty for a change that was applied at once.',
  })
  secondPersonBecause(@Root() { reasons }: MembershipChange): readonly SecondPersonReason[] {
    return reasons;
  }

  @Personal('membership')
  @FieldResolver(() => [ChangedValueType], {
    description: 'The values that the change replaced; empty until it is applied.',
  })
  async values(@Root() { lines }: MembershipChange, @Ctx() context: ChangesContext): Promise<readonly ChangedLine[]> {
    const today = context.visibility.days.WIB;
    const show = async (line: ChangedLine): Promise<ChangedLine> =>
      (await tellsBirth(line, context)) ? { ...line, before: null, after: null } : shown(line, today);
    return Promise.all(lines.map(show));
  }

  @Personal('membership')
  @FieldResolver(() => DateTimeScalar, {
    nullable: true,
    description: 'The moment by which wrong data must be corrected (UU 27/2022 Ps. 30); null for other changes.',
  })
  dueAt(@Root() { kind, requestedAt }: MembershipChange, @Ctx() { changeService }: ChangesContext): Date | null {
    if (kind !== 'CORRECTION') return null;
    return correctionDueAt(requestedAt, changeService.policies);
  }

  @FieldResolver(() => Boolean, { description: 'Whether a correction waits for a decision past that moment.' })
  isOverdue(@Root() change: MembershipChange, @Ctx() context: ChangesContext): boolean {
    const due = this.dueAt(change, context);
    return due !== null && change.state === 'PROPOSED' && context.now > due;
  }

  @FieldResolver(() => FamilyType, { nullable: true, description: 'The family; null when the viewer may not see it.' })
  family(
    @Root() { familyId }: MembershipChange,
    @Ctx() { familyById }: ChangesContext,
  ): Family | null | Promise<Family | null> {
    return familyById.load(familyId);
  }
}

/** The fields need no permission of their own, like all fields of families. */
@Resolver(() => FamilyType)
export class FamilyChangesResolver {
  @Personal('membership', { familyIn: 'id' })
  @FieldResolver(() => MembershipChangeConnection, {
    description: 'What changed of the family and its people, the newest requested first.',
  })
  changes(
    @Root() { id: familyId }: Family,
    @Args(() => FamilyChangesArguments) page: FamilyChangesArguments,
    @Ctx() context: ChangesContext,
  ): Promise<Connection<ListedChange>> {
    const { asOf = null } = page;
    return pageOfChanges(page, { familyId, kind: null, state: null, asOf }, context);
  }

  @Personal('membership', { familyIn: 'id' })
  @FieldResolver(() => FamilyEndType, {
    nullable: true,
    description: 'The end of the family; null while somebody belongs to it.',
  })
  async ended(
    @Root() family: Family,
    @Ctx() { participantsByFamily, assess, visibility: { days } }: ChangesContext,
  ): Promise<FamilyEndType | null> {
    const members = await participantsByFamily.load(family.id);
    const ends = members.flatMap(({ coveredThrough }) => coveredThrough ?? []);
    const [first] = ends;
    if (first === undefined || ends.length < members.length) return null;
    const lastMonth = ends.reduce(laterMonth, first);
    const { owedTotal: owed, credit } = assessFamily({ family, members }, { assess, days });
    return { lastMonth, owed, creditToReturn: credit };
  }
}
