/** The doors of a day, the next one first: the stops of the plan, each with why, how much and how far. */
import type { Door } from '../../parts/TaskRow.js';
import type { CadreTasksQuery } from '../../operations/cadre-tasks.js';
import type { Words } from '../../words/words.js';
import type { TakenAlong } from './taken-along.js';

export type Plan = NonNullable<CadreTasksQuery['visitPlan']>;
export type Stop = Plan['stops'][number];
type Task = NonNullable<CadreTasksQuery['myDay']>['tasks'][number];
type Why = Door['why'];

const WHY: Readonly<Record<Task['kind'], Pick<Why, 'tone' | 'icon'>>> = {
  CALL_BACK: { tone: 'note', icon: 'phone' },
  CARD_ACTIVE_AGAIN: { tone: 'good', icon: 'check' },
  DUNNING_VISIT: { tone: 'plain', icon: 'house' },
  FIRST_PREMIUM_DUE: { tone: 'note', icon: 'document' },
  PLANNED_VISIT: { tone: 'note', icon: 'calendar' },
  PROMISE_BROKEN: { tone: 'warning', icon: 'calendar' },
  PROMISE_DUE: { tone: 'warning', icon: 'calendar' },
  STAGE_DUE: { tone: 'note', icon: 'clock' },
};

/** The family's label names the head, then the street; the street stands in a line of its own here. */
export const nameOf = (label: string): string => label.split(' · ')[0] ?? label;

export const doorHref = (familyId: string): string => `/kader/keluarga/${familyId}`;

const whyOf = ({ kind }: Task, words: Words): Why => ({ ...WHY[kind], text: words.cadre.day.kinds[kind] });

/** The address with its house where the family was taken along; without it as far as lists show it. */
function addressOf({ id, address, region }: NonNullable<Stop['family']>, along: TakenAlong): string {
  if (address === null) return region.name;
  const street = [address.street, along.get(id)?.address?.houseNumber].filter(Boolean).join(' ');
  return [street, `RT ${address.rt}`, region.name].filter(Boolean).join(', ');
}

/** Why one goes there: the task of the family, else what weighs most in the plan. */
function reasonOf(stop: Stop, tasks: readonly Task[], words: Words): Why {
  const task = tasks.find(({ family }) => family?.id === stop.family?.id);
  if (task !== undefined) return whyOf(task, words);
  const [heaviest] = stop.parts.toSorted((a, b) => b.points - a.points);
  const text = heaviest?.reason ?? '';
  const { monthsInArrears = 0, billedMonths = monthsInArrears } = stop.family?.arrears ?? {};
  const isCapped = heaviest?.part === 'AGE_OF_ARREARS' && billedMonths < monthsInArrears;
  return {
    tone: 'plain',
    icon: 'clock',
    text: isCapped ? `${text}, ${words.cadre.families.billed(billedMonths)}` : text,
  };
}

export interface KnownDay {
  readonly tasks: CadreTasksQuery;
  readonly along: TakenAlong;
}

/** The families of the day: those of the stops, then those of the other tasks. */
export const familiesOfDay = ({ visitPlan, myDay }: CadreTasksQuery): readonly string[] => [
  ...new Set([...(visitPlan?.stops ?? []), ...(myDay?.tasks ?? [])].flatMap(({ family }) => family?.id ?? [])),
];

export function doorsOf({ tasks: { visitPlan, myDay }, along }: KnownDay, words: Words): readonly Door[] {
  return (visitPlan?.stops ?? []).flatMap((stop) => {
    const { family } = stop;
    if (family === null) return [];
    return [
      {
        href: doorHref(family.id),
        number: stop.position,
        name: nameOf(family.label),
        address: addressOf(family, along),
        amount: family.arrears.dueNow,
        isActive: family.arrears.status === 'ACTIVE' && family.arrears.dueNow === 0,
        why: reasonOf(stop, myDay?.tasks ?? [], words),
        meters: stop.metersFromBefore,
      },
    ];
  });
}

/** What is to do for families that the plan of the day does not stop at. */
export function otherTasksOf({ visitPlan, myDay }: CadreTasksQuery, words: Words): readonly Door[] {
  const planned = new Set((visitPlan?.stops ?? []).map(({ family }) => family?.id));
  return (myDay?.tasks ?? [])
    .filter(({ family }) => !planned.has(family?.id))
    .map((task) => ({
      href: task.family === null ? null : doorHref(task.family.id),
      number: null,
      name: nameOf(task.label),
      address: task.label.split(' · ')[1] ?? '',
      amount: task.amount,
      isActive: task.family?.arrears.status === 'ACTIVE' && task.family.arrears.dueNow === 0,
      why: whyOf(task, words),
      reason: task.reason,
      meters: null,
    }));
}
