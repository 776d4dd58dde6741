set -e
certtool --generate-privkey "$@" --outfile key.pem
printf 'cn = localhost\ndns_name = localhost\nexpiration_days = 365\ntls_www_server\nsigning_key\n' >pair.cfg
certtool --generate-self-signed --load-privkey key.pem --template pair.cfg --outfile cert.pem
certtool --to-p12 --load-privkey key.pem --load-certificate cert.pem --p12-name localhost --password changeit --outder \
  --outfile keystore.p12
