# One image for the server, the workers on the queue, and every other command: `docker run onrecord ingest …`.
FROM node:22-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY . .
# Makes the Prisma client and the bundle, then leaves behind what only development needs.
RUN node scripts/ensure-bundle.js && npm prune --omit=dev --ignore-scripts

FROM node:22-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 ONRECORD_DATA_DIR=/data
# Of the embedded database, where DATABASE_URL names none.
RUN install -d -o node -g node /data
VOLUME /data
WORKDIR /app
COPY --from=build --chown=node:node /app .
USER node
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "bin/onrecord.js"]
CMD ["serve"]
