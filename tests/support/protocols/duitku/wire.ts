/** Defines Duitku's callback, a form, as a zod schema. */
import { z } from 'zod';

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
  resultCode: z.enum(['00', '01']),
});

/** The fields of the form. Never throws: every sequence of bytes is a form. */
export const formIn = (rawBody: Buffer): Record<string, string> =>
  Object.fromEntries(new URLSearchParams(rawBody.toString()));
