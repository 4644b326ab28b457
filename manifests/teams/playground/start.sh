#!/usr/bin/env bash
# Teams without a tenant: the assistant with the demo school, and Microsoft's Agents Playground beside it, on this machine alone. Ctrl-C ends both.
# BOT_PORT and PLAYGROUND_PORT, if the usual ones are taken. Nothing is kept: the school and the logs go with it.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../../.." && pwd)
bot="http://127.0.0.1:${BOT_PORT:-5080}"
port=${PLAYGROUND_PORT:-56150}
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 NO_PROXY=localhost,127.0.0.1

for taken in "${bot##*:}" "$port"; do
  if (exec 3<>"/dev/tcp/127.0.0.1/$taken") 2>/dev/null; then
    echo "Port $taken is taken: set BOT_PORT or PLAYGROUND_PORT." >&2
    exit 1
  fi
done

if [ ! -d "$here/node_modules" ] || [ "$here/package-lock.json" -nt "$here/node_modules/.installed" ]; then
  npm ci --ignore-scripts --no-audit --no-fund --prefix "$here"
  touch "$here/node_modules/.installed"
fi
dotnet build "$root/src/Bot" --verbosity quiet -clp:NoSummary
program=$(dotnet msbuild "$root/src/Bot" -getProperty:TargetPath)

scratch=$(mktemp -d)
cd "$scratch"
started=()
finish() {
  trap - EXIT
  [ ${#started[@]} -eq 0 ] || kill "${started[@]}" 2>/dev/null || true
  wait
  rm -rf "$scratch"
}
trap finish EXIT
trap 'exit 0' INT TERM

dotnet "$program" --environment=Development --urls="$bot" --Database:Provider=Sqlite --ConnectionStrings:Programme="Data Source=$scratch/afterschool.db" \
  --Demo:Enabled=true --Channels:Teams:Enabled=true --Channels:Teams:AllowUnauthenticated=true \
  --Logging:LogLevel:Default=Warning --Logging:LogLevel:Microsoft.Hosting.Lifetime=Warning &
started+=($!)

until curl --silent --fail --output /dev/null "$bot/healthz/ready"; do
  kill -0 "${started[0]}" 2>/dev/null || { echo "The assistant did not start; what it said is above." >&2; exit 1; }
  sleep 0.2
done

TEAMSAPPTESTER_BROWSER=none M365_AGENTS_PLAYGROUND_CONFIG_PATH="$here/.m365agentsplayground.yml" \
  node --require "$here/loopback.cjs" "$here/node_modules/@microsoft/m365agentsplayground/cli.js" \
  --app-endpoint "$bot/api/messages" --channel-id msteams --port "$port" --service-url "http://127.0.0.1:$port/_connector" --disable-telemetry >playground.log 2>&1 &
started+=($!)

until curl --silent --output /dev/null "http://127.0.0.1:$port/"; do
  kill -0 "${started[1]}" 2>/dev/null || { cat playground.log >&2; exit 1; }
  sleep 0.2
done

cat <<WORDS

Teams      http://127.0.0.1:$port   you are 刘桂英: write 我想登记孩子, then 7K4M 92QH, then 报名
web chat   $bot    the same school: as 张主任 write 审核
Ctrl-C ends both.
WORDS
wait -n || true
echo "One of the two has ended; the other ends, too." >&2
exit 1
