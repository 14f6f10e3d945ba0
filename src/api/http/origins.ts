/** Tells which pages may call this server from a browser, by the origin that a browser names. It is pure. */

/** What an origin with any port ends in, where one is listed. */
const ANY_PORT = ':*';

const withoutPort = (origin: string): string => origin.replace(/:\d{1,5}$/, '');

/** Whether an origin is one of the list, which names origins whole or with `:*` for any port. */
export const isListed = (origin: string, listed: readonly string[]): boolean =>
  listed.some((one) =>
    one.endsWith(ANY_PORT) ? withoutPort(origin) === one.slice(0, -ANY_PORT.length) : origin === one,
  );

/** Whether a page that this server itself has served asks: it names the host to which it was sent. */
const isOwn = (origin: string, host: string): boolean => origin.replace(/^https?:\/\//, '') === host.toLowerCase();

export interface Asking {
  /** The header `Origin`; undefined for whatever is no browser. */
  readonly origin: string | undefined;
  /** The host to which the request was sent. */
  readonly host: string;
}

/** Whether the caller is no browser, a page of ours, or one of those listed; the origin `null` is nobody's. */
export const mayAsk = ({ origin, host }: Asking, listed: readonly string[]): boolean =>
  origin === undefined || isOwn(origin, host) || isListed(origin, listed);
