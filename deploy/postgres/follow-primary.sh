#!/usr/bin/env bash
# Starts a replica: made from the primary when there are no data, and never from a server that once was the primary.
# To make it anew, remove its volume.
set -euo pipefail
export PGDATA=${PGDATA:-/var/lib/postgresql/18/docker}
PGPASSWORD=$(</run/secrets/replication_password)
export PGPASSWORD

if [[ ! -s "$PGDATA/PG_VERSION" ]]; then
  mkdir -p "$PGDATA"
  chown -R postgres:postgres /var/lib/postgresql
  chmod 700 "$PGDATA"
  slot=replica
  # A copy that was interrupted left its slot: it is used again.
  gosu postgres pg_basebackup --host="$PRIMARY" --username=replicator --pgdata="$PGDATA" --wal-method=stream \
    --checkpoint=fast --write-recovery-conf --create-slot --slot="$slot" ||
    { find "$PGDATA" -mindepth 1 -delete
      gosu postgres pg_basebackup --host="$PRIMARY" --username=replicator --pgdata="$PGDATA" --wal-method=stream \
        --checkpoint=fast --write-recovery-conf --slot="$slot"; }
fi
exec docker-entrypoint.sh "$@"
