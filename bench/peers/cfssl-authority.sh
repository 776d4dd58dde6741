# The word is how the key is asked for, JSON.
set -e
request() { printf '{"CN":"%s","hosts":["%s"],"key":%s,"names":[{"O":"Bench"}]}' "$1" "$1" "$2" >"$1.json"; }
profile() { printf '"%s":{"usages":["digital signature","%s auth"],"expiry":"8760h"}' "$1" "$1"; }
printf '{"signing":{"default":{"expiry":"8760h"},"profiles":{%s,%s}}}' "$(profile server)" "$(profile client)" >config.json
request ca "$1"
cfssl gencert -initca ca.json | cfssljson -bare ca
for name in localhost alice; do
  case $name in localhost) profile=server ;; *) profile=client ;; esac
  request "$name" "$1"
  cfssl gencert -ca ca.pem -ca-key ca-key.pem -config config.json -profile "$profile" "$name.json" | cfssljson -bare "$name"
done
