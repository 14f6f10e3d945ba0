/** The GraphQL types of what cadres and branches did, and of the payments that followed. */
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
import { type WorkSummary, contactsOf } from './work-summary.js';

@ObjectType('WorkSummary', {
  simpleResolvers: true,
  description: 'The work done in a period, and the payments that followed.',
})
export class WorkSummaryType {
  @Field(() => Int, { description: 'The number of completed visits, whether somebody was met or not.' })
  visits!: number;

  @Field(() => Int, { description: 'The number of telephone calls, whether somebody answered or not.' })
  calls!: number;

  @Field(() => Int, { description: 'The number of messages that somebody sent to one family; blasts are not counted.' })
  messages!: number;

  @Field(() => Int, { description: 'The sum of visits, calls and messages.' })
  contacts!: number;

  @Field(() => Int, {
    description: 'The number of promises to pay that were made at a visit or in a call of the period.',
  })
  promisesMade!: number;

  @Field(() => Int, { description: 'The promises of these that were paid in full by the end of their day.' })
  promisesKept!: number;

  @Field(() => Int, { description: 'The promises of these that were not paid by the end of their day.' })
  promisesBroken!: number;

  @Field(() => Int, { description: 'The promises of these whose day has not passed.' })
  promisesOpen!: number;

  @Field(() => Int, { description: 'The number of contacts that broke a rule of conduct: see `conductBreaches`.' })
  conductBreaches!: number;

  @Field(() => Int, { description: 'The number of families registered.' })
  registrations!: number;

  @Field(() => Int, { description: 'The number of people registered, also into existing families.' })
  personsRegistered!: number;

  @Field(() => Int, { description: 'The number of education sessions held.' })
  educationSessions!: number;

  @Field(() => Int, { description: 'The number of families of the programme that attended, counted per session.' })
  familiesAttending!: number;

  @Field(() => Int, { description: 'The number of other people who attended.' })
  othersAttending!: number;

  @Field(() => Int, {
    description:
      'The number of payments of the period that followed a contact of this cadre or branch, by the policy of `collectionSummary`.',
  })
  paymentsFollowed!: number;

  @Field(() => RupiahScalar, {
    description: 'The money that these payments brought, less what was withdrawn. Nobody earns a share of it.',
  })
  rupiahFollowed!: Rupiah;
}

@ObjectType('WorkTargets', {
  simpleResolvers: true,
  description: 'The targets of the programme for the days of the period on which a cadre was appointed.',
})
export class WorkTargetsType {
  @Field(() => Int, { description: 'The number of visits expected.' })
  visits!: number;

  @Field(() => RupiahScalar, {
    nullable: true,
    description: 'The money expected from payments that follow; null when no target was set for these days.',
  })
  rupiahFollowed!: Rupiah | null;
}

@ObjectType('CadrePerformance', { simpleResolvers: true, description: 'The work of one cadre in a period.' })
export class CadrePerformanceType {
  @Field(() => CadreType, { description: 'The cadre.' })
  cadre!: CadreType;

  @Field(() => WorkSummaryType, { description: 'What the cadre did, and the payments that followed.' })
  summary!: WorkSummaryType;

  @Field(() => WorkTargetsType, { description: 'What was expected of the cadre.' })
  targets!: WorkTargetsType;
}

@ObjectType('BranchPerformance', {
  simpleResolvers: true,
  description: 'The work done for families of a branch in a period, whoever did it. No person appears in it.',
})
export class BranchPerformanceType {
  @IdOf('Branch')
  @Field(() => ID, { description: "The branch's id." })
  branchId!: string;

  @Field(() => String, { description: 'The short code that officers use.' })
  code!: string;

  @Field(() => String, { description: "The branch's name." })
  name!: string;

  @Field(() => Int, {
    description: 'The number of cadres who live in the regions asked for and were appointed on any day of the period.',
  })
  cadres!: number;

  @Field(() => WorkSummaryType, {
    description: 'What was done, and the payments that followed a contact of any kind, blasts included.',
  })
  summary!: WorkSummaryType;

  @Field(() => WorkTargetsType, { description: 'What was expected of its cadres together.' })
  targets!: WorkTargetsType;
}

export const CadrePerformanceConnection = ConnectionOf(CadrePerformanceType, 'CadrePerformance');

@ArgsType()
export class CadrePerformanceArguments extends PageArguments {
  @Field(() => PeriodInput, { description: 'The period, by the calendar of the region asked for, else of the viewer.' })
  period!: PeriodInput;

  @Field(() => RegionCodeScalar, { nullable: true, description: 'Only cadres who live in this region, at any level.' })
  region?: RegionCode | null;

  @Field(() => ID, { nullable: true, description: 'Only this cadre.' })
  cadreId?: string | null;
}

const toSummary = (summary: WorkSummary): WorkSummaryType => ({
  ...summary,
  contacts: contactsOf(summary),
  promisesOpen: summary.promisesMade - summary.promisesKept - summary.promisesBroken,
});

export const toPerformance = ({
  summary,
  targets,
}: Pick<Performance, 'summary' | 'targets'>): { summary: WorkSummaryType; targets: Targets } => ({
  summary: toSummary(summary),
  targets,
});
