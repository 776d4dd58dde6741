set -e
certtool --generate-privkey "$@" --outfile ca-key.pem
printf 'cn = Bench CA\nexpiration_days = 365\nca\ncert_signing_key\ncrl_signing_key\n' >ca.cfg
certtool --generate-self-signed --load-privkey ca-key.pem --template ca.cfg --outfile ca.pem
for name in localhost alice; do
  case $name in localhost) usage=tls_www_server ;; *) usage=tls_www_client ;; esac
  certtool --generate-privkey "$@" --outfile "$name-key.pem"
  printf 'cn = %s\ndns_name = %s\nexpiration_days = 365\n%s\nsigning_key\n' "$name" "$name" "$usage" >"$name.cfg"
  certtool --generate-certificate --load-privkey "$name-key.pem" --load-ca-certificate ca.pem --load-ca-privkey ca-key.pem \
    --template "$name.cfg" --outfile "$name.pem"
done
