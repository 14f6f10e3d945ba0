/** The words of the front page, in English. */
import type { Words } from '../words.js';

export const front: Words['front'] = {
  title: 'The family pays, the card turns active',
  pays: 'The family pays.',
  card: 'The card is',
  active: 'active',
  door: 'The cadre is still at the door.',
  lead: 'Sigap takes signed webhooks from banks, minimarkets and ATMs, posts every payment exactly once, and shows the family’s card active again on the cadre’s phone.',
  pay: 'Pay a bill',
  phone: {
    covered: '4 of 4 members are covered from now on',
    picture: 'A cadre’s phone shows the word ACTIVE on green, and a receipt below it',
  },
  path: {
    title: 'The path of the money',
    lead: 'From the webhook’s first byte to the card on the phone: one commit in between, and nothing that can be lost.',
    picture:
      'Bank, minimarket and ATM send webhooks; one commit writes receipt, journal, status and event; the cadre’s phone and the dashboard see it at once.',
    bank: ['Bank', 'SNAP, virtual account'],
    minimarket: ['Minimarket', 'payment code'],
    atm: ['ATM', 'virtual account'],
    webhook: ['Webhook', 'signature over the raw bytes'],
    commit: ['One commit', 'receipt · payment', 'journal · family’s status', 'numbered event'],
    phone: ['Cadre’s phone: ACTIVE', 'still at the door'],
    dashboard: ['Dashboard', 'live, nothing to reload'],
    missed: 'missed? replayed from its number',
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
