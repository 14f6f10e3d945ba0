/** Whose a token is, as it says itself: the server alone can tell whether that is true. */
interface Claims {
  readonly sub?: string;
  readonly cadre_id?: string;
  readonly name?: string;
}

function claimsOf(token: string): Claims {
  try {
    const payload = atob((token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(payload, (byte) => byte.charCodeAt(0));
    return JSON.parse(new TextDecoder().decode(bytes)) as Claims;
  } catch {
    return {};
  }
}

export function subjectOf(token: string): string {
  const { sub, cadre_id: cadreId } = claimsOf(token);
  return sub ?? cadreId ?? token; // a token that tells nothing is its own
}

/** The name in a token; null where it has none. */
export const nameIn = (token: string): string | null => claimsOf(token).name ?? null;
