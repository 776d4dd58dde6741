# The committed bundle on a Node.js without a shell or package manager. The build fetches, compiles and runs nothing, so it
# needs no network, and no emulation for another architecture.
#
# The base is on a FROM line because Dependabot does not read ARG. `--build-arg BASE=…` replaces it: releases are built from
# a digest, `gcr.io/distroless/nodejs24-debian13@sha256:…`.
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

# 0755, whatever umask the checkout had: the user below does not own these files and must be able to read them.
COPY --chmod=0755 LICENSE /app/LICENSE
COPY --chmod=0755 dist /app/dist

# A new named volume gets the owner and mode of /certs, and any user who runs the container must be able to write to it: the
# user below and also `--user 1000:1000`. So it is 0777; the key in it is still 0600. The copy starts one level up, because
# some engines make the copied directory itself 0755 and ignore --chmod (moby/buildkit#6801). It comes before VOLUME,
# because changes to a volume after its declaration are lost.
COPY --from=volume --chmod=0777 --chown=65532:65532 /volume/ /
VOLUME /certs

# If the program may not write to the directory, it prints a command that works; for that it needs the image's name.
ENV CERT_OUTPUT_DIRECTORY=/certs \
    SELFSIGNED_CERT_IMAGE=${IMAGE}

# A number, because Kubernetes' runAsNonRoot does not look up names.
USER 65532:65532
# Other users cannot enter the base's /home/nonroot, and some engines start no container in such a directory.
WORKDIR /
ENTRYPOINT ["/nodejs/bin/node", "/app/dist/main/index.js"]
