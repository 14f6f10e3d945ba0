#!/usr/bin/env bash
# Makes the keys and passwords of docker-compose.yml, each in a file of its own, and never replaces one that is there.
# Usage: deploy/make-secrets.sh [folder]    the folder is deploy/secrets when left out
set -euo pipefail
folder=${1:-$(dirname "${BASH_SOURCE[0]}")/secrets}
mkdir -p "$folder"
chmod 700 "$folder" # files are read by accounts inside containers; on this machine the folder keeps others out

keep() {
  [[ -e "$folder/$1" ]] || printf '%s\n' "$2" > "$folder/$1"
  chmod 644 "$folder/$1"
}
key() { head -c 32 /dev/urandom | base64 | tr '+/' '-_' | tr -d '=\n'; }

keep database_password "$(key)"
keep replication_password "$(key)"
keep secrets_key "$(key)"
keep snap_token_key "$(key)"
keep credential_key "$(key)"
keep metrics_token "$(key)"
keep grafana_password "$(key)"
password=$(<"$folder/database_password")
keep database_owner_url "postgresql://sigap:$password@balancer:5432/sigap"
keep database_url "postgresql://sigap_api:$(key)@balancer:5432/sigap"
keep role_1_url "postgresql://sigap:$password@database-1:5432/postgres"
keep role_2_url "postgresql://sigap:$password@database-2:5432/postgres"
echo "The secrets are in $folder. Keep a copy elsewhere: without secrets_key, partners' secrets in a backup cannot be read."
