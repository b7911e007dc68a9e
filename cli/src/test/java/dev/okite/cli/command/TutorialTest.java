package dev.okite.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The tutorial, played from its beginning in an empty folder: files are written where it says so,
 * and commands say what it says they do. With {@code -Dokite.golden.write=true}, what they say is
 * written into it.
 */
class TutorialTest {
  private static final Path PAGE =
      Path.of("..").toAbsolutePath().normalize().resolve("docs/tutorial.md");
  private static final Pattern FILE = Pattern.compile(".*`(?<name>[^`]+)`:");
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2027-01-15T12:00:00Z"), ZoneOffset.UTC);

  @TempDir Path folder;
  private Path current = Path.of("");

  @Test
  void page_isTrue() throws IOException {
    List<String> page = Files.readAllLines(PAGE);
    List<String> played = play(page);
    if (Boolean.getBoolean("okite.golden.write")) {
      Files.write(PAGE, played);
    }
    assertThat(String.join("\n", played)).isEqualTo(String.join("\n", page));
  }

  private List<String> play(List<String> page) throws IOException {
    current = folder;
    List<String> played = new ArrayList<>();
    String before = "";
    for (Iterator<String> lines = page.iterator(); lines.hasNext(); ) {
      String line = lines.next();
      played.add(line);
      if (line.startsWith("```")) {
        List<String> block = block(lines);
        if (line.equals("```console")) {
          played.addAll(run(block));
        } else {
          write(before, block);
          played.addAll(block);
        }
        played.add("```");
      } else if (!line.isEmpty()) {
        before = line;
      }
    }
    return played;
  }

  private static List<String> block(Iterator<String> lines) {
    List<String> block = new ArrayList<>();
    for (String line = lines.next(); !line.equals("```"); line = lines.next()) {
      block.add(line);
    }
    return block;
  }

  private void write(String before, List<String> block) throws IOException {
    Matcher named = FILE.matcher(before);
    assertThat(named.matches()).as("the name of a file in: %s", before).isTrue();
    Files.write(current.resolve(named.group("name")), block);
  }

  private List<String> run(List<String> block) {
    List<String> said = new ArrayList<>();
    for (String line : block) {
      if (line.startsWith("$ cd ")) {
        said.add(line);
        current = current.resolve(line.substring("$ cd ".length()));
      } else if (line.startsWith("$ okite ")) {
        said.add(line);
        said.addAll(output(line.substring("$ okite ".length()).split(" ", -1)));
      }
    }
    return said;
  }

  private List<String> output(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    OkiteCommand.run(
        new CliContext(
            InputStream.nullInputStream(), out, new PrintWriter(err), false, false, current, NOON),
        arguments);
    String all = out.toString() + err;
    return all.replaceAll(" in [0-9.]+ s\\b", " in 0.50 s").lines().toList();
  }
}
