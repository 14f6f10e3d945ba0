/** Prints an access token for a local persona, ready for a header or a socket. */
import { Argument, Command } from 'commander';
import { PERSONAS } from '../sandbox/personas/index.js';
import { runCommandLine, say } from './command-line.js';
import { personaToken } from './persona-token.js';

const command = new Command('token')
  .description('Prints an access token of this development machine. Use it as "Authorization: Bearer <token>".')
  .addArgument(new Argument('<persona>', 'who to be').choices(PERSONAS))
  .action(async (persona: string) => say(await personaToken(persona)));

await runCommandLine(command);
