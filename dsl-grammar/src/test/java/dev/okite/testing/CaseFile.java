package dev.okite.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A file of test cases: each starts with a line {@code === name}, goes on with the input, a line
 * {@code ---}, and the expected output. With {@code -Dokite.rewrite=true} the expectations are
 * written anew instead of compared.
 */
public final class CaseFile {
  /** One case; both texts are without the line end at their end. */
  public record Case(String name, String input, String expected) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static final Path RESOURCES = Path.of("src/test/resources");

  private final Path path;
  private final List<Case> cases;

  private CaseFile(Path path, List<Case> cases) {
    this.path = path;
    this.cases = cases;
  }

  /** Reads a file below the test resources. */
  public static CaseFile read(String resource) {
    Path path = RESOURCES.resolve(resource);
    try {
      return new CaseFile(path, parse(Files.readString(path)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The cases, with their expectations made by {@code actual} first if they are to be rewritten.
   */
  public List<Case> cases(Function<String, String> actual) {
    if (!Boolean.getBoolean("okite.rewrite")) {
      return cases;
    }
    StringBuilder text = new StringBuilder();
    for (Case each : cases) {
      String output = actual.apply(each.input()).stripTrailing();
      text.append("=== ").append(each.name()).append('\n').append(each.input());
      text.append("\n---\n").append(output).append(output.isEmpty() ? "" : "\n");
    }
    try {
      Files.writeString(path, text);
      return parse(text.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Case> parse(String text) {
    List<Case> cases = new ArrayList<>();
    for (String section : text.split("(?m)^=== ", -1)) {
      if (!section.isEmpty()) {
        int nameEnd = section.indexOf('\n');
        int inputEnd = section.indexOf("\n---\n", nameEnd);
        String expected = section.substring(inputEnd + "\n---\n".length()).stripTrailing();
        String input = section.substring(nameEnd + 1, inputEnd);
        cases.add(new Case(section.substring(0, nameEnd), input, expected));
      }
    }
    return cases;
  }
}
