package dev.okite.syntax.print;

import dev.okite.syntax.Assertion;
import dev.okite.syntax.AssertionClause;
import dev.okite.syntax.AtClause;
import dev.okite.syntax.BecauseClause;
import dev.okite.syntax.DocComment;
import dev.okite.syntax.Expr;
import dev.okite.syntax.Fix;
import dev.okite.syntax.FixClause;
import dev.okite.syntax.ForClause;
import dev.okite.syntax.Include;
import dev.okite.syntax.IncludeException;
import dev.okite.syntax.LetStep;
import dev.okite.syntax.MatchStep;
import dev.okite.syntax.Metadata;
import dev.okite.syntax.OverInventory;
import dev.okite.syntax.ParamDecl;
import dev.okite.syntax.PolicyMember;
import dev.okite.syntax.RuleDecl;
import dev.okite.syntax.SeeClause;
import dev.okite.syntax.SyntaxNode;
import dev.okite.syntax.TestMember;
import dev.okite.syntax.WhereClause;
import java.util.Optional;
import java.util.stream.Collectors;

/** Prints what stands in blocks, apart from rules. */
final class MemberPrinter {
  private final Page page;

  MemberPrinter(Page page) {
    this.page = page;
  }

  Optional<DocComment> doc(PolicyMember member) {
    if (member instanceof ParamDecl param) {
      return param.doc();
    }
    return member instanceof RuleDecl rule ? rule.doc() : Optional.empty();
  }

  void print(SyntaxNode member) {
    if (member instanceof Metadata metadata) {
      page.start(metadata.key() + " ").add(metadata.value()).end();
    } else if (member instanceof ParamDecl param) {
      page.start("param " + param.name() + ": ").add(param.type());
      param.defaultValue().ifPresent(value -> page.add(" = ").add(value));
      param.requirement().ifPresent(this::requirement);
      page.end();
    } else if (member instanceof OverInventory) {
      page.line("over inventory");
    } else if (member instanceof Include include) {
      include(include);
    } else if (member instanceof MatchStep match) {
      page.start("match ").add(match.condition()).end();
    } else if (member instanceof WhereClause where) {
      page.start("where ").add(where.condition()).end();
    } else if (member instanceof LetStep let) {
      page.start("let " + let.name());
      let.type().ifPresent(type -> page.add(": ").add(type));
      page.add(" = ").add(let.value()).end();
    } else if (member instanceof ForClause iteration) {
      page.start("for ").add(iteration.binding()).add(" in ").add(iteration.source()).end();
    } else if (member instanceof Assertion assertion) {
      assertion(assertion);
    } else if (member instanceof TestMember test) {
      test(test);
    }
  }

  private void include(Include include) {
    page.start("include " + include.policy());
    String separator = " except ";
    for (IncludeException each : include.exceptions()) {
      page.add(separator + each.rule());
      each.condition().ifPresent(condition -> page.add(" when ").add(condition));
      separator = ", ";
    }
    page.end();
  }

  private void assertion(Assertion assertion) {
    page.start(assertion.kind() == Assertion.Kind.DENY ? "deny when " : "require ");
    page.add(assertion.condition()).end();
    page.indent();
    for (AssertionClause clause : assertion.clauses()) {
      clause(clause);
    }
    page.outdent();
  }

  private void requirement(ParamDecl.Requirement requirement) {
    page.add(" where ").add(requirement.condition());
    requirement.because().ifPresent(message -> page.add(" because ").add(message));
  }

  private void clause(AssertionClause clause) {
    if (clause instanceof AtClause at) {
      page.start("at ").add(at.place());
    } else if (clause instanceof BecauseClause because) {
      page.start("because ").add(because.message());
    } else if (clause instanceof SeeClause see) {
      page.start("see ");
      String separator = "";
      for (Expr place : see.places()) {
        page.add(separator).add(place);
        separator = ", ";
      }
    } else if (clause instanceof FixClause fix) {
      page.start("fix ");
      fix(fix.fix());
    }
    page.end();
  }

  private void fix(Fix fix) {
    if (fix instanceof Fix.Remove remove) {
      page.add("remove ").add(remove.path());
    } else if (fix instanceof Fix.Set set) {
      page.add("set ").add(set.path()).add(" = ").add(set.value());
    } else if (fix instanceof Fix.Add add) {
      page.add("add ").add(add.value()).add(" to ").add(add.path());
    }
  }

  private void test(TestMember member) {
    if (member instanceof TestMember.Given given) {
      page.start("given " + given.format() + " ").add(given.content());
    } else if (member instanceof TestMember.Setting setting) {
      page.start(
          switch (setting.kind()) {
            case PARAM -> "param " + setting.name().orElseThrow();
            case NOW -> "now";
            case REQUEST -> "request";
            case FACTS -> "facts";
          });
      page.add(" = ").add(setting.value());
    } else if (member instanceof TestMember.ExpectRule rule) {
      page.start("expect " + rule.verdict() + " " + rule.rule());
      rule.at().ifPresent(at -> page.add(" at ").add(at));
      rule.because().ifPresent(because -> page.add(" because ").add(because));
    } else if (member instanceof TestMember.ExpectNothingElse) {
      page.start("expect no other findings");
    } else if (member instanceof TestMember.ExpectCondition that) {
      page.start("expect that ").add(that.condition());
    } else if (member instanceof TestMember.ExpectFindings findings) {
      page.start("expect findings from ");
      page.add(findings.rules().stream().map(Object::toString).collect(Collectors.joining(", ")));
      page.add(" in ").add(findings.file());
    }
    page.end();
  }
}
