# hadolint global ignore=DL3003,DL3006 # because of that
FROM debian:12.5
# hadolint ignore = DL3008
RUN a \
  # checkov:skip=CKV_DOCKER_2:no health
  b
#trivy:ignore:AVD-DS-0002
#nosemgrep: a.b.c
# kics-scan disable=aa-bb, cc
# kics-scan ignore
# gitleaks:allow
# pragma: allowlist secret
# okite-ignore containers.dockerfile.x we know
# hadolint is a good tool
# An ordinary comment
