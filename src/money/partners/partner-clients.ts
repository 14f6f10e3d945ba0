/** Keeps in memory for which partner each client acts, so that no request asks the database for it. */
import type { PartnerId } from '../../kernel/ids.js';
import type { PartnerClient } from './partner-clients.queries.js';

export interface PartnerClients {
  /** Takes the clients as they stand, each by its last step. */
  take(clients: readonly PartnerClient[]): void;
  /** The registration of a client; null when it acts for nobody. */
  find(clientId: string): PartnerClient | null;
  /** The clients of a partner. */
  of(partnerId: PartnerId): readonly PartnerClient[];
  /** The ids of clients that acted for somebody once and do so no more. */
  ended(): readonly string[];
}

export function createPartnerClients(): PartnerClients {
  let known = new Map<string, PartnerClient>();
  const acts = ({ step, isActive }: PartnerClient): boolean => step === 'REGISTERED' && isActive;
  return {
    take: (clients) => void (known = new Map(clients.map((client) => [client.clientId, client]))),
    find(clientId) {
      const client = known.get(clientId);
      return client !== undefined && acts(client) ? client : null;
    },
    of: (partnerId) => [...known.values()].filter((client) => acts(client) && client.partnerId === partnerId),
    ended: () => [...known.values()].filter((client) => !acts(client)).map(({ clientId }) => clientId),
  };
}
