package dev.okite.internal.load.dockerfile;

import dev.okite.document.DocumentLimits;
import dev.okite.internal.load.dockerfile.DockerfileResult.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a Dockerfile. Stateless; no input makes it throw. */
public final class DockerfileReader {
  /** A file with more problems than this is no Dockerfile. */
  private static final int MAX_PROBLEMS = 100;

  /** How deeply the document of any Dockerfile nests. */
  private static final int DEPTH = 10;

  private DockerfileReader() {}

  /**
   * Reads {@code utf8}, which is valid.
   *
   * @param from where the text starts, behind a byte order mark
   */
  public static DockerfileResult read(byte[] utf8, int from, DocumentLimits limits) {
    List<Problem> problems = new ArrayList<>();
    if (limits.maxDepth() < DEPTH) {
      problems.add(
          new Problem(from, "a Dockerfile takes " + DEPTH + " levels, more than are allowed"));
      return new DockerfileResult(null, problems);
    }
    StatementReader reader = new StatementReader(utf8, from);
    InstructionParser parser = new InstructionParser(reader);
    DocumentBuilder builder = new DocumentBuilder(new Tree(limits), new Allowance(utf8.length));
    try {
      MappedText statement = next(reader, problems);
      while (statement != null && problems.size() < MAX_PROBLEMS) {
        add(parser, statement, reader, builder, problems);
        statement = next(reader, problems);
      }
      if (problems.isEmpty()) {
        return new DockerfileResult(builder.build(reader, from, utf8.length), problems);
      }
    } catch (SyntaxFailure failure) {
      problems.add(failure.problem());
    }
    return new DockerfileResult(null, problems);
  }

  /** The next statement. What is wrong with directives keeps no statement from being read. */
  private static @Nullable MappedText next(StatementReader reader, List<Problem> problems) {
    while (true) {
      try {
        return reader.next();
      } catch (SyntaxFailure failure) {
        problems.add(failure.problem());
      }
    }
  }

  private static void add(
      InstructionParser parser,
      MappedText statement,
      StatementReader reader,
      DocumentBuilder builder,
      List<Problem> problems) {
    Instruction instruction;
    try {
      instruction = parser.parse(statement);
    } catch (SyntaxFailure failure) {
      problems.add(failure.problem());
      return;
    }
    // What is too large ends the file, and what a build refuses does not.
    SyntaxFailure refused = builder.add(instruction, reader.directives().escape());
    if (refused != null) {
      problems.add(refused.problem());
    }
  }
}
