/** Plays a day and looks in everything that the server wrote, told and sent for anybody's words. */
import type { Stage } from '../world/stage.js';
import { type Place, type Seen, lookFor } from './look-for.js';
import { type Word, personalWords } from './personal-words.js';
import { playDay } from './play-day.js';

export interface Listening {
  /** The lines of the log so far. */
  readonly logged: () => readonly string[];
  /** The bodies of what was sent to the collector of traces so far. */
  readonly traced: () => readonly string[];
  /** What the server must keep to itself besides the words of people and partners. */
  readonly secrets: readonly Word[];
  /** The headers with which the figures are read. */
  readonly figuresToken: string;
}

export interface Looked {
  readonly words: number;
  /** How many lines were looked at, by where they stood. */
  readonly lines: Readonly<Record<string, number>>;
  readonly calls: number;
  readonly faults: number;
  readonly seen: readonly Seen[];
}

const FIGURES = ['/metrics', '/jobs', '/readyz', '/livez', '/'];

export async function watchRun(stage: Stage, { logged, traced, secrets, figuresToken }: Listening): Promise<Looked> {
  const before = await personalWords(stage, secrets);
  const day = await playDay(stage);
  const figures = await Promise.all(
    FIGURES.map(async (path) => {
      const answer = await fetch(`${stage.baseUrl}${path}`, { headers: { authorization: `Bearer ${figuresToken}` } });
      return answer.text();
    }),
  );
  const words = new Map([...before, ...(await personalWords(stage, secrets))].map((word) => [word.text, word]));
  const places: readonly Place[] = [
    { where: 'log', lines: logged() },
    { where: 'metrics', lines: figures.flatMap((text) => text.split('\n')) },
    { where: 'traces', lines: traced() },
    { where: 'errors and strangers', lines: day.toldStrangers },
  ];
  return {
    words: words.size,
    lines: Object.fromEntries(places.map(({ where, lines }) => [where, lines.length])),
    calls: day.calls,
    faults: day.faults,
    seen: lookFor([...words.values()], places),
  };
}
