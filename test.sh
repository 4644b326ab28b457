#!/usr/bin/env bash
# Installs what the tests need (nothing if it is there), builds, and runs every test, on SQLite and on PostgreSQL.
# Ends with the runner's own counts: N passed, N failed, N skipped.
set -euo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

say() { printf '\n== %s\n' "$*"; }

install_debian() {
  local missing=()
  command -v chromium >/dev/null || missing+=(chromium)
  [ -d /usr/share/fonts/opentype/noto ] && ls /usr/share/fonts/opentype/noto/*CJK* >/dev/null 2>&1 || missing+=(fonts-noto-cjk)
  ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || missing+=(postgresql)
  [ ${#missing[@]} -eq 0 ] && return
  say "installing ${missing[*]}"
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "${missing[@]}"
}

install_npm() {
  local folder
  for folder in "$@"; do
    if [ ! -d "$folder/node_modules" ] || [ "$folder/package-lock.json" -nt "$folder/node_modules/.installed" ]; then
      say "npm packages of $folder"
      npm ci --ignore-scripts --no-audit --no-fund --prefix "$folder" >/dev/null
      touch "$folder/node_modules/.installed"
    fi
  done
}

# a cluster of our own, in memory where there is some, on a free port, for this run alone
start_postgres() { # its names stay global: the trap needs them when this has returned
  as=()
  bin=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1)
  cluster=$(mktemp -d)
  if [ "$(id -u)" = 0 ]; then as=(runuser -u postgres --); chown postgres "$cluster"; fi
  port=$(node -e 's=require("net").createServer().listen(0,"127.0.0.1",()=>{console.log(s.address().port);s.close()})')
  "${as[@]}" "$bin/initdb" -D "$cluster/data" -A trust -U postgres -E UTF8 --locale=C.UTF-8 >/dev/null
  "${as[@]}" "$bin/pg_ctl" -D "$cluster/data" -w -l "$cluster/log" \
    -o "-p $port -k $cluster -c listen_addresses=127.0.0.1 -c max_connections=300" start >/dev/null
  stop_postgres() { "${as[@]}" "$bin/pg_ctl" -D "$cluster/data" -m immediate stop >/dev/null 2>&1 || true; rm -rf "$cluster"; }
  trap stop_postgres EXIT
  export TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=postgres;Database=postgres"
}

install_debian
install_npm src/Bot tests/Channels.Tests/node manifests/teams/playground

say "restore (locked) and build"
dotnet restore --locked-mode
dotnet build --no-restore -c Release

say "format"
dotnet format --no-restore --verify-no-changes

say "tests, with PostgreSQL beside SQLite"
start_postgres
results=artifacts/tests
rm -rf "$results"
status=0
# the lived term first and by itself, for it has a minute to end in and says how long it took; then all the others side by side
lived='*WholeTermTests'
dotnet test --no-build -c Release --results-directory "$results/term" --project tests/Bot.Tests -- --report-trx --filter-class "$lived" || status=$?
dotnet test --no-build -c Release --results-directory "$results" -- --report-trx --filter-not-class "$lived" || status=$?

if [ -f artifacts/policy-evaluation.txt ]; then
  say "how well questions about the rules are answered"
  cat artifacts/policy-evaluation.txt
fi

# the counts are the runner's own, out of its report files
total() { find "$results" -name '*.trx' -exec cat {} + 2>/dev/null | grep -o "<Counters [^>]*" | grep -o " $1=\"[0-9]*\"" | tr -dc '0-9\n' | awk '{n+=$1} END {print n+0}'; }
executed=$(total total)
passed=$(total passed)
failed=$(( $(total failed) + $(total error) + $(total timeout) ))
skipped=$(( executed - passed - failed ))
[ "$executed" -gt 0 ] || status=1
printf '\n%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
exit $status
