/** The calls of a sandbox that may also reach hosts of nobody, so that their addresses can be entered. */
import { type OutgoingCalls, outgoingCalls } from '../../src/platform/outgoing/index.js';

export const NOBODYS_HOSTS = ['*.xendit.example', '*.midtrans.example', 'other.example'];

export const testCalls = (): OutgoingCalls =>
  outgoingCalls({ hosts: NOBODYS_HOSTS, networks: [], ports: 'any', mayCallThisMachine: true });
