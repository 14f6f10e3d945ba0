/** Defines Duitku's callback, a form, as a zod schema. */
import { z } from 'zod';
import type { StatusField, WordTable } from '../../../../src/api/webhooks/status-words.js';

/** Every result of Duitku's documents. */
export const RESULT_WORDS: WordTable = { '00': 'money', '01': 'no-money' };
export const DUITKU_WORDS: readonly StatusField[] = [{ field: 'resultCode', words: RESULT_WORDS }];

export const DuitkuCallback = z.object({
  merchantCode: z.string().max(50),
  merchantOrderId: z
    .string()
    .regex(/^[\x21-\x7e]+$/)
    .max(50),
  reference: z
    .string()
    .regex(/^[\x21-\x7e]+$/)
    .max(64),
  amount: z.string().regex(/^[1-9]\d{0,14}$/),
  resultCode: z.string().max(10),
});

/** The fields of the form. Never throws: every sequence of bytes is a form. */
export const formIn = (rawBody: Buffer): Record<string, string> =>
  Object.fromEntries(new URLSearchParams(rawBody.toString()));
