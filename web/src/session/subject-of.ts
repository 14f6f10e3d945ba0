/** Whose a token is, as it says itself: the server alone can tell whether that is true. */
export function subjectOf(token: string): string {
  try {
    const payload = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    const { sub, cadre_id: cadreId } = JSON.parse(atob(payload)) as { sub?: string; cadre_id?: string };
    return sub ?? cadreId ?? token;
  } catch {
    return token; // a token that tells nothing is its own
  }
}
