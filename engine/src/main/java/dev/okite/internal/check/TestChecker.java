package dev.okite.internal.check;

import dev.okite.diagnostic.DiagnosticCode;
import dev.okite.diagnostic.Suggestion;
import dev.okite.source.Span;
import dev.okite.syntax.Expr;
import dev.okite.syntax.ForClause;
import dev.okite.syntax.Identifier;
import dev.okite.syntax.LetStep;
import dev.okite.syntax.QualifiedName;
import dev.okite.syntax.TestDecl;
import dev.okite.syntax.TestMember;
import dev.okite.type.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Checks one test (12). */
final class TestChecker {
  private static final List<String> FORMATS = List.of("yaml", "json", "dockerfile", "file");
  private static final List<String> VERDICTS =
      List.of("deny", "warn", "audit", "pass", "error", "waived");

  private final CheckContext context;
  private final PolicyModule module;
  private final PolicyIndex policies;
  private final TestDecl test;
  private final ExpressionChecker expressions;
  private boolean expects;

  TestChecker(
      CheckContext context,
      ModuleIndex index,
      PolicyModule module,
      PolicyIndex policies,
      TestDecl test) {
    this.context = context;
    this.module = module;
    this.policies = policies;
    this.test = test;
    Scope scope = module.scope().inner(Surroundings.TEST);
    this.expressions = new ExpressionChecker(context, index, module, scope);
  }

  void check() {
    for (TestMember member : test.members()) {
      if (member instanceof LetStep let) {
        expressions.scope().announce(let.name());
      }
    }
    test.members().forEach(this::check);
    if (!expects) {
      context.report(
          DiagnosticCode.NO_EXPECTATION,
          test.name().span(),
          "the test expects nothing",
          "add an `expect`, such as `expect no other findings`");
    }
    new UsageCheck(context).check(expressions.scope());
  }

  private void check(TestMember member) {
    if (member instanceof TestMember.Given given) {
      word("the format of `given`", given.format(), FORMATS);
      text(given.content(), "`given` takes");
    } else if (member instanceof TestMember.Setting setting) {
      checkSetting(setting);
    } else if (member instanceof LetStep let) {
      new LetChecker(context, expressions).check(let);
    } else if (member instanceof ForClause iteration) {
      expressions.iterate(iteration);
    } else if (member instanceof TestMember.ExpectRule expectation) {
      expects = true;
      word("what is expected", expectation.verdict(), VERDICTS);
      target(expectation.rule())
          .ifPresent(target -> context.resolutions().resolve(expectation, target));
      expectation.at().ifPresent(at -> text(at, "`at` takes a JSON Pointer as"));
      expectation.because().ifPresent(this::messagePattern);
    } else if (member instanceof TestMember.ExpectCondition expectation) {
      expects = true;
      expressions.conditionOfTest(expectation.condition());
    } else if (member instanceof TestMember.ExpectFindings expectation) {
      expects = true;
      List<TestTarget> targets = new ArrayList<>();
      expectation.rules().forEach(rule -> target(rule).ifPresent(targets::add));
      context.resolutions().resolve(expectation, targets);
      text(expectation.file(), "the file of `expect findings` is a path as");
    } else if (member instanceof TestMember.ExpectNothingElse) {
      expects = true;
    }
  }

  /** The rule or policy that {@code name} means; reported where there is none. */
  private Optional<TestTarget> target(QualifiedName name) {
    return policies
        .target(module, name)
        .map(target -> new TestTarget(target.policy().fullName(), target.rules()));
  }

  private void word(String what, Identifier word, List<String> words) {
    if (!words.contains(word.name())) {
      context.report(
          DiagnosticCode.UNKNOWN_NAME,
          word.span(),
          what + " cannot be `" + word + "`",
          Suggestion.didYouMean(word.name(), words)
              .or(
                  () ->
                      Optional.of(
                          words.stream()
                              .map(w -> "`" + w + "`")
                              .collect(Collectors.joining(", ", "it is one of ", "")))));
    }
  }

  private void messagePattern(Expr pattern) {
    text(pattern, "`because` takes a glob as");
    new PatternChecker(context).checkGlob(pattern);
  }

  private void text(Expr expression, String takes) {
    Type type = expressions.type(expression);
    if (!type.overlaps(Type.STRING)) {
      context.report(
          DiagnosticCode.WRONG_OPERAND, expression.span(), takes + " a string, found " + type);
    }
  }

  private void checkSetting(TestMember.Setting setting) {
    Type found = expressions.type(setting.value());
    switch (setting.kind()) {
      case PARAM -> setting.name().ifPresent(name -> checkParam(setting, name, found));
      case NOW -> hold("`now`", setting.value(), found, Type.TIME);
      case REQUEST, FACTS -> {}
    }
  }

  private void checkParam(TestMember.Setting setting, QualifiedName name, Type found) {
    if (name.parts().size() < 2) {
      context.report(
          DiagnosticCode.UNKNOWN_NAME,
          name.span(),
          "`" + name + "` does not say whose param it is",
          "write `param policy." + name + " = …`");
      return;
    }
    List<Identifier> parts = name.parts();
    Span span = parts.get(0).span().to(parts.get(parts.size() - 2).span());
    Optional<CheckedPolicy> policy =
        policies
            .policy(module, new QualifiedName(span, parts.subList(0, parts.size() - 1)))
            .flatMap(policies::checked);
    if (policy.isEmpty()) {
      return;
    }
    context.resolutions().resolve(setting, new TestTarget(policy.get().name(), List.of()));
    String wanted = name.last().name();
    Optional<CheckedParam> param =
        policy.get().params().stream().filter(p -> p.name().equals(wanted)).findFirst();
    if (param.isPresent()) {
      hold("the param `" + wanted + "`", setting.value(), found, param.get().type());
    } else {
      context.reportUnknown(
          DiagnosticCode.UNKNOWN_NAME,
          name.last().span(),
          "the policy `" + policy.get().name() + "` has no param `" + wanted + "`",
          wanted,
          policy.get().params().stream().map(CheckedParam::name).toList());
    }
  }

  private void hold(String what, Expr value, Type found, Type declared) {
    new DeclaredTypes(context).hold(DiagnosticCode.WRONG_DEFAULT, what, value, found, declared);
  }
}
