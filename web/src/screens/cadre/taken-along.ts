/** What the doors of the day need in full, downloaded once while there is signal and kept on the phone. */
import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { keepAnswer, readAnswer } from '../../live/offline-store.js';
import { useOffline } from '../../live/offline.js';
import { type DayToTakeAlongQuery, DayToTakeAlongDocument } from '../../operations/day-to-take-along.js';

type Day = NonNullable<DayToTakeAlongQuery['dayToTakeAlong']>;
export type TakenFamily = Day['families'][number];
export type TakenAlong = ReadonlyMap<string, TakenFamily>;

/** The name under which the phone keeps the download. */
const NAME = 'taken-along';
const NONE: TakenAlong = new Map();

const byId = ({ families }: Day): TakenAlong => new Map(families.map((family) => [family.id, family]));

/** What this phone took along last. */
export function useKeptAlong(): TakenAlong {
  const { owner } = useOffline();
  const [along, setAlong] = useState(NONE);
  useEffect(() => {
    let isShown = true;
    const read = async (): Promise<void> => {
      const kept = await readAnswer<Day>(`${owner}/${NAME}`);
      if (isShown && kept !== null) setAlong(byId(kept.data));
    };
    void read();
    return () => {
      isShown = false;
    };
  }, [owner]);
  return along;
}

/**
 * Takes the families of the day along whenever other ones come up. Where the server refuses, or does not answer, what was
 * taken before is shown, and nothing is asked again until the day changes: a refusal holds until tomorrow.
 */
export function useTakeAlong(families: readonly string[], isFresh: boolean): TakenAlong {
  const client = useClient();
  const { owner } = useOffline();
  const kept = useKeptAlong();
  const [taken, setTaken] = useState<TakenAlong | null>(null);
  const ids = isFresh ? families.join() : '';
  useEffect(() => {
    if (ids === '') return;
    let isShown = true;
    const take = async (): Promise<void> => {
      const asked = client.query(DayToTakeAlongDocument, {}, { requestPolicy: 'network-only' });
      const { data } = await asked.toPromise();
      const day = data?.dayToTakeAlong;
      if (!day) return;
      if (isShown) setTaken(byId(day));
      await keepAnswer(`${owner}/${NAME}`, day);
    };
    void take();
    return () => {
      isShown = false;
    };
  }, [client, owner, ids]);
  return taken ?? kept;
}
