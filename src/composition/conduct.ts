/** Composes the rules of conduct: one dated policy for cadres and officers, and what the rooms above know of contacts. */
import { type Conduct, JKN_CONDUCT_POLICY } from '../fieldwork/conduct/index.js';
import { findContactsAround } from '../outreach/telecollecting/index.js';

export const CONDUCT: Conduct = { policies: JKN_CONDUCT_POLICY, findContactsAround };
