package dev.okite.internal.check;

import dev.okite.syntax.Expr;
import dev.okite.syntax.Literal;
import dev.okite.syntax.QualifiedName;
import dev.okite.syntax.TestDecl;
import dev.okite.syntax.TestMember;
import dev.okite.value.TimeValue;
import dev.okite.value.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the tests that are examples of a rule (12): what they say stands there, word for word. */
final class ExampleReader {
  private static final String BAD = "bad:";
  private static final String GOOD = "good:";

  private final CheckContext context;
  private final PolicyIndex policies;
  private final PolicyModule module;
  private final List<String> documents = new ArrayList<>();
  private final Map<String, Value> params = new LinkedHashMap<>();
  private final List<String> rules = new ArrayList<>();
  private Optional<Instant> now = Optional.empty();
  private Optional<Value> facts = Optional.empty();

  ExampleReader(CheckContext context, PolicyIndex policies, PolicyModule module) {
    this.context = context;
    this.policies = policies;
    this.module = module;
  }

  /** The example that {@code test}, which is checked, is by its name; empty if it is none. */
  Optional<CheckedExample> read(TestDecl test) {
    String name = test.name().value() instanceof String text ? text.strip() : "";
    boolean isBad = name.startsWith(BAD);
    if (!isBad && !name.startsWith(GOOD)) {
      return Optional.empty();
    }
    for (TestMember member : test.members()) {
      if (!read(member, isBad)) {
        return Optional.empty();
      }
    }
    if (documents.isEmpty() || rules.size() != 1) {
      return Optional.empty();
    }
    String title = name.substring((isBad ? BAD : GOOD).length()).strip();
    return Optional.of(
        new CheckedExample(rules.get(0), isBad, title, documents, params, now, facts));
  }

  /** Whether {@code member} can stand in an example. */
  private boolean read(TestMember member, boolean isBad) {
    if (member instanceof TestMember.Given given) {
      return !given.format().name().equals("file") && addDocument(given.content());
    }
    if (member instanceof TestMember.Setting setting) {
      return set(setting);
    }
    if (member instanceof TestMember.ExpectRule expected) {
      if (expected.verdict().name().equals(isBad ? "deny" : "pass")) {
        addRule(expected.rule());
      }
      return true;
    }
    return member instanceof TestMember.ExpectNothingElse;
  }

  private boolean addDocument(Expr content) {
    return content instanceof Literal literal
        && literal.value() instanceof String text
        && documents.add(text);
  }

  private boolean set(TestMember.Setting setting) {
    Optional<Value> value = context.constants().find(setting.value());
    if (setting.kind() == TestMember.Setting.Kind.NOW && value.isPresent()) {
      now = value.filter(TimeValue.class::isInstance).map(v -> ((TimeValue) v).value());
      return now.isPresent();
    }
    if (setting.kind() == TestMember.Setting.Kind.FACTS) {
      facts = value;
      return facts.isPresent();
    }
    if (setting.kind() != TestMember.Setting.Kind.PARAM || value.isEmpty()) {
      return false;
    }
    QualifiedName name = setting.name().orElseThrow();
    QualifiedName policy =
        new QualifiedName(name.span(), name.parts().subList(0, name.parts().size() - 1));
    Optional<DeclaredPolicy> owner = policies.policy(module, policy);
    owner.ifPresent(p -> params.put(p.fullName() + "." + name.last().name(), value.get()));
    return owner.isPresent();
  }

  /** A name that stands for several rules is that of a policy, or of no rule alone. */
  private void addRule(QualifiedName name) {
    policies
        .target(module, name)
        .map(PolicyIndex.Target::rules)
        .filter(found -> found.size() == 1 && found.get(0).endsWith("." + name.last().name()))
        .filter(found -> !rules.contains(found.get(0)))
        .ifPresent(rules::addAll);
  }
}
