/** The ways to pay, gathered into the few that a chart can tell apart. */
import type { BranchTodayQuery } from '../../operations/branch.js';

type Group = NonNullable<BranchTodayQuery['hours']>['groups'][number];
export type Channel = NonNullable<Group['channel']>;

export const CHANNEL_GROUPS = ['bank', 'atm', 'minimarket', 'edc', 'debit', 'other'] as const;
export type ChannelGroup = (typeof CHANNEL_GROUPS)[number];

const GROUP_OF: Readonly<Record<Channel, ChannelGroup>> = {
  BANK: 'bank',
  MOBILE_BANKING: 'bank',
  ATM: 'atm',
  MINIMARKET: 'minimarket',
  EDC: 'edc',
  AUTO_DEBIT: 'debit',
  COUNTER: 'other',
  POST_OFFICE: 'other',
  OTHER: 'other',
};

export const groupOf = (channel: Channel | null): ChannelGroup => (channel === null ? 'other' : GROUP_OF[channel]);

export const colourOf = (group: ChannelGroup): string => `var(--channel-${group})`;

export const CHANNEL_COLOURS: readonly string[] = CHANNEL_GROUPS.map(colourOf);
