package dev.okite.cli.repl;

import dev.okite.schema.SchemaCatalog;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.LongSupplier;

/**
 * What a session has of the process it runs in.
 *
 * @param workingFolder what paths are relative to
 * @param clock the time, for {@code now}
 * @param nanoTime a clock for durations, in nanoseconds
 * @param schemas what is known of documents
 */
public record ReplEnvironment(
    Path workingFolder, Clock clock, LongSupplier nanoTime, SchemaCatalog schemas) {}
