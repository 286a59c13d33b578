/** A heap for what serves and is asked small questions: a quarter of it free is enough, where the JVM itself wants 40 %. */
const SMALL = ["-Xms128m", "-XX:MinHeapFreeRatio=25", "-XX:MaxHeapFreeRatio=50"];
/**
 * The second compiler waits until a method was called twelve times as often as it does by itself: as a database starts it would
 * take a third of the processor time for what is soon called no more. What is asked all day comes to it within seconds.
 */
const LATE_OPTIMIZED = [
  "-XX:Tier4InvocationThreshold=60000",
  "-XX:Tier4MinInvocationThreshold=8000",
  "-XX:Tier4CompileThreshold=180000",
  "-XX:Tier4BackEdgeThreshold=500000",
];
/** What a batch writes lives until it is committed: in a small young generation it is moved to the old one, and dies there. */
const HALF_YOUNG = ["-Xms192m", "-XX:NewRatio=1", "-XX:SurvivorRatio=2", "-XX:MinHeapFreeRatio=60"];

/**
 * A JVM maps the archive of classes at an address by chance, for which it writes to most of its pages (47 MB); where it was made
 * for, they stay the file's. And what the compilers gave back goes from glibc to the system. Not every Java knows both.
 */
const GIVES_BACK = [
  "-XX:+IgnoreUnrecognizedVMOptions",
  "-XX:+UnlockDiagnosticVMOptions",
  "-XX:ArchiveRelocationMode=0",
  "-XX:TrimNativeHeapInterval=5000",
];

/**
 * The flags under which Neo4j 5 runs on a Java of that major version, without warnings.
 * @param heap in MiB
 * @param isForLoading whether it is for large transactions
 */
export function jvmFlags(major: number, heap: number, isForLoading = false): string[] {
  const opened = ["java.nio", "java.io", "sun.nio.ch", "java.util.concurrent"];
  return [
    ...opened.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
    "-Dio.netty.tryReflectionSetAccessible=true",
    "-Dlog4j2.disable.jmx=true",
    "-Dfile.encoding=UTF-8",
    `-Xmx${heap}m`,
    // Of the collectors the smallest (300 MB resident after a start, G1 530 to 720) and the quickest to start.
    "-XX:+UseSerialGC",
    ...(isForLoading ? HALF_YOUNG : [...SMALL, ...LATE_OPTIMIZED]),
    ...GIVES_BACK,
    // Otherwise the classes of the start alone make the JVM collect three times.
    "-XX:MetaspaceSize=128m",
    // A database without memory answers nothing: better gone, and said so.
    "-XX:+ExitOnOutOfMemoryError",
    "-Xlog:disable",
    "-Xlog:all=error:stderr",
    ...(major >= 23 ? ["--sun-misc-unsafe-memory-access=allow"] : []),
    ...(major >= 22 ? ["--enable-native-access=ALL-UNNAMED"] : []),
  ];
}
