#!/usr/bin/env bash
# Lets a replica connect, when the primary is made: an account that may read the log and nothing else.
set -euo pipefail
psql --username "$POSTGRES_USER" --dbname postgres --set ON_ERROR_STOP=1 \
  --set password="$(</run/secrets/replication_password)" <<'SQL'
create role replicator with replication login password :'password';
SQL
echo 'host replication replicator all scram-sha-256' >> "$PGDATA/pg_hba.conf"
