# syntax=docker/dockerfile:1
# One image, three roles, chosen by the command: migrate (the default), web, grader. See docker-compose.yml.

# Node 26 comes with `npm ci`, as in a checkout; the base image only brings npm and a C library.
FROM node:24-trixie-slim AS build
RUN apt-get update && apt-get install --yes --no-install-recommends libatomic1 && rm -rf /var/lib/apt/lists/*
WORKDIR /srv/innerproduct
ENV CI=true NEXT_TELEMETRY_DISABLED=1
COPY package.json package-lock.json .npmrc ./
RUN --mount=type=cache,target=/root/.npm npm ci --loglevel=error
COPY . .
RUN node_modules/.bin/node lib/launch/build.ts && npm prune --omit=dev --loglevel=error

FROM debian:trixie-slim AS run
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 EXERCISES_DIR=/srv/innerproduct/exercises PATH=/srv/innerproduct/node_modules/.bin:$PATH
RUN apt-get update && apt-get install --yes --no-install-recommends ca-certificates libatomic1 libstdc++6 \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /srv/innerproduct
# Owned by root and never written: the server runs as a user who cannot change its own code.
COPY --from=build /srv/innerproduct /srv/innerproduct
RUN groupadd --system --gid 10001 innerproduct \
 && useradd --system --uid 10001 --gid innerproduct --no-create-home --shell /usr/sbin/nologin innerproduct
USER 10001:10001
EXPOSE 3000
STOPSIGNAL SIGTERM
CMD ["node", "lib/launch/migrate.ts"]
