/** The public interface of the sandbox's panel: personas, payments and the clock, none of which production has. */
import { SandboxClockResolver } from '../clock/index.js';
import { type PanelParts, panelSlice } from './panel.context.js';
import { PayBillResolver } from './pay-bill.resolver.js';
import { PersonasResolver } from './personas.resolver.js';

export type { PanelParts } from './panel.context.js';

/** The resolvers that a sandbox has beside those of production. */
export const SANDBOX_RESOLVERS: readonly Function[] = [SandboxClockResolver, PersonasResolver, PayBillResolver];

/** What a server that is a sandbox is composed with beside. */
export const sandboxPanel = (parts: PanelParts) => ({ resolvers: SANDBOX_RESOLVERS, slice: panelSlice(parts) });
