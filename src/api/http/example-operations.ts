/**
 * Reads the operations of docs/operations/ for the editor: what each shows, who may ask it in the sandbox, and its
 * variables, in which a word after `$` stands for a value of the reader's own.
 */
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

interface ExampleOperation {
  readonly name: string;
  /** What it shows, in a sentence. */
  readonly about: string;
  /** The persona that may ask it; `none` for anybody. */
  readonly persona: string;
  readonly query: string;
  /** The variables as JSON. */
  readonly variables: string;
}

export interface Examples {
  readonly operations: readonly ExampleOperation[];
  /** How each word after `$` that is no day is found: as whom to ask, what, and where it stands in the answer. */
  readonly samples: Readonly<Record<string, unknown>>;
}

const NONE: Examples = { operations: [], samples: {} };

/** Reads the lines of comments that stand above an operation: what it shows, `Persona: …` and `Variables: …`. */
function toExample(name: string, text: string): ExampleOperation {
  const head = text.split('\n').filter((line) => line.startsWith('# '));
  const valueOf = (label: string): string | undefined =>
    head.find((line) => line.startsWith(`# ${label}: `))?.slice(label.length + 4);
  const about = head.filter((line) => !/^# (?:Persona|Variables): /.test(line)).map((line) => line.slice(2));
  return {
    name,
    about: about.join(' '),
    persona: valueOf('Persona') ?? 'none',
    query: text
      .split('\n')
      .filter((line) => !/^# (?:Persona|Variables): /.test(line))
      .join('\n'),
    variables: valueOf('Variables') ?? '{}',
  };
}

/** The examples in a folder; none where an installation has no such folder. */
export async function readExamples(folder: string): Promise<Examples> {
  const files = await readdir(folder).catch(() => []);
  if (files.length === 0) return NONE;
  const names = files.filter((file) => file.endsWith('.graphql')).toSorted();
  const [samples, ...operations] = await Promise.all([
    readFile(join(folder, 'samples.json'), 'utf8'),
    ...names.map(async (file) => toExample(file.replace('.graphql', ''), await readFile(join(folder, file), 'utf8'))),
  ]);
  return { operations, samples: JSON.parse(samples) as Examples['samples'] };
}
