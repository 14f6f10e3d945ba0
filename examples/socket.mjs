/** The WebSocket of this Node: it has one since Node 22; before that the package ws gives it. Browsers have their own. */
export const WebSocket = globalThis.WebSocket ?? (await import('ws')).WebSocket;
