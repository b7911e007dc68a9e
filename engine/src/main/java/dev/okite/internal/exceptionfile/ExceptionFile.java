package dev.okite.internal.exceptionfile;

import dev.okite.diagnostic.DiagnosticCode;
import dev.okite.diagnostic.Diagnostics;
import dev.okite.document.Document;
import dev.okite.document.DocumentLimits;
import dev.okite.document.ReadError;
import dev.okite.document.ReadResult;
import dev.okite.internal.load.DocumentLoader;
import dev.okite.source.Source;
import dev.okite.syntax.Declaration;
import dev.okite.syntax.PolicyFile;
import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.NullValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a file of exceptions in YAML (docs/exceptions.md) into the declarations that it stands for,
 * which are checked and evaluated like those of the language. Spans are those of the YAML text.
 */
public final class ExceptionFile {
  private static final String KEY = "exceptions";

  /** As much as a policy source may have; far more than a list that people write needs. */
  private static final DocumentLimits LIMITS = new DocumentLimits(1 << 20, 20, 200_000, 1 << 16);

  private final FileText text;
  private final boolean amongOthers;
  private final List<Declaration> declarations = new ArrayList<>();

  private ExceptionFile(FileText text, boolean amongOthers) {
    this.text = text;
    this.amongOthers = amongOthers;
  }

  /**
   * Reads {@code source}.
   *
   * @param amongOthers whether it holds other things than exceptions, which are passed over; so are
   *     texts in the list, by which it names other files
   * @param diagnostics takes everything that is wrong with it
   */
  public static PolicyFile read(Source source, boolean amongOthers, Diagnostics diagnostics) {
    FileText text = new FileText(source, diagnostics);
    byte[] utf8 = source.text().getBytes(StandardCharsets.UTF_8);
    ReadResult read = DocumentLoader.yaml(source.name(), utf8, LIMITS);
    for (ReadError error : read.errors()) {
      text.report(
          DiagnosticCode.INVALID_YAML, text.span(error.line(), error.column()), error.message());
    }
    ExceptionFile file = new ExceptionFile(text, amongOthers);
    read.documents().stream().map(Document::value).forEach(file::root);
    return new PolicyFile(text.whole(), Optional.empty(), List.of(), file.declarations, List.of());
  }

  private void root(Value root) {
    if (!(root instanceof MapValue map)) {
      if (!amongOthers) {
        notAList(root);
      }
      return;
    }
    if (!amongOthers) {
      new Entry(text, "a file of exceptions", map, List.of(KEY));
    }
    Value list = map.get(KEY);
    if (list instanceof ListValue exceptions) {
      exceptions.elements().stream()
          .filter(item -> !(amongOthers && item instanceof StringValue))
          .forEach(item -> ExceptionReader.read(text, item).ifPresent(declarations::add));
    } else if (!(list instanceof NullValue)) {
      notAList(list);
    }
  }

  private void notAList(Value found) {
    text.report(
        DiagnosticCode.INVALID_YAML,
        text.span(found),
        "a file of exceptions has a list of them under the key `exceptions`, found a "
            + found.typeName(),
        "write `exceptions:`, and below it `- id: …` for each");
  }
}
