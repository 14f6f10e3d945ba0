/** Draws what runs in a cluster and where, and who is the primary now. */
import type { Cluster } from './start-cluster.js';

/** The picture, asked now. */
export async function describeCluster(cluster: Cluster): Promise<string> {
  const instances = await Promise.all(
    cluster.instances.map(async (instance) => {
      const state = instance.pid === null ? 'stopped' : (await instance.isReady()) ? 'ready' : 'not ready';
      return `${instance.name}  ${instance.url}  pid ${instance.pid ?? '-'}  ${state}`;
    }),
  );
  const databases = await Promise.all(
    [cluster.primary, cluster.replica].map(async (server) => {
      const [role, pid] = await Promise.all([server.role(), server.pid()]);
      return `${server.name}  127.0.0.1:${server.port}  pid ${pid ?? '-'}  ${role ?? 'gone'}`;
    }),
  );
  return [
    `  callers ──► haproxy  ${cluster.url}`,
    ...branches(instances, ' '.repeat(14)),
    `  instances ──► haproxy  127.0.0.1:${new URL(cluster.databaseUrl).port}, to the primary alone`,
    ...branches(databases, ' '.repeat(16)),
  ].join('\n');
}

const branches = (lines: readonly string[], indent: string): string[] =>
  lines.map((line, place) => `${indent}${place === lines.length - 1 ? '└' : '├'}─► ${line}`);
