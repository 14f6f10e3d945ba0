/**
 * The queues of the desk and their addresses: `/petugas/<queue>/<id>` opens one thing, and keeps open what was chosen.
 * An English name of a queue leads to the same place.
 */
export const QUEUES = ['suspense', 'breaks', 'doubts', 'approvals', 'complaints'] as const;
export type Queue = (typeof QUEUES)[number];

const ROOT = '/petugas';
const PATHS: Readonly<Record<Queue, string>> = {
  suspense: 'suspens',
  breaks: 'selisih',
  doubts: 'diragukan',
  approvals: 'persetujuan',
  complaints: 'keluhan',
};

export interface Place {
  /** Null where the address names none. */
  readonly queue: Queue | null;
  /** The id of one thing of the queue; null where the address names none. */
  readonly id: string | null;
}

export function placeOf(path: string): Place {
  const [, , name = '', id = ''] = path.split('/');
  const queue = QUEUES.find((known) => known === name || PATHS[known] === name) ?? null;
  return { queue, id: queue === null || id === '' ? null : decodeURIComponent(id) };
}

export const pathOf = (queue: Queue, id: string | null): string =>
  [ROOT, PATHS[queue], ...(id === null ? [] : [encodeURIComponent(id)])].join('/');
