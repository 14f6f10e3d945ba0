/** Checks every text that people read: whether both languages have it, can be read, and name the same placeholders. */
import { Command } from 'commander';
import { RESOLVERS } from '../composition/schema/resolvers.js';
import { SANDBOX_RESOLVERS } from '../sandbox/panel/index.js';
import { allTexts, faultsOfTexts } from '../platform/texts/index.js';
import { CommandRefused, runCommandLine, say } from './command-line.js';

const command = new Command('texts-check')
  .description('Says which texts lack a language, cannot be read as ICU messages, or differ in their placeholders.')
  .action(() => {
    const faults = faultsOfTexts();
    if (faults.length > 0) throw new CommandRefused(`these texts are not whole:\n${faults.join('\n')}`);
    say(`${allTexts().size} texts in both languages, of ${RESOLVERS.length + SANDBOX_RESOLVERS.length} resolvers`);
  });

await runCommandLine(command);
