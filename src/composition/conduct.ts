/** Composes the rules of conduct: one dated policy and one calendar for cadres and officers, and what the rooms above know of contacts. */
import { PUBLIC_HOLIDAYS } from '../fieldwork/calendar/index.js';
import { CONDUCT_POLICY, type Conduct } from '../fieldwork/conduct/index.js';
import { findContactsAround } from '../outreach/telecollecting/index.js';
import type { PolicyBook } from '../platform/policies/index.js';

export const conductBy = (book: PolicyBook): Conduct => ({
  get policies() {
    return book.rows(CONDUCT_POLICY);
  },
  get holidays() {
    return book.rows(PUBLIC_HOLIDAYS);
  },
  findContactsAround,
});
