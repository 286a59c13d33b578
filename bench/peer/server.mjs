import { readFileSync } from "node:fs";
import { ApolloServer } from "@apollo/server";
import { ApolloServerPluginCacheControlDisabled } from "@apollo/server/plugin/disabled";
import { startStandaloneServer } from "@apollo/server/standalone";
import { Neo4jGraphQL } from "@neo4j/graphql";
import neo4j from "neo4j-driver";

/** @neo4j/graphql over Apollo, as its documentation sets it up, without Apollo's cache hints, which halve its rate. */
process.once("message", async ({ settings: { uri, username, password, database } }) => {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
  const typeDefs = readFileSync(new URL("schema.graphql", import.meta.url), "utf8");
  const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();
  const apollo = new ApolloServer({ schema, plugins: [ApolloServerPluginCacheControlDisabled()] });
  const context = async () => ({ sessionConfig: { database } });
  const { url } = await startStandaloneServer(apollo, { listen: { port: 0, host: "127.0.0.1" }, context });
  process.send(url);
});
