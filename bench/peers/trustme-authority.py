"""A CA, a server and a client. The word is the type of key, RSA or ECDSA."""

import sys

import trustme

key_type = trustme.KeyType[sys.argv[1]]
authority = trustme.CA(key_type=key_type)
authority.cert_pem.write_to_path("ca.pem")
for name in ("localhost", "alice"):
    issued = authority.issue_cert(name, key_type=key_type)
    issued.private_key_pem.write_to_path(f"{name}-key.pem")
    issued.cert_chain_pems[0].write_to_path(f"{name}.pem")
