package dev.okite.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.Okite;
import dev.okite.PolicySource;
import dev.okite.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * A table of policies that declare schemas, each with what the compiler says of them. With {@code
 * -Dokite.golden.write=true} the messages are written anew.
 */
class DeclaredSchemasTest {
  private static final Path TABLE =
      Path.of("src/test/resources/dev/okite/schema/declared-schemas.txt");

  private static final String NEXT_SOURCE = "-- ";
  private static final String MESSAGE = ">";

  @Test
  void eachDeclarationMeansWhatTheTableSays() throws IOException {
    List<String> lines = Files.readAllLines(TABLE);
    List<String> found = new ArrayList<>();
    List<String> open = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith(MESSAGE)) {
        continue;
      }
      boolean isOfCase = !line.isBlank() && !line.startsWith("#");
      if (!isOfCase && !open.isEmpty()) {
        found.addAll(messages(open));
        open.clear();
      }
      found.add(line);
      if (isOfCase) {
        open.add(line);
      }
    }
    found.addAll(messages(open));
    if (Boolean.getBoolean("okite.golden.write")) {
      Files.write(TABLE, found);
    }
    assertThat(found).containsExactlyElementsOf(Files.readAllLines(TABLE));
  }

  private static List<String> messages(List<String> lines) {
    if (lines.isEmpty()) {
      return List.of();
    }
    List<String> messages = new ArrayList<>();
    for (Diagnostic diagnostic :
        Okite.builder()
            .schemas(ExampleSchemas.KNOWN)
            .schemaFiles(ExampleSchemas.FILES)
            .build()
            .compile(sources(lines))
            .diagnostics()) {
      messages.add(
          "> "
              + diagnostic.span()
              + " ("
              + diagnostic.span().text()
              + ") "
              + diagnostic.severity().name().toLowerCase(Locale.ROOT)
              + " "
              + diagnostic.code().id()
              + ": "
              + diagnostic.message());
      diagnostic.hint().ifPresent(hint -> messages.add("> hint: " + hint));
      diagnostic
          .related()
          .forEach(place -> messages.add("> see " + place.span() + ": " + place.message()));
    }
    return messages.isEmpty() ? List.of("> nothing") : messages;
  }

  private static List<PolicySource> sources(List<String> lines) {
    List<PolicySource> sources = new ArrayList<>();
    String name = "policies/p.okite";
    StringBuilder text = new StringBuilder();
    for (String line : lines) {
      if (line.startsWith(NEXT_SOURCE)) {
        sources.add(PolicySource.text(name, text.toString()));
        name = line.substring(NEXT_SOURCE.length());
        text.setLength(0);
      } else {
        text.append(line).append('\n');
      }
    }
    sources.add(PolicySource.text(name, text.toString()));
    return sources;
  }
}
