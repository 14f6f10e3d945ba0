/** The GraphQL types of the day of a branch's cadres. */
import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import {
  CivilDateScalar,
  ConnectionOf,
  DateTimeScalar,
  PageArguments,
  RegionCodeScalar,
  RupiahScalar,
  enumOf,
} from '../../platform/graphql/index.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { CadreId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { CadreDaySort } from './cadre-day.js';

export const CadreDaySortEnum = enumOf<CadreDaySort>('CadreDaySort', "The order of a list of cadres' days.", {
  NAME: { description: 'By the name of the cadre.', id: 'Nama', en: 'Name' },
  VISITED: { description: 'The most families visited first.', id: 'Kunjungan terbanyak', en: 'Most visits' },
  REACTIVATED: { description: 'The most cards made active first.', id: 'Kartu aktif terbanyak', en: 'Most cards' },
  COLLECTED: { description: 'The most rupiah first.', id: 'Rupiah terbanyak', en: 'Most rupiah' },
  LAST_SEEN: {
    description: 'Whoever was seen last comes first, and whoever was not seen on the day last.',
    id: 'Terakhir terlihat',
    en: 'Last seen',
  },
});

@ObjectType({ simpleResolvers: true, description: 'What cadres did on a day, and what their families paid.' })
abstract class DayFiguresType {
  @Field(() => Int, { description: 'The number of visits that were planned for the day, made or not.' })
  planned!: number;

  @Field(() => Int, { description: 'The number of families visited on the day, planned or not.' })
  visited!: number;

  @Field(() => Int, {
    description:
      "The number of the cadre's families whose cards a payment of the day made active again, less those that a withdrawal suspended.",
  })
  familiesReactivated!: number;

  @Field(() => RupiahScalar, {
    description:
      "The rupiah that the cadre's families paid on the day, whenever partners told of it, less what was taken back. Money that found its family in suspense is in no cadre's day.",
  })
  collected!: Rupiah;
}

@ObjectType('CadreDay', {
  simpleResolvers: true,
  description: "A cadre's day, by the calendar of where the cadre lives.",
})
export class CadreDayType extends DayFiguresType {
  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When a visit or call of the day last reached the server; null before the first: the cadre has not begun, or is without signal.',
  })
  lastSeenAt!: Date | null;

  /** The cadre, whom the field `cadre` reads. */
  cadreId!: CadreId;

  sortValue!: string;
}

export const CadreDayConnection = ConnectionOf(CadreDayType, 'CadreDay');

@ObjectType('CadreDayTotals', { simpleResolvers: true, description: 'The days of all cadres of a list together.' })
export class CadreDayTotalsType extends DayFiguresType {
  @Field(() => Int, { description: 'The number of cadres who were appointed on the day.' })
  cadres!: number;

  @Field(() => Int, { description: 'The number of those of whom anything reached the server on the day.' })
  started!: number;
}

@ObjectType('CadresDay', { simpleResolvers: true, description: 'The day of the cadres that the viewer may see.' })
export class CadresDayType {
  @Field(() => CivilDateScalar, { description: 'The day.' })
  date!: CivilDate;

  /** The region asked for, which the fields read. */
  region!: RegionCode | null;
}

@ArgsType()
export class CadreDaysArguments extends PageArguments {
  @Field(() => CadreDaySortEnum, { defaultValue: 'NAME', description: 'The order of the list.' })
  sort!: CadreDaySort;
}

@ArgsType()
export class CadresDayArguments {
  @Field(() => CivilDateScalar, {
    nullable: true,
    description: 'The day; left out: today, where the viewer works.',
  })
  date?: CivilDate | null;

  @Field(() => RegionCodeScalar, { nullable: true, description: 'Only cadres who live in this region, at any level.' })
  region?: RegionCode | null;
}
