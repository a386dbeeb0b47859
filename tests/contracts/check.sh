#!/bin/sh
# Holds what the pretend tenant was asked and answered to Microsoft's published descriptions.
#   check.sh [folder]   The folder of a recording; without one, the suites that use the pretend tenant are run and recorded.
# Ends with 0 when all is well, 1 when something is not as described, 77 when it could not be checked (and says so in one line).
here=$(cd "$(dirname "$0")" && pwd)
skip() { echo "contract check: SKIPPED, $1"; exit 77; }
command -v node > /dev/null && command -v npm > /dev/null || skip "there is no node on this machine"

recording=${1:-}
if [ -z "$recording" ]; then
  recording=$(mktemp -d)
  trap 'rm -rf "$recording"' EXIT
  for project in PbiDiag.Simulator.Tests PbiDiag.Scenarios; do
    PBIDIAG_SIMULATOR_RECORDING="$recording" dotnet test "$here/../$project" --nologo --verbosity quiet || exit 1
  done
fi

if [ ! -f "$here/node_modules/.package-lock.json" ]; then
  (cd "$here" && npm ci --no-audit --no-fund --ignore-scripts --loglevel=error) || skip "the packages that it needs could not be fetched"
fi
node "$here/check.mjs" "$recording"
