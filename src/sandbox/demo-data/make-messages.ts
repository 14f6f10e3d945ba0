/**
 * Makes the last reminder of the due date in the city of Samarinda: a finished blast, with what became of each message.
 */
import { JKN_ARREARS_POLICY, JKN_TARIFFS, compileTariffs, lastingTerms } from '../../households/arrears/index.js';
import { createAssessor } from '../../households/bills/index.js';
import { shortenName } from '../../households/families/index.js';
import { addMonths } from '../../kernel/billing-month.js';
import { type CivilDate, dayOfMonth, monthOf } from '../../kernel/civil-date.js';
import type { FamilyId, IdSource } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { NO_RUPIAH } from '../../kernel/rupiah.js';
import { WITA } from '../../kernel/time-zone.js';
import {
  MASKED_CODE,
  type MessageState,
  type StopReason,
  renderTemplate,
  toVariables,
} from '../../outreach/messages/index.js';
import { type Chance, type Weighted, chanceFrom } from '../simulator/chance.js';
import { demoIds } from './demo-ids.js';
import type { MessageRow } from '../world/contact-tables.js';
import type { DemoDetail } from './make-payments.js';
import type { DemoFamily } from './make-family.js';
import { momentOf } from './moments.js';

export interface DemoCampaign {
  readonly id: string;
  readonly templateId: string;
  readonly region: RegionCode;
  readonly monthsMin: number;
  readonly monthsMax: number;
  readonly lastDay: CivilDate;
  readonly startedBy: string;
  readonly startedAt: Date;
}

export interface DemoContactPreference {
  readonly id: string;
  readonly familyId: FamilyId;
  readonly preference: 'NO_BLASTS' | 'DO_NOT_CONTACT';
  readonly reason: string;
  readonly setBy: string;
  readonly setAt: Date;
}

export interface DemoBlast {
  readonly campaign: DemoCampaign;
  /**
   * Makes the messages to those of the families that belong to the audience, and the contact preferences of some of
   * them.
   */
  remind(families: readonly DemoFamily[]): {
    readonly messages: readonly MessageRow[];
    readonly preferences: readonly DemoContactPreference[];
  };
}

type Ending = { readonly state: MessageState; readonly reason: StopReason | null };

const ENDINGS: readonly Weighted<Ending>[] = [
  { weight: 81, value: { state: 'DELIVERED', reason: null } },
  { weight: 9, value: { state: 'SENT', reason: null } },
  { weight: 6, value: { state: 'FAILED', reason: 'NOT_DELIVERED' } },
  { weight: 4, value: { state: 'FAILED', reason: 'PHONE_UNREACHABLE' } },
];
/** The provider that took all messages. */
const SANDBOX = 'sandbox';
const REFUSING_PERCENT = 1.5;
const CITY = '64.72' as RegionCode;
const ASSESS = createAssessor({ tariffs: compileTariffs(JKN_TARIFFS), policies: JKN_ARREARS_POLICY });

/** The day of the blast: the third of the last month whose reminders are all out. */
const blastDay = (today: CivilDate): CivilDate =>
  dayOfMonth(Number(today.slice(8)) > 9 ? monthOf(today) : addMonths(monthOf(today), -1), 3);

interface Making {
  readonly chance: Chance;
  readonly ids: IdSource;
  readonly campaign: DemoCampaign;
  readonly day: CivilDate;
  readonly text: string;
}

/** Makes the blast with a chance of its own, so that the branch around it stays the same. */
export function makeDemoBlast({
  seed,
  today,
  template,
}: {
  seed: number;
  today: CivilDate;
  template: { id: string; text: string };
}): DemoBlast {
  const chance = chanceFrom(seed ^ 0x5a5a);
  const ids = demoIds(chance);
  const day = blastDay(today);
  const campaign: DemoCampaign = {
    id: ids(),
    templateId: template.id,
    region: CITY,
    monthsMin: 1,
    monthsMax: 23,
    lastDay: dayOfMonth(monthOf(day), 10),
    startedBy: 'branch-head',
    startedAt: momentOf({ date: day, minuteOfDay: 9 * 60, zone: WITA }),
  };
  const making = { chance, ids, campaign, day, text: template.text };
  return {
    campaign,
    remind(families) {
      const audience = families.filter(
        ({ region, monthsInArrears }) =>
          region.startsWith(CITY) && monthsInArrears >= campaign.monthsMin && monthsInArrears <= campaign.monthsMax,
      );
      const refusing = audience.filter(() => chance.happens(REFUSING_PERCENT));
      const preferences = new Map(refusing.map(({ id }) => [id, preferenceOf(making, id)]));
      return {
        preferences: [...preferences.values()],
        messages: audience.map((family) => messageOf(making, { family, preference: preferences.get(family.id) })),
      };
    },
  };
}

