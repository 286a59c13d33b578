package lexigraph;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javax.management.ObjectName;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.dbms.DatabaseStateService;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Transaction;
import org.neo4j.graphdb.event.DatabaseEventContext;
import org.neo4j.graphdb.event.DatabaseEventListenerAdapter;
import org.neo4j.graphdb.schema.IndexDefinition;
import org.neo4j.graphdb.schema.Schema;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * Runs Neo4j for as long as standard input stays open, so that it never outlives the process that started it.
 * Arguments: the folder for its files, its settings file, and the file for its class archive where one is to be written
 * at the end (-XX:+RecordDynamicDumpInfo). First line of input: the password that user
 * neo4j is to have from now on, or nothing. The line STOP ends it in order; input that ends without it means that the
 * process that started it is gone.
 * Prints one line when it can answer: READY and the Bolt port. Before it, CUT where the log of the last start ended in the
 * middle of a transaction, as a full disk or a lost machine leaves it, and that end was put aside; and ONLINE with the name of
 * each index, of a constraint too, that can be used.
 */
public final class Launcher {
    public static void main(String[] arguments) {
        try {
            boolean ordered = run(Path.of(arguments[0]), Path.of(arguments[1]));
            // An archive takes seconds, in which the start that follows a killed one would wait for this process.
            if (ordered && arguments.length > 2) writeClassArchive(arguments[2]);
            System.exit(0);
        } catch (Throwable failure) {
            failure.printStackTrace();
            // The threads of a half-started database would keep the process alive.
            System.exit(1);
        }
    }

    /** Whether it was told to stop. */
    private static boolean run(Path home, Path settings) throws Exception {
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String password = input.readLine();
        DatabaseManagementService service = start(home, settings, true);
        Optional<Throwable> failure = failureOf(service);
        if (failure.filter(Launcher::isCutLog).isPresent()) {
            System.out.println("CUT");
            service.shutdown();
            service = start(home, settings, false);
            failure = failureOf(service);
        }
        AtomicBoolean hasPanicked = new AtomicBoolean();
        service.registerDatabaseEventListener(new DatabaseEventListenerAdapter() {
            @Override
            public void databasePanic(DatabaseEventContext context) {
                hasPanicked.set(true);
            }
        });
        if (failure.isPresent()) throw new IllegalStateException("The database cannot be used.", failure.get());
        // A statement here takes a quarter of the start, so only a password that is new comes in.
        if (!password.isEmpty()) {
            service.database("system").executeTransactionally(
                    "CREATE OR REPLACE USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED",
                    Map.of("password", password));
        }
        tellIndexes(service.database("neo4j"));
        System.out.println("READY " + boltPort((GraphDatabaseAPI) service.database("neo4j")));
        boolean ordered = "STOP".equals(input.readLine());
        // A full disk took half of what is still to be written to the log: in order, the whole of it would come behind that
        // half once there is room, and no start could read it. Ended at once, the half is cut off by the next start.
        if (hasPanicked.get()) Runtime.getRuntime().halt(0);
        service.shutdown();
        return ordered;
    }

    /** Strict refuses a log with an unreadable end; otherwise Neo4j keeps that end in an archive, and goes on without it. */
    private static DatabaseManagementService start(Path home, Path settings, boolean isStrict) {
        return new DatabaseManagementServiceBuilder(home)
                .loadPropertiesFromFile(settings)
                .setConfig(GraphDatabaseInternalSettings.fail_on_corrupted_log_files, isStrict)
                .build();
    }

    /** Why the graph cannot be used: the service starts, and answers on Bolt, without it. */
    private static Optional<Throwable> failureOf(DatabaseManagementService service) {
        GraphDatabaseAPI graph = (GraphDatabaseAPI) service.database("neo4j");
        if (graph.isAvailable()) return Optional.empty();
        GraphDatabaseAPI system = (GraphDatabaseAPI) service.database("system");
        DatabaseStateService states = system.getDependencyResolver().resolveDependency(DatabaseStateService.class);
        return states.causeOfFailure(graph.databaseId()).or(() -> Optional.of(new IllegalStateException("It does not say why.")));
    }

    /** Which there are is known here at once; asked for over Bolt it would be one of the first statements to plan. */
    private static void tellIndexes(GraphDatabaseService graph) {
        try (Transaction transaction = graph.beginTx()) {
            Schema schema = transaction.schema();
            for (IndexDefinition index : schema.getIndexes()) {
                if (schema.getIndexState(index) == Schema.IndexState.ONLINE) System.out.println("ONLINE " + index.getName());
            }
        }
    }

    private static boolean isCutLog(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> String.valueOf(cause.getMessage()).contains("Unreadable bytes are encountered"));
    }

    private static void writeClassArchive(String file) throws Exception {
        linkLoadedClasses();
        diagnose("vmCds", "dynamic_dump", file);
    }

    /** An archive holds only what is linked; a third of what was loaded was looked at for others, and never used itself. */
    private static void linkLoadedClasses() throws Exception {
        diagnose("vmClassHierarchy", "-i").lines().map(Launcher::nameInHierarchy).distinct().forEach(name -> {
            try {
                Class.forName(name, false, Launcher.class.getClassLoader()).getDeclaredFields();
            } catch (ClassNotFoundException | LinkageError absent) {
                // A class that was made while it ran, or one that wants what is not here, is no use to the next start.
            }
        });
    }

    /** A line is `|--|--the.Name/0x123` or `| implements the.Name/0x123`, the part behind the slash its loader. */
    private static String nameInHierarchy(String line) {
        return line.replaceFirst("^[-| ]*(implements )?", "").replaceFirst("/.*", "");
    }

    /** What jcmd does for a command, whose name jcmd writes with a dot. */
    private static String diagnose(String command, String... arguments) throws Exception {
        return (String) ManagementFactory.getPlatformMBeanServer().invoke(
                new ObjectName("com.sun.management:type=DiagnosticCommand"),
                command,
                new Object[] {arguments},
                new String[] {String[].class.getName()});
    }

    private static int boltPort(GraphDatabaseAPI database) {
        ConnectorPortRegister ports = database.getDependencyResolver().resolveDependency(ConnectorPortRegister.class);
        return ports.getLocalAddress(ConnectorType.BOLT).getPort();
    }
}
