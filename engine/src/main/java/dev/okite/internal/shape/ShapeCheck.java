package dev.okite.internal.shape;

import dev.okite.diagnostic.Diagnostic;
import dev.okite.internal.check.CheckedException;
import dev.okite.internal.check.CheckedPolicy;
import dev.okite.internal.check.CheckedProgram;
import dev.okite.internal.check.ExceptionCondition;
import dev.okite.internal.check.Question;
import dev.okite.internal.check.RuleApplication;
import dev.okite.internal.check.Symbol;
import dev.okite.schema.DocumentType;
import dev.okite.schema.SchemaCatalog;
import dev.okite.source.Source;
import dev.okite.syntax.ConstantDecl;
import dev.okite.syntax.Declaration;
import dev.okite.syntax.Expr;
import dev.okite.syntax.ForClause;
import dev.okite.syntax.Include;
import dev.okite.syntax.LetStep;
import dev.okite.syntax.OverInventory;
import dev.okite.syntax.ParamDecl;
import dev.okite.syntax.PolicyDecl;
import dev.okite.syntax.PolicyFile;
import dev.okite.syntax.TestDecl;
import dev.okite.syntax.TestMember;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Holds the paths of a program against the schemas of documents, and the types that are written in
 * it. Policies are gone through for each type of documents on its own; functions of other files are
 * followed where they are called.
 */
public final class ShapeCheck {
  private final CheckedProgram program;
  private final Documents documents;
  private final Interpreter interpreter;
  private final @Nullable Traps traps;
  private final RuleWalk rules;
  private final Predicate<Source> isOwn;

  private ShapeCheck(
      CheckedProgram program,
      Documents documents,
      Observations observations,
      Predicate<Source> isOwn,
      boolean looksForTraps) {
    this.program = program;
    this.documents = documents;
    this.interpreter = new Interpreter(program, documents, observations, isOwn);
    this.traps = looksForTraps ? new Traps(interpreter) : null;
    this.rules = new RuleWalk(interpreter, traps);
    this.isOwn = isOwn;
  }

  /**
   * Whether there is anything to hold paths against: schemas, or types with fields.
   *
   * @param isOwn the sources about which something is said
   */
  public static boolean isNeeded(
      CheckedProgram program, SchemaCatalog catalog, Predicate<Source> isOwn) {
    return !catalog.documents().isEmpty() || program.resolutions().namesFields(isOwn);
  }

  /**
   * Checks the paths of {@code program}.
   *
   * @param isOwn the sources about which something is said
   */
  public static ShapeResult check(
      CheckedProgram program, SchemaCatalog catalog, Predicate<Source> isOwn) {
    Observations observations = new Observations();
    Documents documents = new Documents(catalog);
    ShapeCheck check = new ShapeCheck(program, documents, observations, isOwn, false);
    check.run();
    return new ShapeReport(program, documents, observations, check.interpreter.isExhausted())
        .of(check.own(), isOwn);
  }

  /**
   * Checks the paths of what is asked.
   *
   * @param document the type of the document that it is asked about; null if that is not known
   */
  public static List<Diagnostic> check(
      CheckedProgram program,
      SchemaCatalog catalog,
      Question question,
      @Nullable DocumentType document) {
    Observations observations = new Observations();
    Documents documents = new Documents(catalog);
    Interpreter interpreter =
        ShapeQuestions.ask(program, documents, observations, question, document);
    return new ShapeReport(program, documents, observations, interpreter.isExhausted())
        .of(question.expression())
        .diagnostics();
  }

  /** Evaluates {@code program} for what {@code observations} watch. */
  static void run(
      CheckedProgram program,
      SchemaCatalog catalog,
      Observations observations,
      Predicate<Source> isOwn) {
    new ShapeCheck(program, new Documents(catalog), observations, isOwn, false).run();
  }

  /**
   * Looks for what is allowed and does what hardly anybody means, in the order of the sources.
   *
   * @param isOwn the sources that are looked at
   */
  public static List<Trap> traps(
      CheckedProgram program, SchemaCatalog catalog, Predicate<Source> isOwn) {
    ShapeCheck check =
        new ShapeCheck(program, new Documents(catalog), new Observations(), isOwn, true);
    check.run();
    Traps found = check.traps;
    return found == null || check.interpreter.isExhausted() ? List.of() : found.found();
  }

  private List<PolicyFile> own() {
    return program.files().stream().filter(file -> isOwn.test(file.source())).toList();
  }

