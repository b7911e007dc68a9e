package dev.okite.conformance;

import java.util.List;
import java.util.Set;

/** Reads what a case with a program expects. */
final class ExpectationReader {
  private static final Set<String> KEYS =
      Set.of("diagnostics", "warnings", "binding", "tests", "unreadable", "findings", "decision");
  private static final Set<String> DIAGNOSTIC =
      Set.of("code", "source", "line", "column", "mentions");
  private static final Set<String> TEST = Set.of("name", "outcome", "mentions");
  private static final Set<String> UNREADABLE = Set.of("file", "document", "line", "column");
  private static final Set<String> FINDING =
      Set.of(
          "rule",
          "policy",
          "action",
          "severity",
          "message",
          "file",
          "document",
          "pointer",
          "missing",
          "line",
          "column",
          "endLine",
          "endColumn",
          "see",
          "evidence",
          "fixes",
          "error",
          "errorLine",
          "errorColumn",
          "waivedBy",
          "waiverReason",
          "waiverOwner",
          "waiverExpires",
          "apiVersion",
          "kind",
          "namespace",
          "name",
          "controls",
          "owner",
          "phase",
          "remedy");

  private final CaseMap map;

  ExpectationReader(CaseMap map) {
    this.map = map;
  }

  Expectation read() {
    map.allow(KEYS);
    return new Expectation(
        facts("diagnostics", DIAGNOSTIC),
        map.has("warnings") ? facts("warnings", DIAGNOSTIC) : null,
        refused(),
        map.has("tests") ? facts("tests", TEST) : null,
        facts("unreadable", UNREADABLE),
        map.has("findings") ? facts("findings", FINDING) : null,
        map.textOrNull("decision"),
        List.of());
  }

  private boolean refused() {
    String binding = map.textOrNull("binding");
    if (binding != null && !binding.equals("refused")) {
      throw map.problem("`binding` takes `refused`, found `" + binding + "`");
    }
    return binding != null;
  }

  private List<Facts> facts(String key, Set<String> known) {
    return map.maps(key).stream().map(m -> m.facts(known)).toList();
  }
}
