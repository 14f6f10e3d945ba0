/** The GraphQL types of what cadres and branches did, and what followed from it. */
import { ArgsType, Field, ID, Int, ObjectType } from 'type-graphql';
import { CadreType } from '../../fieldwork/cadres/index.js';
import {
  IdOf,
  ConnectionOf,
  PageArguments,
  PeriodInput,
  RegionCodeScalar,
  RupiahScalar,
} from '../../platform/graphql/index.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { Performance } from './performance.js';
import type { Targets } from './targets.js';
import { type WorkFigures, contactsOf } from './work-figures.js';

@ObjectType('WorkFigures', { simpleResolvers: true, description: 'What was done in a period, and what followed.' })
export class WorkFiguresType {
  @Field(() => Int, { description: 'Completed visits, whether somebody opened or not.' })
  visits!: number;

  @Field(() => Int, { description: 'Telephone calls, whether somebody answered or not.' })
  calls!: number;

  @Field(() => Int, { description: 'Messages somebody wrote to one family and that left; blasts are not counted.' })
  messages!: number;

  @Field(() => Int, { description: 'Visits, calls and messages.' })
  contacts!: number;

  @Field(() => Int, { description: 'Promises to pay, made at a visit or in a call of the period.' })
  promisesMade!: number;

  @Field(() => Int, { description: 'Of these: paid in full by the end of their day.' })
  promisesKept!: number;

  @Field(() => Int, { description: 'Of these: their day has passed without it.' })
  promisesBroken!: number;

  @Field(() => Int, { description: 'Of these: their day is still to come.' })
  promisesOpen!: number;

  @Field(() => Int, { description: 'Families registered.' })
  registrations!: number;

  @Field(() => Int, { description: 'People registered, also into families that were there.' })
  personsRegistered!: number;

  @Field(() => Int, { description: 'Education sessions held.' })
  educationSessions!: number;

  @Field(() => Int, { description: 'Families of the programme that came, counted per session.' })
  familiesAttending!: number;

  @Field(() => Int, { description: 'Others who came.' })
  othersAttending!: number;

  @Field(() => Int, {
    description: 'Payments of the period that followed such a contact, by the policy of `collectionSummary`.',
  })
  paymentsFollowed!: number;

  @Field(() => RupiahScalar, {
    description: 'What these payments brought, less what was withdrawn. Nobody earns a share of it.',
  })
  rupiahFollowed!: Rupiah;
}

@ObjectType('WorkTargets', {
  simpleResolvers: true,
  description: 'What the programme expected in the days of the period on which a cadre was appointed.',
})
export class WorkTargetsType {
  @Field(() => Int, { description: 'Visits.' })
  visits!: number;

  @Field(() => RupiahScalar, {
    nullable: true,
    description: 'Rupiah that follow; null when none was set for these days.',
  })
  rupiahFollowed!: Rupiah | null;
}

@ObjectType('CadrePerformance', { simpleResolvers: true, description: 'What one cadre did in a period.' })
export class CadrePerformanceType {
  @Field(() => CadreType, { description: 'The cadre.' })
  cadre!: CadreType;

  @Field(() => WorkFiguresType, { description: 'The figures.' })
  figures!: WorkFiguresType;

  @Field(() => WorkTargetsType, { description: 'What was expected.' })
  targets!: WorkTargetsType;
}

@ObjectType('BranchPerformance', {
  simpleResolvers: true,
  description: 'What was done for families of a branch in a period, by whomever. No person appears in it.',
})
export class BranchPerformanceType {
  @IdOf('Branch')
  @Field(() => ID, { description: "The branch's id." })
  branchId!: string;

  @Field(() => String, { description: 'The short code officers use.' })
  code!: string;

  @Field(() => String, { description: "The branch's name." })
  name!: string;

  @Field(() => Int, { description: 'Cadres at home there and appointed on any day of the period.' })
  cadres!: number;

  @Field(() => WorkFiguresType, {
    description: 'The figures; payments followed a contact of any kind, blasts included.',
  })
  figures!: WorkFiguresType;

  @Field(() => WorkTargetsType, { description: 'What was expected of its cadres together.' })
  targets!: WorkTargetsType;
}

export const CadrePerformanceConnection = ConnectionOf(CadrePerformanceType, 'CadrePerformance');

@ArgsType()
export class CadrePerformanceArguments extends PageArguments {
  @Field(() => PeriodInput, { description: 'By the calendar of the region asked for, else of the viewer.' })
  period!: PeriodInput;

  @Field(() => RegionCodeScalar, { nullable: true, description: 'Cadres at home there, at any level.' })
  region?: RegionCode | null;

  @Field(() => ID, { nullable: true, description: 'This cadre alone.' })
  cadreId?: string | null;
}

const toFigures = (figures: WorkFigures): WorkFiguresType => ({
  ...figures,
  contacts: contactsOf(figures),
  promisesOpen: figures.promisesMade - figures.promisesKept - figures.promisesBroken,
});

export const toPerformance = ({
  figures,
  targets,
}: Pick<Performance, 'figures' | 'targets'>): { figures: WorkFiguresType; targets: Targets } => ({
  figures: toFigures(figures),
  targets,
});
