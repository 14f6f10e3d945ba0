/** Prints an access token for a persona of a running sandbox, ready for a header or a socket. */
import { Argument, Command } from 'commander';
import { PERSONAS } from '../sandbox/personas/index.js';
import { runCommandLine, say } from './command-line.js';
import { personaToken } from './persona-token.js';
import { URL_OPTION, requireServer } from './running-server.js';

const command = new Command('token')
  .description('Prints an access token for a persona of a running sandbox. Use it as "Authorization: Bearer <token>".')
  .addArgument(new Argument('<persona>', 'who to be').choices(PERSONAS))
  .option(...URL_OPTION)
  .action(async (persona: string, { url }: { url?: string }) =>
    say(await personaToken(persona, await requireServer(url))),
  );

await runCommandLine(command);
