package dev.okite.cli.output.ci;

import static dev.okite.cli.output.XmlText.attribute;

import dev.okite.cli.input.RepositoryPaths;
import dev.okite.cli.input.Unreadable;
import dev.okite.cli.output.Excerpt;
import dev.okite.cli.output.KeptFinding;
import dev.okite.cli.output.Location;
import dev.okite.cli.output.State;
import dev.okite.cli.output.XmlText;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a rule and a resource, or of a file. It has one result at most, with all that was
 * found in its text: readers take one only.
 */
final class JUnitCase {
  /** What comes of a case, the gravest first. */
  enum Result {
    ERROR("error"),
    FAILURE("failure"),
    SKIPPED("skipped"),
    PASSED("");

    private final String element;

    Result(String element) {
      this.element = element;
    }

    static Result of(KeptFinding finding) {
      if (finding.state() == State.ERROR) {
        return ERROR;
      }
      if (finding.isGrave()) {
        return FAILURE;
      }
      return finding.state() == State.NEW ? PASSED : SKIPPED;
    }
  }

  private record Said(Result result, String message, String type, String text) {}

  private final String suite;
  private final String name;
  private final List<Said> said = new ArrayList<>();
  private @Nullable Location location;
  private @Nullable String remedy;

  JUnitCase(String suite, String name) {
    this.suite = suite;
    this.name = name;
  }

  void add(KeptFinding finding) {
    if (location == null) {
      location = finding.location();
      remedy = finding.rule().remedy().orElse(null);
    }
    said.add(new Said(Result.of(finding), finding.message(), finding.verdict(), text(finding)));
  }

  void add(Unreadable problem) {
    if (location == null) {
      location = new Location(problem.file(), problem.line(), null, null, null, null, false);
    }
    addError(problem.message());
  }

  void addError(String message) {
    said.add(new Said(Result.ERROR, message, "unreadable", message + "\n"));
  }

  /** What comes of the case; a warning lets it pass. */
  Result result() {
    return said.stream().map(Said::result).sorted().findFirst().orElse(Result.PASSED);
  }

  void write(RepositoryPaths paths, Writer out) throws IOException {
    out.write("    <testcase" + attribute("name", name) + attribute("classname", suite));
    if (location != null && location.file() != null) {
      out.write(attribute("file", paths.of(location.file())));
      if (location.line() != null) {
        out.write(attribute("line", location.line().toString()));
      }
    }
    out.write(attribute("time", "0.000"));
    if (said.isEmpty()) {
      out.write("/>\n");
      return;
    }
    out.write(">\n");
    Result result = result();
    Said first = said.stream().filter(s -> s.result() == result).findFirst().orElseThrow();
    StringBuilder text = new StringBuilder();
    said.forEach(s -> text.append(s.text()));
    if (remedy != null && result.compareTo(Result.SKIPPED) < 0) {
      text.append("remedy: ").append(remedy).append('\n');
    }
    if (result == Result.PASSED) {
      out.write("      <system-out>" + XmlText.content(text.toString()) + "</system-out>\n");
    } else {
      out.write("      <" + result.element + attribute("message", first.message()));
      if (result != Result.SKIPPED) {
        out.write(attribute("type", first.type()));
      }
      out.write(">" + XmlText.content(text.toString()) + "</" + result.element + ">\n");
    }
    out.write("    </testcase>\n");
  }

  private static String text(KeptFinding finding) {
    StringBuilder text = new StringBuilder();
    text.append(finding.location()).append(": ").append(finding.verdict()).append(": ");
    text.append(finding.message()).append('\n');
    finding.excerpt().ifPresent(excerpt -> line(excerpt, text));
    finding.see().forEach(see -> text.append("see: ").append(see).append('\n'));
    finding
        .waiver()
        .ifPresent(
            waiver ->
                text.append("waived by: ")
                    .append(waiver.exception())
                    .append(" until ")
                    .append(waiver.expires())
                    .append(": ")
                    .append(waiver.reason())
                    .append('\n'));
    finding.fix().ifPresent(fix -> text.append("fix: ").append(fix).append('\n'));
    return text.toString();
  }

  private static void line(Excerpt excerpt, StringBuilder text) {
    text.append(' ').append(excerpt.firstLine() + excerpt.marked()).append(" | ");
    text.append(excerpt.before()).append(excerpt.inside()).append(excerpt.after()).append('\n');
  }
}
