/**
 * Says in the header of a 401 what proves a call (RFC 9110, 11.6.1): a bearer token, as RFC 6750 writes it, or what
 * partners sign. No scheme is registered for the latter, so it names the header or the field in which the proof stands.
 */

/** The challenge for a call whose proof stands in a header or a field of its body, such as `webhook-signature`. */
export const askForSignature = (where: string): string => `Signature realm="sigap", in="${where}"`;

/** The challenge for a call whose bearer token does not hold. */
export const TOKEN_DOES_NOT_HOLD = 'Bearer realm="sigap", error="invalid_token"';