function preferenceOf({ chance, ids, campaign }: Making, familyId: FamilyId): DemoContactPreference {
  const preference = chance.happens(30) ? 'DO_NOT_CONTACT' : 'NO_BLASTS';
  return {
    id: ids(),
    familyId,
    preference,
    reason: preference === 'NO_BLASTS' ? 'Meminta tidak dikirimi SMS massal.' : 'Meminta tidak dihubungi lagi.',
    setBy: 'tele-collector',
    setAt: new Date(campaign.startedAt.getTime() - (1 + chance.below(60)) * 86_400_000),
  };
}

function messageOf(
  making: Making,
  { family, preference }: { family: DemoFamily; preference: DemoContactPreference | undefined },
): MessageRow {
  const { chance, ids, campaign } = making;
  const phone = family.people.find((person) => person.phone !== null)?.phone ?? null;
  const base = {
    id: ids(),
    campaign,
    familyId: family.id,
    templateId: campaign.templateId,
    channel: 'SMS',
    requestedBy: campaign.startedBy,
    queuedAt: campaign.startedAt,
    enqueuedAt: campaign.startedAt,
  } as const;
  const never = { phone: null, body: null, sentAt: null, endedAt: campaign.startedAt };
  if (preference !== undefined) {
    const reason = preference.preference === 'NO_BLASTS' ? 'OPTED_OUT' : 'DO_NOT_CONTACT';
    return { ...base, ...never, state: 'SUPPRESSED', reason };
  }
  if (phone === null) return { ...base, ...never, state: 'SUPPRESSED', reason: 'NO_PHONE' };
  const ending = chance.pickWeighted(ENDINGS);
  const sentAt = new Date(campaign.startedAt.getTime() + chance.below(50 * 60_000));
  const later = new Date(sentAt.getTime() + 2_000 + chance.below(240_000));
  return {
    ...base,
    ...ending,
    provider: SANDBOX,
    phone,
    body: wordsFor(making, family),
    sentAt,
    deliveredAt: ending.state === 'DELIVERED' ? later : null,
    endedAt: ending.state === 'FAILED' ? later : null,
  };
}

function wordsFor({ day, text }: Pick<Making, 'day' | 'text'>, family: DemoFamily): string {
  const [head] = family.people;
  if (head === undefined) throw new Error('a family has no head');
  const account = { ...family, terms: lastingTerms(family.careClass, 'PBPU'), members: family.people };
  const owed = ASSESS({ ...account, credit: NO_RUPIAH, instalments: null }, day);
  return renderTemplate(
    text,
    toVariables({
      ...owed,
      name: shortenName(head.name),
      card: head.cardNumber,
      months: owed.months.map(({ month }) => month),
      today: day,
      complaintLink: `https://sigap.example/k/${MASKED_CODE}`,
    }),
  );
}

/** Makes the message of a family's bill as it was sent and received on its day. */
export function detailMessage(detail: DemoDetail, template: { id: string; text: string }): MessageRow {
  const { id, channel, family, day, sentAt } = detail;
  const isRead = channel === 'WHATSAPP';
  return {
    id,
    familyId: family.id,
    templateId: template.id,
    channel,
    state: isRead ? 'READ' : 'DELIVERED',
    requestedBy: 'local:tele-collector',
    queuedAt: sentAt,
    enqueuedAt: sentAt,
    provider: SANDBOX,
    phone: family.people.find(({ phone }) => phone !== null)?.phone ?? null,
    body: wordsFor({ day, text: template.text }, family),
    sentAt,
    deliveredAt: new Date(sentAt.getTime() + 4_000),
    readAt: isRead ? new Date(sentAt.getTime() + 600_000) : null,
  };
}
