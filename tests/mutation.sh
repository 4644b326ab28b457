#!/usr/bin/env bash
# Mutation testing of src/Domain: Stryker, then each survivor and each mutant of a static field once more in a process of its own, for Stryker's runner keeps one
# process and such a field is made once in it. Arguments go to Stryker: -m 'Clubs/**' for a part. Ends with the figures of each folder; fails below 80 %.
set -euo pipefail
cd "$(dirname "$0")/Domain.Tests"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
export RunAnalyzers=false CompileAhead=false         # read by the build
export FEW_TRIES=1 CsCheck_Iter=30 CsCheck_Threads=1 # read by the tests: they run thousands of times
out=$(cd ../.. && pwd)/artifacts/mutation
built=bin/Release/net10.0

rm -rf "$out" && mkdir -p "$out"
rm -f "$built"/AfterSchoolBot.Domain.dll*
dotnet tool restore
dotnet stryker --skip-version-check -O "$out" "$@" &
stryker=$!
trap 'kill $stryker 2>/dev/null || true' EXIT

# the build with the mutants in it; Stryker puts the original back when it ends
while kill -0 $stryker 2>/dev/null && [ ! -e "$built/AfterSchoolBot.Domain.dll.stryker-unchanged" ]; do sleep 1; done
sleep 10
cp -r "$built" "$out/mutated"
wait $stryker

node ../mutation.mjs "$out"
