# syntax=docker/dockerfile:1.7
# check=skip=JSONArgsRecommended
ARG GO=1.22 BASE
ARG REGISTRY=ghcr.io/acme

# hadolint ignore=DL3006
FROM --platform=$BUILDPLATFORM golang:${GO}-alpine AS Build
ARG GO
ENV PATH=/go/bin:$PATH \
    # a comment between
    APP="the app" MODE='$fast'

WORKDIR /src/${GO}
COPY --chown=1000:1000 --link go.mod go.sum ./
RUN --mount=type=cache,target=/root/.cache,ro \
    go build \

    -o /out/app ./...
ONBUILD COPY . /app/

FROM ${REGISTRY}/base:$BASE
FROM build
from scratch as final
COPY --from=build /out/app /app
copy --from=1 ["a b", "$APP", "/dest \u00e9/"]
ADD https://example.com/x.tgz /
USER ${RUNNER:-app}:"staff"
EXPOSE 80/TCP 8000-8010 $PORT
VOLUME /data /logs
STOPSIGNAL SIGTERM
LABEL name one value
MAINTAINER Jane Doe
HEALTHCHECK --interval=5s CMD curl -f http://localhost/ || exit 1
HEALTHCHECK NONE
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
ENTRYPOINT ["/app"]
CMD serve "$MODE"
