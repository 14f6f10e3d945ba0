/** Schemas of values that several protocols write alike. */
import { z } from 'zod';
import { parseWireTime } from './wire-time.js';

/** How far ahead a family may pay, in months. */
export const MONTHS_AHEAD_MAX = 12;

/** Identifiers are kept and compared, so they hold nothing a database or a log could trip over. */
export const identifier = (max: number) =>
  z
    .string()
    .regex(/^[\x21-\x7e]+$/)
    .max(max);

export const time = () =>
  z
    .string()
    .max(35)
    .refine((value) => parseWireTime(value) !== null);
