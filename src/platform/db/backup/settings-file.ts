/** Writes settings of one server into the file that ALTER SYSTEM keeps, in which the last line of a name counts. */
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A line of a settings file, in which quotes and backslashes are doubled. */
const settingLine = (name: string, value: string): string =>
  `${name} = '${value.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;

/** Adds settings to the data folder of a server that does not run. */
export async function addSettings(data: string, settings: Readonly<Record<string, string>>): Promise<void> {
  const lines = Object.entries(settings).map(([name, value]) => settingLine(name, value));
  await appendFile(join(data, 'postgresql.auto.conf'), `\n${lines.join('\n')}\n`);
}
