/** Asks a server everything that the audits of graphql-http ask: what the GraphQL over HTTP specification demands and recommends. */
import { serverAudits } from 'graphql-http';

export interface AuditedPoint {
  /** The name of the audit, which begins with MUST, SHOULD or MAY. */
  readonly name: string;
  readonly isMet: boolean;
  /** Why it is not met; null where it is. */
  readonly reason: string | null;
}

/** Runs every audit, one after the other, against the address of the GraphQL endpoint. */
export async function auditOverHttp(url: string): Promise<readonly AuditedPoint[]> {
  const points: AuditedPoint[] = [];
  for (const { name, fn } of serverAudits({ url, fetchFn: fetch })) {
    const result = await fn();
    points.push({ name, isMet: result.status === 'ok', reason: result.status === 'ok' ? null : result.reason });
  }
  return points;
}
