/**
 * Proposes another address for a key of ours at a partner. The key for it is given anew: the one in force was made for
 * the address in force, and goes nowhere else.
 */
import type { DestinationChangeId } from '../../kernel/ids.js';
import { type MoveDeps, type MoveRequest, readMove } from '../../money/partners/index.js';
import { type SetStatusEndpointCommand, checkedEndpoint, findEndpointPlace } from '../doubts/index.js';
import type { DestinationChange, ProposeOutcome } from './destination-change.js';
import { type SavingDeps, saveChange } from './save-change.js';

export type ProposingDeps = SavingDeps & MoveDeps;

export interface ProposedApi extends MoveRequest {
  readonly id: DestinationChangeId;
}

/** Proposes where a partner's API is asked. @throws CallerError that names the field which is malformed. */
export async function proposeApi(deps: ProposingDeps, { id, ...request }: ProposedApi): Promise<ProposeOutcome> {
  const move = await readMove(deps, request);
  return saveChange(deps, {
    id,
    keys: { apiKey: request.apiKey },
    isSame: ({ purpose, partnerCode, address }) =>
      purpose === 'api' && partnerCode === request.code && move.kind !== 'unknown-partner' && address === move.to,
    propose: () =>
      Promise.resolve(
        move.kind === 'elsewhere'
          ? { partnerId: move.partnerId, purpose: 'api', address: move.to, replaces: move.from, settings: {} }
          : { kind: move.kind },
      ),
  });
}

export interface ProposedEndpoint {
  readonly id: DestinationChangeId;
  readonly endpoint: SetStatusEndpointCommand;
}

/** Proposes another status endpoint of a bank. @throws CallerError that names the field which is malformed. */
export async function proposeEndpoint(
  deps: ProposingDeps,
  { id, endpoint }: ProposedEndpoint,
): Promise<ProposeOutcome> {
  const checked = checkedEndpoint(endpoint, deps.outgoing);
  const { partnerCode, baseUrl: address, privateKey, clientSecret, by: _by, ...settings } = checked;
  const isSame = (earlier: DestinationChange): boolean =>
    earlier.purpose === 'status-endpoint' &&
    earlier.partnerCode === partnerCode &&
    earlier.address === address &&
    Object.entries(settings).every(([name, value]) => earlier.settings[name] === value);
  return saveChange(deps, {
    id,
    keys: { privateKey, clientSecret },
    isSame,
    async propose() {
      const place = await findEndpointPlace(deps.pool, partnerCode);
      if (place.kind !== 'authorising') return { kind: place.kind };
      if (place.baseUrl === null) return { kind: 'nothing-to-replace' };
      if (place.baseUrl === address) return { kind: 'same-address' };
      return { partnerId: place.partnerId, purpose: 'status-endpoint', address, replaces: place.baseUrl, settings };
    },
  });
}
