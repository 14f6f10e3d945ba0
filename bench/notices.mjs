/** Makes signed notices before they are sent, so that a sender measures the server and not its own signing. */
import { randomUUID } from 'node:crypto';
import { snapBank } from '../dist/src/api/webhooks/adapters/snap-bi/sandbox/index.js';
import { standardWebhooksSender } from '../dist/src/api/webhooks/adapters/standard-webhooks/sandbox/index.js';

/** @typedef {import('./branch.mjs').Debt} Debt */
/** @typedef {import('../dist/src/partners/stand-ins/index.js').HttpCall} HttpCall */
/** @typedef {Awaited<ReturnType<typeof import('./branch.mjs').addPartners>>} Credentials */

/**
 * @typedef {object} Notice
 * @property {Debt} debt
 * @property {HttpCall} call
 * @property {(status: number, body: string) => boolean} isPosted whether the answer says that the money was booked
 */

const now = () => new Date();

/** @param {Credentials} credentials @param {string} code */
export function credentialsOf(credentials, code) {
  const found = credentials.find((one) => one.code === code);
  if (found === undefined) throw new Error(`${code} was not added`);
  return found;
}

/**
 * Makes notices: half of them come from a bank by SNAP, the rest from a minimarket and an ATM switch by Standard
 * Webhooks.
 * @param {Credentials} credentials
 * @param {string} tokenAddress where the bank gets its token, which holds on every server with the same keys
 */
export function noticeMaker(credentials, tokenAddress) {
  const bank = bankOf(credentialsOf(credentials, 'sandbox-bank'), tokenAddress);
  const shops = ['sandbox-minimarket', 'sandbox-atm'].map((code) => shopOf(credentialsOf(credentials, code)));
  return (/** @type {readonly Debt[]} */ debts) =>
    Promise.all(debts.map(async (debt, place) => (place % 2 === 0 ? bank(debt) : shopAt(shops, place)(debt))));
}

/** @template Shop @param {readonly Shop[]} shops @param {number} place @returns {Shop} */
function shopAt(shops, place) {
  const shop = shops[(place >> 1) % shops.length];
  if (shop === undefined) throw new Error('there is no shop');
  return shop;
}

/** @param {Credentials[number]} credentials @param {string} baseUrl @returns {(debt: Debt) => Promise<Notice>} */
function bankOf({ secret, snap }, baseUrl) {
  if (snap === null) throw new Error('the sandbox bank has no SNAP keys');
  const bank = snapBank({ baseUrl, ...snap, clientSecret: secret, now, newId: randomUUID });
  return async (debt) => ({
    debt,
    call: await bank.paymentCall({ virtualAccount: debt.virtualAccount, amount: debt.amount }),
    isPosted: (status, body) =>
      status === 200 && body.includes('"paymentFlagStatus":"00"') && body.includes('"2002500"'),
  });
}

/** @param {Credentials[number]} credentials @returns {(debt: Debt) => Notice} */
export function shopOf({ code, secret }) {
  const sender = standardWebhooksSender({ baseUrl: '', partner: code, secret, now, newId: randomUUID });
  return (debt) => ({
    debt,
    call: sender.paymentCall({ accountNumber: debt.virtualAccount, amount: debt.amount }),
    isPosted: (status, body) => status === 200 && body.includes('"outcome":"posted"'),
  });
}
