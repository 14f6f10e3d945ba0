/** Loads regions by code, in one statement for all that an operation asks for at once. */
import DataLoader from 'dataloader';
import type { RegionCode } from '../../kernel/region-code.js';
import type { Region, RegionQueries } from './region.queries.js';

export type RegionByCode = DataLoader<RegionCode, Region | null>;

export const regionByCode = (queries: RegionQueries): RegionByCode =>
  new DataLoader(async (codes) => {
    const found = new Map((await queries.findByCodes(codes)).map((region) => [region.code, region]));
    return codes.map((code) => found.get(code) ?? null);
  });
