package lexigraph;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * Runs Neo4j for as long as standard input stays open, so that it never outlives the process that started it.
 * Arguments: the folder for its files, its settings file. First line of input: the password that user
 * neo4j is to have from now on, or nothing.
 * Prints one line when it can answer: READY and the Bolt port.
 */
public final class Launcher {
    public static void main(String[] arguments) {
        try {
            run(Path.of(arguments[0]), Path.of(arguments[1]));
            System.exit(0);
        } catch (Throwable failure) {
            failure.printStackTrace();
            // The threads of a half-started database would keep the process alive.
            System.exit(1);
        }
    }

    private static void run(Path home, Path settings) throws Exception {
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String password = input.readLine();
        DatabaseManagementService service =
                new DatabaseManagementServiceBuilder(home).loadPropertiesFromFile(settings).build();
        // A statement here takes a quarter of the start, so only a password that is new comes in.
        if (!password.isEmpty()) {
            service.database("system").executeTransactionally(
                    "CREATE OR REPLACE USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED",
                    Map.of("password", password));
        }
        System.out.println("READY " + boltPort((GraphDatabaseAPI) service.database("neo4j")));
        while (input.readLine() != null) {
            // Nothing more is said on this line: its end is the order to stop.
        }
        service.shutdown();
    }

    private static int boltPort(GraphDatabaseAPI database) {
        ConnectorPortRegister ports = database.getDependencyResolver().resolveDependency(ConnectorPortRegister.class);
        return ports.getLocalAddress(ConnectorType.BOLT).getPort();
    }
}
