# The same with the one command that OpenSSL has for it since 3.0.
# openssl-loop-one-command.sh CA-FOLDER COUNT WORDS-FOR-THE-KEY...
set -e
ca=$1 count=$2 entry=1
shift 2
while [ "$entry" -le "$count" ]; do
  name=host-$entry
  openssl req -x509 -nodes "$@" -keyout "$name-key.pem" -out "$name.pem" -days 365 -subj "/CN=$name.test" \
    -CA "$ca/ca.pem" -CAkey "$ca/ca-key.pem" -addext "subjectAltName=DNS:$name.test" \
    -addext 'basicConstraints=critical,CA:FALSE' -addext extendedKeyUsage=serverAuth
  entry=$((entry + 1))
done
