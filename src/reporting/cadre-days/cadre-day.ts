/** Defines a cadre's day: what was planned and done, and what the families of the portfolio paid. */
import type { CadreId } from '../../kernel/ids.js';
import type { Rupiah } from '../../kernel/rupiah.js';

export interface DayFigures {
  /** The number of visits that were planned for the day, made or not. */
  readonly planned: number;
  /** The number of families that were visited on the day, planned or not. */
  readonly visited: number;
  /** The number of families whose cards a payment of the day made active again. */
  readonly familiesReactivated: number;
  readonly collected: Rupiah;
}

export interface CadreDay extends DayFigures {
  readonly cadreId: CadreId;
  /** When a visit or call of the day last reached the server; null before the first. */
  readonly lastSeenAt: Date | null;
  /** The text of what the list is sorted by. */
  readonly sortValue: string;
}

export interface CadreDayTotals extends DayFigures {
  /** The number of cadres who were appointed on the day. */
  readonly cadres: number;
  /** The number of those of whom anything reached the server on the day. */
  readonly started: number;
}

export const CADRE_DAY_SORTS = ['NAME', 'VISITED', 'REACTIVATED', 'COLLECTED', 'LAST_SEEN'] as const;
export type CadreDaySort = (typeof CADRE_DAY_SORTS)[number];
