package dev.okite.cli.repl;

import dev.okite.Session;
import dev.okite.document.Document;
import dev.okite.finding.Finding;
import dev.okite.session.Declared;
import dev.okite.session.Declared.Kind;
import dev.okite.value.BoolValue;
import dev.okite.value.JsonPointer;
import dev.okite.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was tried, as a test.
 *
 * @param declarations what the test needs of the session, imports first
 * @param name its name
 * @param body what stands in it, without the end
 */
record TestText(List<Declared> declarations, String name, List<String> body) {
  private static final int LONGEST_NAME = 100;

  /** The text of the test itself. */
  String test() {
    return "test " + ValueLiteral.of(name) + " {\n" + String.join("\n", body) + "\n}\n";
  }

  /**
   * A test that an expression has the value that it had.
   *
   * @param wanted the name of the test; blank for one that says what it expects
   * @throws ReplException if there can be no such test
   */
  static TestText of(Tried.Expression tried, String wanted, Workspace workspace, GivenText given)
      throws ReplException {
    List<Declared> needed =
        NeededDeclarations.of(List.of(tried.text()), workspace.session().declared());
    List<String> texts = new ArrayList<>(needed.stream().map(Declared::text).toList());
    texts.add(tried.text());
    List<String> body = new ArrayList<>();
    boolean readsResource = mentions(texts, "resource");
    boolean readsInventory = mentions(texts, "inventory");
    if (readsResource || readsInventory) {
      Document current = workspace.current().orElse(null);
      List<Document> documents =
          readsInventory || current == null ? workspace.documents() : List.of(current);
      body.addAll(given.of(documents));
      if (readsResource) {
        int index = documents.indexOf(current);
        body.add("  let resource = inventory" + (index == 0 ? ".first" : "[" + index + "]"));
      }
    }
    if (mentions(texts, "now")) {
      body.add(now(tried));
    }
    for (Declared let : needed) {
      if (let.readsDocument()) {
        body.add(indented(let.text()));
      }
    }
    body.add("  expect that " + condition(tried.text(), tried.value()));
    String name = tried.text() + " is " + ValueText.line(tried.value(), LONGEST_NAME / 2);
    return new TestText(
        needed.stream().filter(declared -> !declared.readsDocument()).toList(),
        wanted.isBlank() ? shortened(name) : wanted,
        body);
  }

  /**
   * A test that rules find in a document what they found.
   *
   * @param wanted the name of the test; blank for one that says what it is about
   * @param withClock whether the test has a time
   * @throws ReplException if there can be no such test
   */
  static TestText of(
      Tried.Rules tried, String wanted, boolean withClock, Workspace workspace, GivenText given)
      throws ReplException {
    Set<String> policies = new LinkedHashSet<>();
    tried.rules().forEach(rule -> policies.add(rule.policy()));
    List<Declared> declared = workspace.session().declared();
    List<Declared> ofSession =
        policies.contains(Session.POLICY)
            ? declared.stream().filter(d -> d.kind() == Kind.RULE).toList()
            : List.of();
    List<Declared> needed = new ArrayList<>();
    for (String policy : policies) {
      Declared entered = entered(policy, declared);
      if (entered != null) {
        needed.add(entered);
      } else if (policy.indexOf('.') < 0 && !policy.equals(Session.POLICY)) {
        throw new ReplException(
            "no other file can name `" + policy + "`; give its file a `module` first");
      }
    }
    List<String> texts = new ArrayList<>(ofSession.stream().map(Declared::text).toList());
    needed.forEach(policy -> texts.add(policy.text()));
    List<Declared> values = NeededDeclarations.of(texts, declared);
    List<Declared> declarations =
        new ArrayList<>(values.stream().filter(value -> !value.readsDocument()).toList());
    declarations.addAll(needed);
    if (!ofSession.isEmpty()) {
      List<String> members = new ArrayList<>();
      values.stream().filter(Declared::readsDocument).forEach(v -> members.add(v.text()));
      ofSession.forEach(rule -> members.add(rule.text()));
      declarations.add(new Declared(Kind.POLICY, Session.POLICY, policy(members), false));
    }
    List<String> body = new ArrayList<>();
    boolean readsInventory = new RuleRuns(workspace).bind(List.copyOf(policies)).needsInventory();
    body.addAll(given.of(readsInventory ? workspace.documents() : List.of(tried.document())));
    if (withClock) {
      body.add(now(tried));
    }
    for (var param : workspace.params().entrySet()) {
      String policy = param.getKey().substring(0, param.getKey().lastIndexOf('.'));
      if (policies.contains(policy)) {
        body.add("  param " + param.getKey() + " = " + ValueLiteral.of(param.getValue()));
      }
    }
    body.addAll(expectations(tried));
    String name = String.join(", ", policies) + " on " + Labels.of(tried.document());
    return new TestText(declarations, wanted.isBlank() ? shortened(name) : wanted, body);
  }

  private static @Nullable Declared entered(String policy, List<Declared> declared) {
    return declared.stream()
        .filter(d -> d.kind() == Kind.POLICY && d.name().equals(policy))
        .findFirst()
        .orElse(null);
  }

  private static Set<String> expectations(Tried.Rules tried) {
    String base = JsonPointer.of(tried.document().value());
    Set<String> lines = new LinkedHashSet<>();
    for (Tried.Applied rule : tried.rules()) {
      List<Finding> findings =
          tried.findings().stream()
              .filter(f -> f.rule().name().equals(rule.rule()) && f.policy().equals(rule.policy()))
              .toList();
      for (Finding finding : findings) {
        String verdict =
            finding.isError() ? "error" : finding.isWaived() ? "waived" : finding.action().word();
        String at =
            finding
                .place()
                .filter(place -> place.document() == tried.document())
                .map(p -> " at " + ValueLiteral.of(p.pointer().substring(base.length())))
                .orElse("");
        lines.add("  expect " + verdict + " " + rule.name() + at);
      }
      if (findings.isEmpty()) {
        lines.add("  expect pass " + rule.name());
      }
    }
    return lines;
  }

  private static String policy(List<String> members) {
    StringBuilder text = new StringBuilder("policy " + Session.POLICY + " {\n");
    for (String member : members) {
      text.append(indented(member)).append("\n");
    }
    return text.append('}').toString();
  }

  private static String now(Tried tried) {
    return "  now = time(" + ValueLiteral.of(tried.at().toString()) + ")";
  }

  private static String condition(String text, Value value) throws ReplException {
    boolean isOperand = text.matches("[A-Za-z_][A-Za-z0-9_.]*");
    String operand = isOperand ? text : "(" + text + ")";
    if (value instanceof BoolValue bool) {
      return bool.value() ? text : "not " + operand;
    }
    return operand + " == " + ValueLiteral.of(value);
  }

  /** A text of several lines keeps them, since a block string may be among them. */
  private static String indented(String text) {
    return text.contains("\"\"\"") ? "  " + text : "  " + text.replace("\n", "\n  ");
  }

  private static boolean mentions(List<String> texts, String name) {
    return texts.stream().anyMatch(text -> NeededDeclarations.mentions(text, name));
  }

  private static String shortened(String name) {
    String line = name.replaceAll("\\s+", " ");
    int end =
        line.offsetByCodePoints(0, Math.min(LONGEST_NAME, line.codePointCount(0, line.length())));
    return end < line.length() ? line.substring(0, end) + "…" : line;
  }
}
