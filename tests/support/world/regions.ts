/** Builds regions with everything above them, and the branches that answer for them. */
import type { BranchId } from '../../../src/kernel/ids.js';
import { invariant } from '../../../src/kernel/invariant.js';
import {
  type RegionCode,
  type RegionLevel,
  levelOf,
  parentOf,
  parseRegionCode,
} from '../../../src/kernel/region-code.js';
import type { Pool } from '../../../src/platform/db/pool.js';
import { insertRows } from '../../../src/sandbox/world/insert-rows.js';
import { BRANCHES, BRANCH_REGIONS, REGIONS, type RegionRow } from '../../../src/sandbox/world/region-tables.js';
import { anyId, nextNumber } from './synthetic-values.js';

export interface RegionParams {
  /** The code of the region; a new one inside `within` when absent. */
  readonly code?: RegionCode | string;
  /** The level of the region; a village when absent. */
  readonly level?: RegionLevel;
  /** The region above it; the province 64, whose zone is WITA, when absent. */
  readonly within?: RegionCode | string;
  readonly name?: string;
}

export interface BuiltRegion {
  readonly code: RegionCode;
  readonly name: string;
}

export interface BranchParams {
  /** The regions of the branch; one new district when absent. */
  readonly regions?: readonly RegionCode[];
}

export interface BuiltBranch {
  readonly id: BranchId;
  readonly code: string;
  readonly regions: readonly RegionCode[];
}

const DEEPER: Readonly<Record<RegionLevel, RegionLevel | null>> = {
  PROVINCE: 'REGENCY',
  REGENCY: 'DISTRICT',
  DISTRICT: 'VILLAGE',
  VILLAGE: null,
};

export function regionCode(text: string): RegionCode {
  const code = parseRegionCode(text);
  invariant(code !== null, `a region code is dotted PP.KK.CC.DDDD: ${text}`);
  return code;
}

/** The codes that were handed out, and those of the regions above them. */
const handedOut = new Set<string>();
const taken = new Set<string>();

function codeInside(within: RegionCode, level: RegionLevel, count: number): RegionCode {
  if (levelOf(within) === level) return within;
  const next = DEEPER[levelOf(within)];
  invariant(next !== null, 'no region lies inside a village');
  const parts = {
    REGENCY: (Math.floor(count / 99) % 99) + 1,
    DISTRICT: (count % 99) + 1,
    VILLAGE: 1_001 + (count % 999),
  };
  const part = String(next === 'PROVINCE' ? '' : parts[next]).padStart(2, '0');
  return codeInside(regionCode(`${within}.${part}`), level, count);
}

/** The regions above `code`, up to `within` and without it. */
function between(within: RegionCode, code: RegionCode): RegionCode[] {
  const parent = parentOf(code);
  return parent === null || parent.length <= within.length ? [] : [parent, ...between(within, parent)];
}

/** Makes a code inside `within` that holds nothing yet and lies in no region that was handed out before. */
function newCode(within: RegionCode, level: RegionLevel): RegionCode {
  for (let attempt = 0; attempt < 10_000; attempt += 1) {
    const code = codeInside(within, level, nextNumber());
    const above = between(within, code);
    if (taken.has(code) || above.some((region) => handedOut.has(region))) continue;
    for (const region of [code, ...above]) taken.add(region);
    handedOut.add(code);
    return code;
  }
  throw new Error(`no free ${level} is left inside ${within}`);
}

/** The region after all regions above it, from the top. */
function withParents(region: RegionRow): RegionRow[] {
  const { parentCode: code } = region;
  if (code === null) return [region];
  return [...withParents({ code, parentCode: parentOf(code), name: `Wilayah ${code}` }), region];
}

export async function buildRegion(pool: Pool, params: RegionParams = {}): Promise<BuiltRegion> {
  const within = regionCode(params.within ?? '64');
  const code = params.code === undefined ? newCode(within, params.level ?? 'VILLAGE') : regionCode(params.code);
  const region = { code, name: params.name ?? `Wilayah ${code}` };
  await insertRows(pool, REGIONS, withParents({ ...region, parentCode: parentOf(code) }));
  return region;
}

export async function buildBranch(pool: Pool, params: BranchParams = {}): Promise<BuiltBranch> {
  const regions = params.regions ?? [(await buildRegion(pool, { level: 'DISTRICT' })).code];
  const code = `CABANG-${nextNumber()}`;
  const branch = { id: anyId<BranchId>(), code, name: code, regions };
  await insertRows(pool, BRANCHES, [branch]);
  await insertRows(
    pool,
    BRANCH_REGIONS,
    regions.map((region) => ({ branchId: branch.id, region })),
  );
  return branch;
}
