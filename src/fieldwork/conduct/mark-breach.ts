/** Marks a contact that broke rules of conduct, in the commit that records it. */
import type { Connection, Pool } from '../../platform/db/pool.js';
import { execute, sql } from '../../platform/db/sql.js';
import { civilDateIn } from '../../kernel/civil-date.js';
import { policyOn } from '../../kernel/dated-policy.js';
import type { CadreId, FamilyId, IdSource } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { timeZoneOf } from '../../kernel/time-zone.js';
import type { PublicHolidays } from '../calendar/index.js';
import { ConductBreachRow } from './conduct-breach.entity.js';
import type { ConductPolicy } from './conduct-policy.js';
import { type ConductRule, type Contact, judgeContact } from './judge-contact.js';

/** What is known of a family's contacts around one of them, which is left out. */
export interface ContactsAround {
  readonly others: readonly Contact[];
  readonly isRefused: boolean;
}

export type FindContactsAround = (
  connection: Pick<Pool, 'query'>,
  contact: Contact & { readonly id: string; readonly familyId: FamilyId },
) => Promise<ContactsAround>;

/** The rules of conduct and what they need to know; a room above knows the calls and messages. */
export interface Conduct {
  readonly policies: readonly ConductPolicy[];
  readonly holidays: readonly PublicHolidays[];
  readonly findContactsAround: FindContactsAround;
}

export interface MadeContact extends Contact {
  readonly id: string;
  readonly familyId: FamilyId;
  readonly region: RegionCode;
  readonly cadreId: CadreId | null;
  /** The subject of the token of whoever made it. */
  readonly by: string;
}

/** The rules that a contact broke, by the policy of its day where the family lives. */
export async function breachesOf(
  connection: Pick<Pool, 'query'>,
  { policies, holidays, findContactsAround }: Conduct,
  contact: MadeContact,
): Promise<ConductRule[]> {
  const zone = timeZoneOf(contact.region);
  const around = await findContactsAround(connection, contact);
  return judgeContact({ ...contact, zone, ...around }, policyOn(policies, civilDateIn(contact.at, zone)), holidays);
}

/** Judges the contact, and keeps what it broke. */
export async function markBreach(
  connection: Pick<Connection, 'query'>,
  { conduct, newId, now }: { readonly conduct: Conduct; readonly newId: IdSource; readonly now: Date },
  contact: MadeContact,
): Promise<ConductRule[]> {
  const rules = await breachesOf(connection, conduct, contact);
  if (rules.length === 0) return rules;
  const { kind, id, familyId, region, cadreId, by, at } = contact;
  await execute(
    connection,
    sql`insert into conduct_breaches (id, contact_kind, contact_id, family_id, region_code, cadre_id, committed_by, rules,
        contacted_at, recorded_at)
      values (${newId()}::uuid, ${kind}, ${id}::uuid, ${familyId}::uuid, ${region}, ${cadreId}::uuid, ${by}, ${rules}::text[],
        ${at}, ${now}) on conflict (contact_id) do nothing`,
  );
  return rules;
}

/** The row of a breach, for a commit that writes entities. */
export const newBreach = ({
  contact,
  rules,
  id,
  recordedAt,
}: {
  readonly contact: MadeContact;
  readonly rules: readonly ConductRule[];
  readonly id: string;
  readonly recordedAt: Date;
}): ConductBreachRow => {
  const { kind: contactKind, id: contactId, familyId, region: regionCode, cadreId, by: committedBy, at } = contact;
  const of = { contactKind, contactId, familyId, regionCode, cadreId, committedBy, contactedAt: at };
  return Object.assign(new ConductBreachRow(), { ...of, id, rules: [...rules], recordedAt });
};
