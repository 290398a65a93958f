# Tells whether the process on a port of this container answers 200: ready.sh <port> [path]. Needs bash and nothing else,
# because the images bring neither curl nor wget.
port=$1
path=${2:-/readyz}

exec 3<>"/dev/tcp/127.0.0.1/$port" || exit 1
printf 'GET %s HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n' "$path" >&3
IFS=' ' read -r -t 5 _ status _ <&3
[[ ${status%$'\r'} == 200 ]]
