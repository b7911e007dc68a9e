package dev.okite.syntax.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.diagnostic.Diagnostic;
import dev.okite.source.Source;
import dev.okite.testing.CaseFile;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is made of entries, in a table beside this class. */
class EntryTest {
  private static final String LINES = "lines: ";

  static Stream<CaseFile.Case> cases() {
    return CaseFile.read("dev/okite/syntax/parse/entries.txt").cases(EntryTest::shown).stream();
  }

  static Stream<CaseFile.Case> casesOfLines() {
    return cases().filter(each -> each.name().startsWith(LINES));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void entries_areWhatTheTableSays(CaseFile.Case each) {
    assertThat(shown(each.input())).isEqualTo(each.expected());
  }

  /** Whoever types an entry line by line gets to its end before it counts as one. */
  @ParameterizedTest
  @MethodSource("casesOfLines")
  void entry_ofSeveralLinesIsUnfinishedUpToTheLast(CaseFile.Case each) {
    List<String> lines = each.input().lines().toList();
    for (int i = 1; i < lines.size(); i++) {
      String start = String.join("\n", lines.subList(0, i));
      assertThat(parse(start).isUnfinished()).as(start).isTrue();
    }
    assertThat(parse(each.input()).hasErrors()).isFalse();
  }

  @Property
  void entry_thatIsUnfinishedHasErrors(@ForAll String text) {
    EntryResult result = parse(text);
    assertThat(result.isUnfinished() && !result.hasErrors()).isFalse();
  }

  private static EntryResult parse(String text) {
    return PolicyParser.parseEntry(Source.of("#", text), ParseLimits.DEFAULTS);
  }

  private static String shown(String text) {
    EntryResult result = parse(text);
    List<String> lines = new ArrayList<>();
    result.imports().forEach(each -> lines.add("import " + each.localName()));
    result.declarations().forEach(each -> lines.add(each.getClass().getSimpleName()));
    result.rules().forEach(each -> lines.add("rule " + each.name()));
    result.expression().ifPresent(each -> lines.add(each.getClass().getSimpleName()));
    for (Diagnostic diagnostic : result.diagnostics()) {
      lines.add(diagnostic.span().position() + ": " + diagnostic.message());
    }
    lines.add(result.isUnfinished() ? "unfinished" : "");
    return String.join("\n", lines).strip();
  }
}
