FROM node:20-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:20-slim
ENV NODE_ENV=production HOST=0.0.0.0 LEXIGRAPH_HOME=/home/node/lexigraph
WORKDIR /app
COPY --from=build /app/package.json /app/LICENSE ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY --from=build /app/cypher cypher
COPY --from=build /app/schema schema
COPY --from=build /app/samples samples
# Names the version of Neo4j; the database itself is a container of its own.
COPY --from=build /app/src/database/neo4j/pom.xml src/database/neo4j/pom.xml
COPY --from=build --chmod=755 /app/src/bootstrap/container.sh container.sh
RUN install --directory --owner=node --mode=700 /home/node/lexigraph
USER node
EXPOSE 4000
ENTRYPOINT ["./container.sh"]
CMD ["node", "--no-parallel-scavenge", "dist/main.js"]
