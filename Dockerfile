# The committed bundle on a Node.js without shell and package manager. Nothing is fetched, compiled or run while it is
# built, so that it builds without a network and for every architecture without emulation.
#
# The base is written on a FROM line, where Dependabot finds it (it does not look into ARG), and replaced by
# --build-arg BASE=…: releases are built from a digest, `gcr.io/distroless/nodejs24-debian13@sha256:…`.
ARG BASE=distroless

FROM gcr.io/distroless/nodejs24-debian13:nonroot AS distroless

FROM scratch AS volume
WORKDIR /volume/certs

FROM ${BASE}

ARG VERSION=1.0.0
ARG REVISION=unknown
ARG IMAGE=ghcr.io/org/selfsigned-cert-action:1

LABEL org.opencontainers.image.title="selfsigned-cert-action" \
      org.opencontainers.image.description="A TLS certificate and key for tests, which every client and server accepts" \
      org.opencontainers.image.source="https://github.com/org/selfsigned-cert-action" \
      org.opencontainers.image.documentation="https://github.com/org/selfsigned-cert-action#readme" \
      org.opencontainers.image.licenses="MIT" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}"

# 0755 whatever the umask of the checkout was: the user below owns none of it and must read all of it.
COPY --chmod=0755 LICENSE /app/LICENSE
COPY --chmod=0755 dist /app/dist

# A new named volume takes over owner and mode of /certs, and whoever runs the container must be able to write there:
# the user below as well as `--user 1000:1000`. Hence 0777; the key in it is 0600 all the same. It is copied from one
# level up, because of the copied directory itself some engines make 0755 whatever --chmod says (moby/buildkit#6801).
# Before VOLUME, because what is done to a volume after its declaration is lost.
COPY --from=volume --chmod=0777 --chown=65532:65532 /volume/ /
VOLUME /certs

# With the image's own name the program can answer a directory it may not write into with the command that works.
ENV CERT_OUTPUT_DIRECTORY=/certs \
    SELFSIGNED_CERT_IMAGE=${IMAGE}

# By number: Kubernetes' runAsNonRoot does not look names up.
USER 65532:65532
# The base's own /home/nonroot is closed to every other user, and not every engine starts a container in such a place.
WORKDIR /
ENTRYPOINT ["/nodejs/bin/node", "/app/dist/main/index.js"]
