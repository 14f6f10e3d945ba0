/** The writing side of who is insured: a family with its card number, and people with card numbers of their own. */
import type { Connection } from '../../platform/db/pool.js';
import { execute, selectRows, sql } from '../../platform/db/sql.js';
import { type BillingMonth, addMonths } from '../../kernel/billing-month.js';
import { type CivilDate, firstDayOf, monthOf } from '../../kernel/civil-date.js';
import type { CareClass } from '../../kernel/care-class.js';
import type { FamilyCardNumber } from '../../kernel/family-card-number.js';
import type { FamilyId, ParticipantId } from '../../kernel/ids.js';
import type { Nik } from '../../kernel/nik.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { Participant } from './family.js';

interface TakenNik {
  readonly nik: Nik;
  readonly familyId: FamilyId;
}

export const findTakenNiks = (connection: Connection, niks: readonly Nik[]): Promise<TakenNik[]> =>
  selectRows<TakenNik>(
    connection,
    sql`select nik, family_id as "familyId" from participants where nik = any(${[...niks]}::text[])`,
  );

export async function isFamilyCardTaken(connection: Connection, number: FamilyCardNumber): Promise<boolean> {
  const rows = await selectRows(connection, sql`select id from families where family_card_number = ${number}`);
  return rows.length > 0;
}

interface NewFamily {
  readonly id: FamilyId;
  readonly familyCardNumber: FamilyCardNumber;
  readonly region: RegionCode;
  readonly careClass: CareClass;
  readonly firstPremiumFrom: CivilDate;
  readonly registeredAt: Date;
}

/** The month before its first counts as settled: nobody was billed in it. */
export const insertFamily = (
  connection: Connection,
  { id, familyCardNumber, region, careClass, firstPremiumFrom, registeredAt }: NewFamily,
): Promise<number> =>
  execute(
    connection,
    sql`insert into families (id, family_card_number, region_code, care_class, paid_through, registered_at, first_premium_from)
      values (${id}, ${familyCardNumber}, ${region}, ${careClass},
        ${firstDayOf(addMonths(monthOf(firstPremiumFrom), -1))}::date, ${registeredAt}, ${firstPremiumFrom}::date)`,
  );

export interface NewMembers {
  readonly familyId: FamilyId;
  readonly coveredFrom: BillingMonth;
  readonly people: readonly (Pick<Participant, 'nik' | 'name' | 'birthDate' | 'sex' | 'relation' | 'phone'> & {
    readonly id: ParticipantId;
  })[];
}

/** Each with a card number of its own from the block that is given out here. */
export const insertMembers = (connection: Connection, { familyId, coveredFrom, people }: NewMembers): Promise<number> =>
  execute(
    connection,
    sql`insert into participants (id, family_id, card_number, nik, name, birth_date, sex, relation, phone, covered_from)
      select id, ${familyId}::uuid, '000' || nextval('card_numbers'), nik, name, "birthDate", sex, relation, phone,
        ${firstDayOf(coveredFrom)}::date
      from json_to_recordset(${JSON.stringify(people)}::json) as people (id uuid, nik text, name text, "birthDate" date,
        sex text, relation text, phone text)`,
  );
