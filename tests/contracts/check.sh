#!/bin/sh
# Runs the test suites that use the pretend tenant, records what it answers, and holds it to Microsoft's published descriptions.
# check.sh [test project...]   Says that it was skipped where node is not there.
set -e
here=$(cd "$(dirname "$0")" && pwd)
if ! command -v node > /dev/null || ! command -v npm > /dev/null; then
  echo "contract check: SKIPPED, there is no node on this machine"
  exit 0
fi
[ $# -gt 0 ] || set -- "$here/../PbiDiag.Simulator.Tests" "$here/../PbiDiag.Scenarios"
recording=$(mktemp)
trap 'rm -f "$recording"' EXIT
for project in "$@"; do PBIDIAG_SIMULATOR_RECORDING="$recording" dotnet test "$project" --nologo --verbosity quiet; done
[ -d "$here/node_modules" ] || (cd "$here" && npm ci --no-audit --no-fund --ignore-scripts --silent)
node "$here/check.mjs" "$recording"
