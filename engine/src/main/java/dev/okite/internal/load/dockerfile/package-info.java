/**
 * Reads Dockerfiles, as BuildKit reads them, into documents of the kind {@code Dockerfile}. {@link
 * dev.okite.internal.load.dockerfile.DockerfileReader} is the way in.
 *
 * <p>{@code StatementReader} joins lines to statements, {@code InstructionParser} makes
 * instructions of them, {@code StageBuilder} and those beside it make values of these, and know
 * what variables are worth. {@code ShellParser} finds the commands in text that a shell runs.
 * Nothing here recurses deeper than a few levels, whatever the input.
 */
@NullMarked
package dev.okite.internal.load.dockerfile;

import org.jspecify.annotations.NullMarked;
