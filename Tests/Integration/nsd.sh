#!/usr/bin/env bash
# Asks a real name server (nsd) what our DNS client makes of it, through the command that uses it.
set -euo pipefail
cd "$(dirname "$0")/../.."

folder=$(mktemp -d)
port=${GREYCLOUD_NSD_PORT:-15353}
cp Tests/Integration/nsd_zone.txt "$folder/zone.txt"
cat >"$folder/nsd.conf" <<CONF
server:
  ip-address: 127.0.0.1@$port
  username: ""
  chroot: ""
  zonesdir: "$folder"
  database: ""
  pidfile: ""
  xfrdfile: "$folder/xfrd"
  xfrdir: "$folder"
  zonelistfile: "$folder/zones"
  logfile: "$folder/log"
remote-control:
  control-enable: no
zone:
  name: dns.example
  zonefile: zone.txt
CONF
nsd-checkconf "$folder/nsd.conf"
nsd -d -c "$folder/nsd.conf" &
server=$!
trap 'kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; rm -rf "$folder"' EXIT
for _ in $(seq 100); do (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null && break; sleep 0.1; done

GREYCLOUD_NAME_SERVER="127.0.0.1:$port" swift test --skip-build --filter RealServerTests
for case in 192.0.2.25:0:pass 203.0.113.9:0:pass 198.51.100.77:1:fail 2001:db8::25:0:pass; do
  result=${case##*:} rest=${case%:*}
  status=${rest##*:} address=${rest%:*}
  code=0
  .build/debug/greycloud spf dns.example --ip "$address" --resolver "127.0.0.1:$port" --format json >"$folder/out" || code=$?
  grep -q "\"result\" : \"$result\"" "$folder/out" || { cat "$folder/out"; exit 1; }
  [ "$code" = "$status" ] || { echo "spf of $address: exit $code, not $status"; exit 1; }
done
echo "nsd: all as expected"
