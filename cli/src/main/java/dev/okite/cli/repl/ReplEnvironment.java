package dev.okite.cli.repl;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.LongSupplier;

/**
 * What a session has of the process it runs in.
 *
 * @param workingFolder what paths are relative to
 * @param clock the time, for {@code now}
 * @param nanoTime a clock for durations, in nanoseconds
 */
public record ReplEnvironment(Path workingFolder, Clock clock, LongSupplier nanoTime) {}
