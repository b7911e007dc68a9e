package dev.okite;

import dev.okite.diagnostic.Diagnostic;
import dev.okite.source.Source;
import dev.okite.syntax.SyntaxNode;
import dev.okite.syntax.parse.EntryResult;
import java.util.ArrayList;
import java.util.List;

/** A text that was entered in a session, parsed. Immutable. */
public final class SessionText {
  /** What a text is. */
  public enum Kind {
    /** It has nothing but blanks and comments. */
    BLANK,
    /** It may become something once more is entered. */
    UNFINISHED,
    /** It has errors, and more text does not mend them. */
    BROKEN,
    EXPRESSION,
    DECLARATIONS
  }

  private final Source source;
  private final EntryResult parsed;

  SessionText(Source source, EntryResult parsed) {
    this.source = source;
    this.parsed = parsed;
  }

  /** What it is. */
  public Kind kind() {
    if (parsed.isUnfinished()) {
      return Kind.UNFINISHED;
    } else if (parsed.hasErrors()) {
      return Kind.BROKEN;
    } else if (parsed.expression().isPresent()) {
      return Kind.EXPRESSION;
    }
    if (declarations().isEmpty()) {
      // Documentation is of what follows it.
      return source.text().strip().startsWith("///") ? Kind.UNFINISHED : Kind.BLANK;
    }
    return Kind.DECLARATIONS;
  }

  /** The text itself. */
  public Source source() {
    return source;
  }

  /** What is wrong with it as far as the parser can tell, by place. */
  public List<Diagnostic> diagnostics() {
    return parsed.diagnostics();
  }

  EntryResult parsed() {
    return parsed;
  }

  List<SyntaxNode> declarations() {
    List<SyntaxNode> all = new ArrayList<>(parsed.imports());
    all.addAll(parsed.declarations());
    all.addAll(parsed.rules());
    return all;
  }
}
