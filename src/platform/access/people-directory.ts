/**
 * Learns from verified tokens who has signed in by which name, role and regions, so that people can be named by their
 * subject. It writes behind the answers, one person after the other, and only what is new.
 */
import type { Viewer } from '../auth/index.js';

export interface PeopleDirectory {
  /** Remembers what a verified token says; it returns at once. */
  learn(viewer: Viewer): void;
  /** Resolves when nothing waits to be written any more. */
  settled(): Promise<void>;
}

/** People that this instance remembers having written; when it holds this many it forgets them all and asks anew. */
const REMEMBERED_MAX = 20_000;
/** People that wait to be written; whoever comes when there are so many is written at a later request. */
const WAITING_MAX = 1_000;

const saidBy = ({ name, role, regions }: Viewer): string => JSON.stringify([name, role, regions]);

export function createPeopleDirectory({
  write,
  onError,
}: {
  readonly write: (viewer: Viewer) => Promise<void>;
  readonly onError: (error: unknown) => void;
}): PeopleDirectory {
  const written = new Map<string, string>();
  const waiting = new Map<string, Viewer>();
  let writing: Promise<void> | null = null;

  const writeAll = async (): Promise<void> => {
    for (const [subject, viewer] of waiting) {
      waiting.delete(subject);
      try {
        await write(viewer);
      } catch (error) {
        written.delete(subject); // the next request of this person tries again
        onError(error);
      }
    }
  };

  return {
    learn(viewer) {
      // Participants are known by their card, and come by the million.
      if (viewer.role === 'PARTICIPANT' || written.get(viewer.subject) === saidBy(viewer)) return;
      if (waiting.size >= WAITING_MAX) return;
      if (written.size >= REMEMBERED_MAX) written.clear();
      written.set(viewer.subject, saidBy(viewer));
      waiting.set(viewer.subject, viewer);
      writing ??= Promise.resolve()
        .then(writeAll)
        .finally(() => (writing = null));
    },
    async settled() {
      await writing;
    },
  };
}