  private void run() {
    List<PolicyFile> own = own();
    for (PolicyFile file : own) {
      for (Declaration declaration : file.declarations()) {
        if (declaration instanceof PolicyDecl policy) {
          policy(policy);
        } else if (declaration instanceof TestDecl test) {
          interpreter.names().start(Surroundings.NOTHING);
          test(test.members(), Surroundings.NOTHING);
        } else if (declaration instanceof ConstantDecl constant) {
          interpreter.eval(constant.value(), Surroundings.NOTHING);
        }
      }
    }
    program.exceptions().stream()
        .filter(exception -> isOwn.test(exception.declaration().span().source()))
        .forEach(this::exception);
    new OpenFunctions(program, interpreter).look(own);
  }

  private void policy(PolicyDecl policy) {
    for (ParamDecl param : policy.members(ParamDecl.class)) {
      param.defaultValue().ifPresent(value -> interpreter.eval(value, Surroundings.NOTHING));
      param
          .requirement()
          .ifPresent(
              requirement -> {
                interpreter.condition(requirement.condition(), Surroundings.NOTHING);
                requirement
                    .because()
                    .ifPresent(text -> interpreter.eval(text, Surroundings.NOTHING));
              });
    }
    policy
        .members(Include.class)
        .forEach(
            include ->
                include
                    .exceptions()
                    .forEach(
                        exception ->
                            exception
                                .condition()
                                .ifPresent(c -> interpreter.condition(c, Surroundings.NOTHING))));
    if (isOverInventory(policy)) {
      rules.policy(policy, Optional.empty());
      return;
    }
    for (Part.Root document : roots()) {
      rules.policy(policy, Optional.of(document));
    }
  }

  private static boolean isOverInventory(PolicyDecl policy) {
    return !policy.members(OverInventory.class).isEmpty();
  }

  private List<Part.Root> roots() {
    List<Part.Root> roots = new ArrayList<>(documents.known());
    roots.add(documents.other());
    return roots;
  }

  private void test(List<TestMember> members, Surroundings around) {
    Surroundings inside = around;
    for (int i = 0; i < members.size(); i++) {
      TestMember member = members.get(i);
      if (member instanceof LetStep let) {
        inside = inside.with(program.resolutions().let(let));
      } else if (member instanceof ForClause iteration) {
        List<TestMember> rest = members.subList(i + 1, members.size());
        interpreter
            .loops()
            .forEach(
                iteration.binding(),
                iteration.source(),
                inside,
                (next, element) -> test(rest, next));
        return;
      } else if (member instanceof TestMember.ExpectCondition expect) {
        interpreter.condition(expect.condition(), inside);
      } else {
        for (Expr part : parts(member)) {
          interpreter.eval(part, inside);
        }
      }
    }
  }

  private static List<Expr> parts(TestMember member) {
    List<Expr> parts = new ArrayList<>();
    if (member instanceof TestMember.Given given) {
      parts.add(given.content());
    } else if (member instanceof TestMember.Setting setting) {
      parts.add(setting.value());
    } else if (member instanceof TestMember.ExpectRule expect) {
      expect.at().ifPresent(parts::add);
      expect.because().ifPresent(parts::add);
    }
    return parts;
  }

  /** The condition of an exception sees the documents that its rules apply to. */
  private void exception(CheckedException exception) {
    Optional<ExceptionCondition> condition = exception.condition();
    if (condition.isEmpty()) {
      return;
    }
    Map<String, Shape> members = new LinkedHashMap<>();
    for (String member : ExceptionCondition.MEMBERS) {
      members.put(member, Shape.unknown("`finding." + member + "` may be anything"));
    }
    Shape finding = Shape.of(new Part.Entries(members, null));
    for (Part.Root document : roots()) {
      if (appliesTo(exception, document)) {
        Surroundings inside =
            Surroundings.NOTHING
                .with(Symbol.Context.RESOURCE, Shape.of(document))
                .with(condition.get().finding(), finding);
        interpreter.names().start(inside);
        interpreter.condition(condition.get().whole(), inside);
      }
    }
  }

  private boolean appliesTo(CheckedException exception, Part.Root document) {
    for (CheckedPolicy policy : program.policies().values()) {
      for (RuleApplication rule : policy.rules()) {
        if (exception.rules().contains(rule.rule().name())
            && (policy.overInventory() || mayRun(rule, document))) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean mayRun(RuleApplication rule, Part.Root document) {
    Surroundings inside = Surroundings.NOTHING.with(Symbol.Context.RESOURCE, Shape.of(document));
    interpreter.names().start(inside);
    for (RuleApplication.Guard guard : rule.guards()) {
      Outcome outcome = interpreter.condition(guard.condition(), inside);
      if (!(guard.expected() ? outcome.canHold() : outcome.canFail())) {
        return false;
      }
    }
    return true;
  }
}
