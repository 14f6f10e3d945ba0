/** The GraphQL types of a day's tasks. */
import { Extensions, Field, ObjectType } from 'type-graphql';
import { CivilDateScalar, DateTimeScalar, RupiahScalar, enumOf, Personal } from '../../platform/graphql/index.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { Text } from '../../platform/texts/index.js';
import type { TaskKind } from './tasks-of.js';

const TaskKindEnum = enumOf<TaskKind>('TaskKind', 'The kind of a task.', {
  CALL_BACK: {
    description: 'The family asked to be called again at a time; it closes with the next contact.',
    id: 'Hubungi lagi',
    en: 'Call back',
  },
  PROMISE_DUE: {
    description: 'A promise to pay comes due; it closes with the payment.',
    id: 'Janji bayar jatuh tempo',
    en: 'Promise due',
  },
  PROMISE_BROKEN: {
    description: 'A promise was not kept; it closes with the next contact.',
    id: 'Janji bayar tidak ditepati',
    en: 'Promise broken',
  },
  STAGE_DUE: {
    description: 'A stage of an instalment plan comes due; it closes with the payment.',
    id: 'Cicilan jatuh tempo',
    en: 'Stage due',
  },
  FIRST_PREMIUM_DUE: {
    description: 'The first premium may be paid; it closes with the payment.',
    id: 'Iuran pertama',
    en: 'First premium',
  },
  PLANNED_VISIT: {
    description: 'A visit is planned for today or was not made; it closes when it is recorded.',
    id: 'Kunjungan terencana',
    en: 'Planned visit',
  },
  DUNNING_VISIT: {
    description:
      'A dunning plan asks for a visit; it closes with the visit or the payment, or when the plan is stopped.',
    id: 'Kunjungan rencana penagihan',
    en: 'Visit of a dunning plan',
  },
  CARD_ACTIVE_AGAIN: {
    description: 'A payment made the cards active again; it closes with the next contact.',
    id: 'Kartu aktif kembali',
    en: 'Card active again',
  },
});

@ObjectType('Task', {
  simpleResolvers: true,
  description: 'Something to do for a family today. It is computed, and closes by itself when its reason is gone.',
})
export class TaskType {
  @Field(() => TaskKindEnum, { description: 'The kind of the task.' })
  kind!: TaskKind;

  @Extensions({ translated: true })
  @Personal('arrears')
  @Field(() => String, { description: 'Why, in the language of the caller.' })
  reason!: Text;

  @Personal('arrears')
  @Field(() => CivilDateScalar, { description: 'The day on which it is due; it may have passed.' })
  dueOn!: CivilDate;

  @Personal('arrears')
  @Field(() => DateTimeScalar, { nullable: true, description: 'The moment, of a call at a time; null otherwise.' })
  dueAt!: Date | null;

  @Personal('arrears')
  @Field(() => CivilDateScalar, {
    nullable: true,
    description: 'The last day on which doing it is in time; null where any day is.',
  })
  until!: CivilDate | null;

  @Personal('arrears')
  @Field(() => RupiahScalar, { nullable: true, description: 'The rupiah it is about; null where it is about none.' })
  amount!: Rupiah | null;
}

@ObjectType('MyDay', { simpleResolvers: true, description: 'What is mine to do today.' })
export class MyDayType {
  @Field(() => CivilDateScalar, { description: 'Today, where the viewer works.' })
  date!: CivilDate;

  @Field(() => [TaskType], { description: 'The tasks in the order in which they are due.' })
  tasks!: readonly TaskType[];
}
