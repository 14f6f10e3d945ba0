/** The words of the front page, in English. */
import type { Words } from '../words.js';

export const front: Words['front'] = {
  title: 'The family pays, the card turns active',
  pays: 'The family pays.',
  card: 'The card is',
  active: 'active',
  door: 'The cadre is still at the door.',
  lead: 'Banks, minimarkets and ATMs report every payment. Sigap proves the report, books it exactly once, and the family’s JKN card is active again on the cadre’s phone.',
  pay: 'Pay a bill',
  paying: 'Paying…',
  next: 'Another family',
  steps: 'See it step by step',
  phone: {
    title: 'The cadre’s phone',
    covered: '4 of 4 members are covered from now on',
    picture: 'A cadre’s phone shows the word ACTIVE on green, and a receipt below it',
    owes: (months, people) =>
      `${months} ${months === 1 ? 'month' : 'months'} unpaid, ${people} ${people === 1 ? 'person' : 'people'}`,
    wanted: 'pay once, and the card is active',
    waits: 'Waiting for the payment…',
    after: (ms) => `${ms} ms after the press`,
  },
  path: {
    title: 'The path of the money',
    lead: 'From the bank’s report to the card on the phone: proved, booked all at once, and nothing that can be lost on the way.',
    picture:
      'Bank, minimarket and ATM send signed reports; one whole record holds receipt, journal, the card’s status and the event; the cadre’s phone and the dashboard see it at once, and whoever was cut off catches up.',
    bank: ['Bank', 'virtual account, SNAP'],
    minimarket: ['Minimarket', 'payment code'],
    atm: ['ATM', 'virtual account'],
    webhook: ['The report is proved', 'signed webhook:', 'the partner’s own, unchanged'],
    commit: ['Booked all at once', 'receipt · journal', 'card’s status · event', 'one commit: all of it or nothing'],
    phone: ['Cadre’s phone: ACTIVE', 'still at the door'],
    dashboard: ['Branch dashboard', 'changes by itself, no reload'],
    missed: 'Cut off for a while? What was missed is replayed.',
  },
  start: 'Start here',
  build: {
    title: 'Build an app',
    lead: 'GraphQL with live subscriptions that resume from the last number.',
    ide: 'Try it in the editor',
    hour: 'The first hour',
    schema: 'Schema reference',
  },
  send: {
    title: 'Send payments',
    lead: 'SNAP BI, Standard Webhooks and others, with a simulator to try them.',
    page: 'Partner’s page',
    openapi: 'OpenAPI',
    guide: 'Partners’ guide',
  },
  watch: {
    title: 'Watch a branch',
    lead: 'Live figures per channel and hour, arrears by region, complaints about to breach.',
  },
  disclaimer: 'A sandbox with invented data. No person, card or account is real.',
};
