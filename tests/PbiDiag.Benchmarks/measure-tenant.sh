#!/bin/sh
# Starts the pretend tenant some times, then lets wrk ask it for pages; prints seconds to the first line, requests a second and the server's
# processor time for each. The aims: up in less than a second, 5,000 requests a second on two cores. Needs the built simulator, curl and wrk.
set -e
dll=$(find "$(dirname "$0")/../../src/PbiDiag.Simulator/bin" -name PbiDiag.Simulator.dll | head -1)
out=$(mktemp)
trap 'kill "$tenant" 2> /dev/null; rm -f "$out"' EXIT
start() {
  dotnet "$dll" contoso > "$out" & tenant=$!
  until grep -q environment.json "$out"; do sleep 0.01; done
}
spent() { cut -d' ' -f14,15 "/proc/$tenant/stat" | tr ' ' '+' | bc; }

for _ in 1 2 3 4 5; do
  before=$(date +%s%N)
  start
  echo "start: $(( ($(date +%s%N) - before) / 1000000 )) ms"
  kill "$tenant"; wait "$tenant" || true
  : > "$out"
done

start
address=$(grep -o 'https://127.0.0.1:[0-9]*' "$out" | head -1)
client=$(grep -o 'ClientId [^ ]*' "$out" | cut -d' ' -f2)
secret=$(grep -o "SecureString '[^']*'" "$out" | cut -d"'" -f2)
id=$(grep -o 'TenantId [^ ]*' "$out" | cut -d' ' -f2)
token=$(curl -sk "$address/$id/oauth2/v2.0/token" -d grant_type=client_credentials --data-urlencode "client_id=$client" --data-urlencode "client_secret=$secret" \
  --data-urlencode scope=https://analysis.windows.net/powerbi/api/.default | grep -o '"access_token":"[^"]*"' | cut -d'"' -f4)
for path in 'groups?$top=1' groups gateways; do
  wrk -t1 -c16 -d3 -H "Authorization: Bearer $token" "$address/powerbi/v1.0/myorg/$path" > /dev/null
  before=$(spent)
  report=$(wrk -t1 -c16 -d5 -H "Authorization: Bearer $token" "$address/powerbi/v1.0/myorg/$path")
  count=$(echo "$report" | grep -o '[0-9]* requests in' | cut -d' ' -f1)
  echo "$path: $(echo "$report" | grep -o 'Requests/sec: *[0-9.]*' | tr -s ' ' | cut -d' ' -f2) requests/s, $(( ($(spent) - before) * 10000 / count )) us of the server each, load $(cut -d' ' -f1 /proc/loadavg)"
done
grep VmHWM "/proc/$tenant/status"
