package dev.okite.policies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.Okite;
import dev.okite.diagnostic.Diagnostic;
import dev.okite.internal.check.CheckResult;
import dev.okite.internal.check.CheckedProgram;
import dev.okite.internal.check.Checker;
import dev.okite.internal.shape.PathMisspellings;
import dev.okite.internal.shape.PathMisspellings.Misspelling;
import dev.okite.internal.shape.ShapeCheck;
import dev.okite.policies.schemas.DocumentSchemas;
import dev.okite.policies.schemas.KubernetesSchemas;
import dev.okite.schema.SchemaCatalog;
import dev.okite.source.Source;
import dev.okite.syntax.PolicyFile;
import dev.okite.syntax.RecordField;
import dev.okite.syntax.parse.ParseLimits;
import dev.okite.syntax.parse.PolicyParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Misspells each name in each path of the standard policies, and expects the checker to notice it
 * there.
 *
 * <p>All of them are asked about in one go through the policies. Some are written into the text of
 * the policies as well, which are compiled then: what the compiler says has to be the same. With
 * {@code -Dokite.misspell.every=1}, that is each of them; the number says how many are passed over.
 */
class MisspeltPathsTest {
  private static final Path POLICIES =
      Path.of(System.getProperty("basedir", "."), "src/main/resources/dev/okite/policies");

  private static final int EVERY = Integer.getInteger("okite.misspell.every", 211);

  private static final SchemaCatalog SCHEMAS =
      SchemaCatalog.of(
          KubernetesSchemas.version(KubernetesSchemas.LATEST), DocumentSchemas.catalog());

  private static final Okite ENGINE = StandardPolicies.engine(SCHEMAS);

  private static final Set<String> MODULES =
      StandardPolicies.modules().stream()
          .map(StandardPolicies::text)
          .collect(Collectors.toUnmodifiableSet());

  private static final List<PolicyFile> files = new ArrayList<>();
  private static List<Misspelling> misspellings = List.of();
  private static Slip slip = new Slip(Set.of());

  @BeforeAll
  static void misspell() throws IOException {
    Set<String> words = new HashSet<>();
    for (Map.Entry<String, String> source : texts().entrySet()) {
      files.add(parse(source.getKey(), source.getValue()));
      words.addAll(List.of(source.getValue().split("[^A-Za-z0-9_-]+", -1)));
    }
    slip = new Slip(words);
    misspellings = PathMisspellings.of(program(files), SCHEMAS, MODULES::contains, slip::of);
  }

  private static PolicyFile parse(String name, String text) {
    return PolicyParser.parse(Source.of(name, text), ParseLimits.DEFAULTS).file();
  }

  private static CheckedProgram program(List<PolicyFile> of) {
    return Checker.check(of, ENGINE.functions(), Map.of()).program().orElseThrow();
  }

  /** The modules and the tests beside them, by their names. */
  private static Map<String, String> texts() throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(POLICIES)) {
      for (Path file : files.toList()) {
        String name = POLICIES.relativize(file).toString().replace('\\', '/');
        if (MODULES.contains(name) || name.endsWith(".test.okite")) {
          texts.put(name, Files.readString(file));
        }
      }
    }
    return texts;
  }

  @Test
  void eachIsNoticed() {
    List<String> unnoticed =
        misspellings.stream()
            .filter(each -> each.message().isEmpty())
            .map(each -> each.file() + ": " + each.path())
            .toList();
    assertThat(misspellings).hasSizeGreaterThan(2000);
    assertThat(unnoticed).isEmpty();
  }

  /** Where a type names a field that is misspelt, what reads or makes the field is wrong. */
  @Test
  void soIsEachFieldOfAType() {
    List<Misspelling> fields = new ArrayList<>();
    for (PolicyFile file : files) {
      for (RecordField field : TypeFields.of(file)) {
        String name = field.name();
        String misspelt = slip.of(name);
        int start = field.key().span().start() + (isQuoted(field) ? 1 : 0);
        fields.add(
            new Misspelling(file.source().name(), start, name, misspelt, name, Optional.empty()));
      }
    }
    assertThat(fields).hasSizeGreaterThan(100);
    List<String> unnoticed = new ArrayList<>();
    for (int i = EVERY / 20; i < fields.size(); i += Math.max(1, EVERY / 10)) {
      Misspelling each = fields.get(i);
      if (diagnostics(misspelt(each)).isEmpty()) {
        unnoticed.add(each.file() + ":" + each.start() + " " + each.name());
      }
    }
    assertThat(unnoticed).isEmpty();
  }

  private static boolean isQuoted(RecordField field) {
    return !field.key().span().text().equals(field.name());
  }

  @Test
  void theCompilerSaysTheSame() throws IOException {
    for (int i = EVERY / 2; i < misspellings.size(); i += EVERY) {
      Misspelling each = misspellings.get(i);
      List<Diagnostic> there =
          diagnostics(misspelt(each)).stream()
              .filter(diagnostic -> isAt(diagnostic, each))
              .toList();
      assertThat(there.isEmpty()).as("%s:%s %s", each.file(), each.start(), each.path()).isFalse();
    }
  }

  /** What the compiler says: of declared types first, and if they are right, of the rest. */
  private static List<Diagnostic> diagnostics(List<PolicyFile> of) {
    CheckResult result = Checker.check(of, ENGINE.functions(), Map.of());
    return result
        .program()
        .map(program -> ShapeCheck.check(program, SCHEMAS, source -> true).diagnostics())
        .orElse(result.diagnostics());
  }

  /** All files, one of which has the misspelt name. */
  private static List<PolicyFile> misspelt(Misspelling each) {
    return files.stream()
        .map(file -> file.source().name().equals(each.file()) ? misspelt(file, each) : file)
        .toList();
  }

  private static PolicyFile misspelt(PolicyFile file, Misspelling misspelling) {
    String text = file.source().text();
    return parse(
        file.source().name(),
        text.substring(0, misspelling.start())
            + misspelling.misspelt()
            + text.substring(misspelling.start() + misspelling.name().length()));
  }

  @Test
  void nothingIsSaidOfThePoliciesAsTheyAre() {
    assertThat(ShapeCheck.check(program(files), SCHEMAS, source -> true).diagnostics()).isEmpty();
  }

  private static boolean isAt(Diagnostic diagnostic, Misspelling misspelling) {
    return diagnostic.span().source().name().equals(misspelling.file())
        && diagnostic.span().start() <= misspelling.start()
        && misspelling.start() < diagnostic.span().end();
  }
}
