/** Defines the schemas of values that several protocols write alike. */
import { z } from 'zod';
import { isWellFormed } from '../../kernel/text.js';
import { parseWireTime } from './wire-time.js';

/** The most months that a family may pay ahead. */
export const MONTHS_AHEAD_MAX = 12;

/** A schema of identifiers: they are kept and compared, so they hold no character that breaks a database or a log. */
export const identifier = (max: number) =>
  z
    .string()
    .regex(/^[\x21-\x7e]+$/)
    .max(max);

/** A schema of words of the partner's own, which may be kept: anything but text that cannot be stored. */
export const words = (max: number) => z.string().max(max).refine(isWellFormed);

/** A schema of moments in any notation that `parseWireTime` reads. */
export const time = () =>
  z
    .string()
    .max(35)
    .refine((value) => parseWireTime(value) !== null);
