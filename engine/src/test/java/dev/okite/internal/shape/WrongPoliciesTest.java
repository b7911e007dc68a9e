package dev.okite.internal.shape;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.Okite;
import dev.okite.PolicySource;
import dev.okite.diagnostic.Diagnostic;
import dev.okite.schema.DocumentType;
import dev.okite.schema.Field;
import dev.okite.schema.Schema;
import dev.okite.schema.SchemaCatalog;
import dev.okite.value.ValueKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A table of policies with a mistake, each with what the compiler says of it. With {@code
 * -Dokite.golden.write=true} the messages are written anew.
 */
class WrongPoliciesTest {
  private static final Path TABLE =
      Path.of("src/test/resources/dev/okite/internal/shape/wrong-policies.txt");
  private static final Pattern MARKED = Pattern.compile("«([^|»]*)\\|([^»]*)»");
  private static final SchemaCatalog CATALOG = CatalogFile.read();

  /** A case: its lines as they stand in the table, and the messages below them. */
  private record Case(String text, List<String> messages) {
    String wrong() {
      return policy(MARKED.matcher(text).replaceAll("$1"));
    }

    String right() {
      return policy(MARKED.matcher(text).replaceAll("$2"));
    }

    private static String policy(String text) {
      int colon = text.indexOf(':');
      String frame = text.substring(0, colon);
      String body = text.substring(colon + 1).strip();
      return switch (frame) {
        case "file" -> body + "\n";
        case "inventory" -> "policy p {\n  over inventory\n" + rule(body) + "}\n";
        case "container" ->
            "policy p {\n  match resource.kind == \"Pod\"\n"
                + rule("for c in resource.spec.containers\n    " + body)
                + "}\n";
        default -> "policy p {\n  match resource.kind == \"" + frame + "\"\n" + rule(body) + "}\n";
      };
    }

    private static String rule(String body) {
      return "  rule r {\n    severity high\n    " + body + "\n  }\n";
    }
  }

  @Test
  void eachMistakeHasItsMessage() throws IOException {
    List<String> lines = Files.readAllLines(TABLE);
    List<String> found = new ArrayList<>();
    for (int i = 0; i < lines.size(); ) {
      String line = lines.get(i++);
      if (line.startsWith(">")) {
        continue;
      }
      found.add(line);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      StringBuilder text = new StringBuilder(line);
      while (line.startsWith("file:") && i < lines.size() && !isEnd(lines.get(i))) {
        text.append('\n').append(lines.get(i));
        found.add(lines.get(i++));
      }
      Case each = new Case(text.toString(), List.of());
      found.addAll(messages(each.wrong()));
    }
    if (Boolean.getBoolean("okite.golden.write")) {
      Files.write(TABLE, found);
    }
    assertThat(found).containsExactlyElementsOf(lines);
  }

  @Test
  void whatIsCorrectedIsClean() throws IOException {
    List<Case> cases = cases();
    assertThat(cases).hasSizeGreaterThanOrEqualTo(150);
    for (Case each : cases) {
      assertThat(messages(each.right())).as(each.text()).isEmpty();
      assertThat(each.messages()).as(each.text()).isNotEmpty();
    }
  }

  @Test
  void whatThePatternOfATypeMatchesIsKnown() {
    Schema name = Schema.of(ValueKind.STRING).build();
    Schema schema = Schema.of(ValueKind.MAP).named("App").field(Field.of("name", name)).build();
    SchemaCatalog catalog =
        SchemaCatalog.ofTypes(List.of(DocumentType.of("App", Map.of("format", "app/*"), schema)));
    Okite okite = Okite.builder().schemas(catalog).build();
    String policy =
        """
        policy p {
          match resource.format == "app/1"
          rule r { deny when resource.%s == "a" }
        }
        """;
    assertThat(okite.compile(PolicySource.text("p", policy.formatted("name"))).diagnostics())
        .isEmpty();
    assertThat(okite.compile(PolicySource.text("p", policy.formatted("nmae"))).diagnostics())
        .extracting(Diagnostic::message)
        .containsExactly("`resource.nmae`: no such field in App");
  }

  @Test
  void withoutSchemasOnlyTypesSaySomething() throws IOException {
    int byTypes = 0;
    for (Case each : cases()) {
      List<Diagnostic> said =
          Okite.create().compile(PolicySource.text("p.okite", each.wrong())).diagnostics();
      assertThat(said).as(each.text()).hasSizeLessThan(each.text().contains("...}") ? 3 : 1);
      byTypes += said.size();
      // Without schemas, what is right of a Pod may be more than a type names.
      if (!each.text().contains("Pod")) {
        assertThat(Okite.create().compile(PolicySource.text("p.okite", each.right())).diagnostics())
            .as(each.text())
            .isEmpty();
      }
    }
    assertThat(byTypes).isGreaterThan(20);
  }

  private static List<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    List<String> lines = Files.readAllLines(TABLE);
    for (int i = 0; i < lines.size(); ) {
      String line = lines.get(i++);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      StringBuilder text = new StringBuilder(line);
      while (line.startsWith("file:") && i < lines.size() && !isEnd(lines.get(i))) {
        text.append('\n').append(lines.get(i++));
      }
      List<String> messages = new ArrayList<>();
      while (i < lines.size() && lines.get(i).startsWith(">")) {
        messages.add(lines.get(i++));
      }
      cases.add(new Case(text.toString(), messages));
    }
    return cases;
  }

  private static boolean isEnd(String line) {
    return line.isBlank() || line.startsWith(">");
  }

  private static List<String> messages(String policy) {
    List<String> messages = new ArrayList<>();
    for (Diagnostic diagnostic :
        Okite.builder()
            .schemas(CATALOG)
            .build()
            .compile(PolicySource.text("p.okite", policy))
            .diagnostics()) {
      Matcher at = Pattern.compile("\\s+").matcher(diagnostic.span().text());
      messages.add(
          "> "
              + diagnostic.severity().name().toLowerCase(Locale.ROOT)
              + " "
              + diagnostic.code().id()
              + " at "
              + diagnostic.span().position()
              + " ("
              + at.replaceAll(" ")
              + ") "
              + diagnostic.message());
      diagnostic.hint().ifPresent(hint -> messages.add("> hint: " + hint));
    }
    return messages;
  }
}
