/** The GraphQL types of a cadre, the branch, the appointment and the portfolio. */
import { ArgsType, Field, ID, Int, ObjectType } from 'type-graphql';
import {
  CivilDateScalar,
  ConnectionOf,
  Node,
  PageArguments,
  RegionCodeScalar,
  RupiahScalar,
} from '../../platform/graphql/index.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { Rupiah } from '../../kernel/rupiah.js';

@ObjectType('Branch', {
  simpleResolvers: true,
  implements: Node,
  description: 'A branch office of BPJS Kesehatan.',
})
export class BranchType extends Node {
  @Field(() => String, { description: 'The short code officers use.' })
  code!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;
}

@ObjectType('Appointment', {
  simpleResolvers: true,
  description: 'The time for which a cadre is appointed; access ends with it.',
})
export class AppointmentType {
  @Field(() => CivilDateScalar, { description: 'The first day.' })
  validFrom!: CivilDate;

  @Field(() => CivilDateScalar, { nullable: true, description: 'The last day; null while no end is set.' })
  validThrough!: CivilDate | null;
}

@ObjectType('PortfolioFigures', { simpleResolvers: true, description: "What is in a cadre's hands today." })
export class PortfolioFiguresType {
  @Field(() => Int, { description: 'Families assigned; at least 500 is the norm.' })
  families!: number;

  @Field(() => Int, { description: 'Of these, families with a month in arrears.' })
  familiesInArrears!: number;

  @Field(() => Int, { description: 'Members of the families in arrears.' })
  personsInArrears!: number;

  @Field(() => RupiahScalar, {
    description: 'Their billed arrears months, without the current month and before credit.',
  })
  arrears!: Rupiah;

  @Field(() => RupiahScalar, { description: 'What payments must bring to make all their cards active.' })
  amountToReactivate!: Rupiah;
}

@ObjectType('Cadre', {
  simpleResolvers: true,
  implements: Node,
  description: 'A Kader JKN: reminds families near home, explains and takes complaints, and never takes money.',
})
export class CadreType extends Node {
  @Field(() => String, { description: 'The name on the official card.' })
  name!: string;
}

export const CadreConnection = ConnectionOf(CadreType, 'Cadre');

@ArgsType()
export class CadresArguments extends PageArguments {
  @Field(() => RegionCodeScalar, { nullable: true, description: 'At home there, at any level.' })
  region?: RegionCode | null;

  @Field(() => ID, { nullable: true, description: 'Of this branch.' })
  branchId?: string | null;
}
