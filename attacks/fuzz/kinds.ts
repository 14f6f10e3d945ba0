/** Lists the kinds of inputs: money comes first, because what operators do later takes partners their secrets. */
import type { Kind } from './attack.js';
import { settlementKind } from './files/index.js';
import { graphqlKind } from './graphql/index.js';
import { socketsKind } from './sockets/index.js';
import { webhooksKind } from './webhooks/index.js';

export const KINDS: readonly Kind[] = [webhooksKind, settlementKind, socketsKind, graphqlKind];
