/** Keeps the families of the day on the phone while there is signal, so that every door opens without it. */
import { useEffect } from 'react';
import { useClient } from 'urql';
import { keepAnswer } from '../../live/offline-store.js';
import { useOffline } from '../../live/offline.js';
import type { CadreTasksQuery } from '../../operations/cadre-tasks.js';
import { FamiliesOfTheDayDocument } from '../../operations/families-of-the-day.js';
import type { FamilyAtTheDoorQuery } from '../../operations/family.js';
import { familiesOfDay } from './doors.js';
import { familyName } from './family-at-the-door.js';

/** The server gives so many nodes at once. */
const AT_ONCE = 50;

/** What the cadre looks at is asked first. */
const AFTER_MS = 800;
/** A server that is busy, or a signal that is gone, is asked again after this time. */
const AGAIN_MS = 5_000;

export function useKeepTheDay(tasks: CadreTasksQuery | undefined, isFresh: boolean): void {
  const client = useClient();
  const { owner } = useOffline();
  const ids = tasks !== undefined && isFresh ? familiesOfDay(tasks).slice(0, AT_ONCE).join() : '';
  useEffect(() => {
    if (ids === '') return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = async (): Promise<void> => {
      const variables = { ids: ids.split(',') };
      const { data } = await client
        .query(FamiliesOfTheDayDocument, variables, { requestPolicy: 'network-only' })
        .toPromise();
      if (!data?.nodes) timer = setTimeout(() => void keep(), AGAIN_MS);
      for (const node of data?.nodes ?? []) {
        if (node?.__typename !== 'Family') continue;
        const answer: FamilyAtTheDoorQuery = {
          __typename: 'Query',
          liveCursor: null,
          viewer: null,
          acceptancePoints: null,
          minimarketChains: data?.minimarketChains ?? null,
          family: node,
        };
        await keepAnswer(`${owner}/${familyName(node.id)}`, answer);
      }
    };
    timer = setTimeout(() => void keep(), AFTER_MS);
    return () => clearTimeout(timer);
  }, [client, owner, ids]);
}
