package dev.okite.cli.repl;

import dev.okite.session.Declared;
import dev.okite.session.Declared.Kind;
import dev.okite.source.Source;
import dev.okite.syntax.ConstantDecl;
import dev.okite.syntax.Declaration;
import dev.okite.syntax.FunctionDecl;
import dev.okite.syntax.ImportDecl;
import dev.okite.syntax.PolicyDecl;
import dev.okite.syntax.PolicyFile;
import dev.okite.syntax.TestDecl;
import dev.okite.syntax.parse.ParseLimits;
import dev.okite.syntax.parse.ParseResult;
import dev.okite.syntax.parse.PolicyParser;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** A file of policies to which a test is added, with what the test needs. */
final class TestFile {
  private final String label;
  private final String text;
  private final PolicyFile file;

  private TestFile(String label, String text, PolicyFile file) {
    this.label = label;
    this.text = text;
    this.file = file;
  }

  /**
   * A file with {@code text}.
   *
   * @throws ReplException if that does not parse
   */
  static TestFile of(String label, String text) throws ReplException {
    ParseResult parsed = PolicyParser.parse(Source.of(label, text), ParseLimits.DEFAULTS);
    if (parsed.hasErrors()) {
      throw new ReplException(
          "`" + label + "` does not parse: " + parsed.diagnostics().get(0).message());
    }
    return new TestFile(label, text, parsed.file());
  }

  /** A name that no test in the file has: {@code wanted}, with a number where it is taken. */
  String freeName(String wanted) {
    Set<String> taken = new HashSet<>();
    for (Declaration declaration : file.declarations()) {
      if (declaration instanceof TestDecl test) {
        taken.add(String.valueOf(test.name().value()));
      }
    }
    String name = wanted;
    for (int i = 2; taken.contains(name); i++) {
      name = wanted + " (" + i + ")";
    }
    return name;
  }

  /**
   * The text of the file with {@code test}.
   *
   * @throws ReplException if it declares something of a name that the test needs otherwise
   */
  String with(TestText test) throws ReplException {
    Map<String, String> there = declared();
    StringBuilder imports = new StringBuilder();
    StringBuilder others = new StringBuilder();
    for (Declared needed : test.declarations()) {
      String existing = there.get(key(needed.kind(), needed.name()));
      if (existing == null) {
        (needed.kind() == Kind.IMPORT ? imports : others)
            .append(needed.text())
            .append(needed.kind() == Kind.IMPORT ? "\n" : "\n\n");
      } else if (!words(existing).equals(words(needed.text()))) {
        throw new ReplException(
            "`" + label + "` declares another `" + needed.name() + "`; choose another file");
      }
    }
    int head = headEnd();
    String before = text.substring(0, head);
    String after = text.substring(head).strip();
    StringBuilder out = new StringBuilder(before);
    out.append(before.isEmpty() || before.endsWith("\n") ? "" : "\n").append(imports);
    out.append(out.isEmpty() ? "" : "\n");
    out.append(after).append(after.isEmpty() ? "" : "\n\n");
    return out.append(others).append(test.test()).toString();
  }

  /** The offset behind the module and the imports. */
  private int headEnd() {
    int end = file.module().map(module -> module.span().end()).orElse(0);
    for (ImportDecl declaration : file.imports()) {
      end = Math.max(end, declaration.span().end());
    }
    return end;
  }

  private Map<String, String> declared() {
    Map<String, String> declared = new HashMap<>();
    for (ImportDecl each : file.imports()) {
      declared.put(key(Kind.IMPORT, each.localName().name()), each.span().text());
    }
    for (Declaration each : file.declarations()) {
      if (each instanceof FunctionDecl function) {
        declared.put(key(Kind.DEF, function.name().name()), function.span().text());
      } else if (each instanceof ConstantDecl constant) {
        declared.put(key(Kind.LET, constant.name().name()), constant.span().text());
      } else if (each instanceof PolicyDecl policy) {
        declared.put(key(Kind.POLICY, policy.name().name()), policy.span().text());
      }
    }
    return declared;
  }

  /** Imports, functions and constants share their names. */
  private static String key(Kind kind, String name) {
    return (kind == Kind.POLICY ? "policy " : "value ") + name;
  }

  private static String words(String text) {
    return text.replaceAll("(?m)^\\s*///.*$", "").replaceAll("\\s+", " ").strip();
  }
}
