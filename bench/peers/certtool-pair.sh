# certtool-pair.sh WORDS-FOR-THE-KEY..., e.g. --key-type rsa --bits 2048
set -e
certtool --generate-privkey "$@" --outfile key.pem
printf 'cn = localhost\ndns_name = localhost\nexpiration_days = 365\ntls_www_server\nsigning_key\n' >pair.cfg
certtool --generate-self-signed --load-privkey key.pem --template pair.cfg --outfile cert.pem
