/** Watches what a region has collected today, as the screen in a branch office does. */
import { type Stream, type StreamOptions, openStream } from './stream.js';

/** What a screen shows last. */
export interface Shown {
  readonly regionCode: string;
  readonly payments: number;
  readonly collected: number;
}

export interface Dashboard {
  readonly stream: Stream;
  /** The newest frame; null before the first. */
  readonly shown: () => Shown | null;
}

const QUERY = 'subscription ($region: RegionCode) { collectionTotals(region: $region) { payments collected } }';

export interface DashboardOptions extends Pick<StreamOptions, 'token' | 'chance' | 'entrance'> {
  readonly regionCode: string;
}

export function watchTotals(options: DashboardOptions): Dashboard {
  const { regionCode } = options;
  let shown: Shown | null = null;
  const stream = openStream({
    ...options,
    query: QUERY,
    variables: () => ({ region: regionCode }),
    onData: (data) => {
      const { payments, collected } = data['collectionTotals'] as Omit<Shown, 'regionCode'>;
      shown = { regionCode, payments, collected };
    },
  });
  return { stream, shown: () => shown };
}
