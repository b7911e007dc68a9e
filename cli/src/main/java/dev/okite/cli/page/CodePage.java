package dev.okite.cli.page;

import dev.okite.diagnostic.DiagnosticCode;
import dev.okite.diagnostic.DiagnosticSeverity;
import dev.okite.value.ErrorCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The page about an error code. */
final class CodePage {
  private static final String WARNING =
      "A warning about a policy. The policy compiles, but is unlikely to mean what it says.";

  private static final String ERROR = "An error in a policy. Nothing is judged until it is mended.";

  private static final String ERROR_FINDING =
      "A rule could not judge a document. This blocks as a finding does, and no exception waives it:"
          + " what was not judged has not passed.";

  private CodePage() {}

  static List<String> codes() {
    List<String> codes = new ArrayList<>();
    for (DiagnosticCode code : DiagnosticCode.values()) {
      codes.add(code.id());
    }
    for (ErrorCode code : ErrorCode.values()) {
      codes.add(code.id());
    }
    return codes;
  }

  /** The page about {@code code}, in upper or lower case, if there is such a code. */
  static Optional<String> of(String code) {
    String id = code.toUpperCase(Locale.ROOT);
    for (DiagnosticCode candidate : DiagnosticCode.values()) {
      if (candidate.id().equals(id)) {
        boolean warning = candidate.severity() == DiagnosticSeverity.WARNING;
        return Optional.of(page(id, candidate.meaning(), warning ? WARNING : ERROR));
      }
    }
    for (ErrorCode candidate : ErrorCode.values()) {
      if (candidate.id().equals(id)) {
        return Optional.of(page(id, candidate.meaning(), ERROR_FINDING));
      }
    }
    return Optional.empty();
  }

  private static String page(String id, String meaning, String consequence) {
    return new Markdown()
        .heading(1, id)
        .text("It stands for " + meaning + ".")
        .text(consequence)
        .end();
  }
}
