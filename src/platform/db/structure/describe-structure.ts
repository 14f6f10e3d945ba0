/** Writes a database's structure down as sorted DDL, so that two structures are equal exactly when their texts are. */
import { createClient } from '../pool.js';
import { CATALOG_QUERIES } from './catalog-queries.js';

const HEADER = `-- The structure that migrations/ build, for reviewing. Written by "npm run db:structure"; never run, never edited by hand.`;

/** The DDL of everything in the schema "public" that no extension brought; it ends in a line break. */
export async function describeStructure(databaseUrl: string): Promise<string> {
  const client = createClient({ databaseUrl, role: 'migrations' });
  await client.connect();
  try {
    const sections: string[] = [HEADER];
    for (const { title, sql } of CATALOG_QUERIES) {
      const { rows } = await client.query<{ text: string }>(
        `select text from (${sql}) objects order by name collate "C", text collate "C"`,
      );
      if (rows.length > 0) sections.push(`-- ${title}`, ...rows.map(({ text }) => text.trimEnd()));
    }
    return `${sections.join('\n\n')}\n`;
  } finally {
    await client.end();
  }
}

/** The lines that only one text has, in its order: `- ` before those of the committed one, `+ ` of the built one. */
export function differingLines({ committed, built }: { committed: string; built: string }): string[] {
  const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');
  const only = (lines: string[], others: string[]): string[] => {
    const known = new Set(others);
    return lines.filter((line) => !known.has(line));
  };
  const [before, after] = [linesOf(committed), linesOf(built)];
  return [...only(before, after).map((line) => `- ${line}`), ...only(after, before).map((line) => `+ ${line}`)];
}
