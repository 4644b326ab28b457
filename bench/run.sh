#!/usr/bin/env bash
# Measures our bot beside the peers, all on loopback. The driver starts each bot and ends what it started, nothing else.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

out=artifacts/bench
peer=bench/peers/botbuilder-js

usage() {
  cat <<'HELP'
usage: bench/run.sh turns|correctness [options of the driver] | policies | callbacks|teams-gate [options of BenchmarkDotNet]
                    | callback-load [rate] [seconds] | broadcast [families] [rate] [Sqlite|Postgres]

  turns        turns a second, latency, CPU, memory and start-up of our bot and the peer; writes artifacts/bench/turns.json
  policies     how long an answer about the rules takes, with the demo's papers and with 200 documents
  callbacks    time and memory of WeCom's gate for one message of 500 bytes; writes artifacts/bench/callbacks
  callback-load  how long WeCom waits for the acknowledgement at 200 callbacks a second, each with its turn
  broadcast    one announcement to 20,000 families: until its rows are written, how many go out a second (rate 0: no limit), how heavy it is
  teams-gate   time and memory of Teams' gate for one signed message; writes artifacts/bench/teams-gate
  correctness  messages at once, messages twice, answers sooner than expected; writes artifacts/bench/correctness.json

Options go on to the driver, for example: bench/run.sh turns --launches 3
HELP
}

build() {
  rm -rf "$out/bot"
  dotnet publish src/Bot --configuration Release --output "$out/bot" --verbosity quiet --nologo
  dotnet publish bench/Driver --configuration Release --output "$out/driver" --verbosity quiet --nologo

  # npm leaves its own copy of the lock file behind: newer means installed
  if [[ ! "$peer/node_modules/.package-lock.json" -nt "$peer/package-lock.json" ]]; then
    (cd "$peer" && npm ci --ignore-scripts)
  fi
}

# {port} and {scratch} are filled in by the driver at each launch, so every launch begins with an empty school
drive() {
  "$out/driver/AfterSchoolBot.Driver" "$1" \
    --bot ours --run ./AfterSchoolBot.Bot --cwd "$out/bot" --script bench/scenarios/leave-word.json \
    --env ASPNETCORE_ENVIRONMENT=Development \
    --env 'ASPNETCORE_URLS=http://127.0.0.1:{port}' \
    --env Database__Provider=Sqlite \
    --env 'ConnectionStrings__Programme=Data Source={scratch}/programme.db' \
    --env Demo__Enabled=true \
    --env Channels__Teams__Enabled=true \
    --env Channels__Teams__AllowUnauthenticated=true \
    --env Logging__LogLevel__Default=Warning \
    --bot botbuilder-js --run 'node index.js' --cwd "$peer" --script bench/scenarios/botbuilder-js.json \
    --env 'PORT={port}' \
    --env NODE_ENV=production \
    --json "$out/$1.json" \
    --warm-up 12 \
    "${@:2}"
}

case "${1:-}" in
  turns | correctness)
    build
    drive "$@"
    ;;
  policies)
    rm -rf "$out/bot"
    dotnet publish src/Bot --configuration Release --output "$out/bot" --verbosity quiet --nologo
    node bench/policies/measure.mjs "$out/bot/AfterSchoolBot.Bot" tests/Bot.Tests/Policies/questions-{given,own}.jsonl
    ;;
  callbacks)
    # in one process: nothing more is generated and built
    dotnet run --project bench/Benchmarks --configuration Release -- \
      --inProcess --filter '*CallbackBenchmarks*' --artifacts "$out/callbacks" "${@:2}"
    ;;
  callback-load)
    rm -rf "$out/bot"
    dotnet publish src/Bot --configuration Release --output "$out/bot" --verbosity quiet --nologo
    dotnet publish bench/CallbackLoad --configuration Release --output "$out/callback-load" --verbosity quiet --nologo
    "$out/callback-load/AfterSchoolBot.CallbackLoad" "$PWD/$out/bot/AfterSchoolBot.Bot" "${@:2}"
    ;;
  broadcast)
    rm -rf "$out/bot"
    dotnet publish src/Bot --configuration Release --output "$out/bot" --verbosity quiet --nologo
    dotnet publish bench/BroadcastLoad --configuration Release --output "$out/broadcast-load" --verbosity quiet --nologo
    "$out/broadcast-load/AfterSchoolBot.BroadcastLoad" "$PWD/$out/bot/AfterSchoolBot.Bot" "${@:2}"
    ;;
  teams-gate)
    dotnet run --project bench/Benchmarks --configuration Release -- \
      --inProcess --filter '*TeamsGateBenchmarks*' --artifacts "$out/teams-gate" "${@:2}"
    ;;
  -h | --help)
    usage
    ;;
  *)
    usage >&2
    exit 2
    ;;
esac
