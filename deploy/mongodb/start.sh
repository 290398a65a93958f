# Starts MongoDB as a replica set of one. With authentication on, members prove themselves to each other with a key, and one
# member needs it too: it is made at the first start and stays on the volume. Written whole or not at all.
set -eu
key=/data/configdb/replica.key
if [ ! -s "$key" ]; then
  draft=$(mktemp "$key.XXXXXX")
  head -c 756 /dev/urandom | base64 --wrap=0 >"$draft"
  chmod 400 "$draft"
  mv "$draft" "$key"
fi
exec docker-entrypoint.sh mongod --replSet motcua --keyFile "$key" --bind_ip_all \
  --wiredTigerCacheSizeGB "$MONGODB_CACHE_GB"
