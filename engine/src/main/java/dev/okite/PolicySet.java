package dev.okite;

import dev.okite.diagnostic.Suggestion;
import dev.okite.document.Document;
import dev.okite.internal.check.CheckedFunction;
import dev.okite.internal.check.CheckedPolicy;
import dev.okite.internal.check.CheckedProgram;
import dev.okite.internal.check.InventoryUse;
import dev.okite.internal.check.RuleApplication;
import dev.okite.internal.eval.AppliedPolicy;
import dev.okite.internal.eval.PolicyEvaluator;
import dev.okite.internal.plan.Planner;
import dev.okite.internal.reference.EvaluationListener;
import dev.okite.internal.reference.ReferenceEvaluator;
import dev.okite.internal.rewrite.Rewrites;
import dev.okite.internal.validate.DocumentValidator;
import dev.okite.internal.waive.Governance;
import dev.okite.schema.SchemaCatalog;
import dev.okite.syntax.Declaration;
import dev.okite.syntax.DocComment;
import dev.okite.syntax.PolicyFile;
import dev.okite.syntax.RecordType;
import dev.okite.syntax.TypeDecl;
import dev.okite.validation.SchemaRule;
import dev.okite.value.EvaluationFailure;
import dev.okite.value.Value;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Policies that compile. Immutable and safe to share between threads. */
public final class PolicySet {
  private final CheckedProgram program;
  private final SchemaCatalog declaredSchemas;

  /** Applies no policy, and keeps the functions that were called once. */
  private final PolicyEvaluator calls;

  PolicySet(CheckedProgram program, SchemaCatalog declaredSchemas) {
    this.program = program;
    this.declaredSchemas = declaredSchemas;
    this.calls = Planner.plan(program, List.of(), Rewrites.ALL, false);
  }

  /** What the policies say about themselves, in the order of the sources. */
  public List<PolicyDescription> policies() {
    return program.policies().values().stream().map(PolicySet::describe).toList();
  }

  /** The examples among the tests, in the order of the sources. */
  public List<Example> examples() {
    return program.examples().stream()
        .map(
            e ->
                new Example(
                    e.rule(), e.isBad(), e.title(), e.documents(), e.params(), e.now(), e.facts()))
        .toList();
  }

  /** The tests, examples among them, in the order of the sources. */
  public List<PolicyTest> tests() {
    return program.tests().stream().map(test -> new PolicyTest(this, program, test)).toList();
  }

  /** The full names of the functions of the policies, in the order of the sources. */
  public List<String> functions() {
    return List.copyOf(program.functions().keySet());
  }

  /**
   * The schemas that the policies declare, in the order of the sources; none for most. To hold
   * documents against them, pass them to {@link Binding#validating}, behind those of the host.
   */
  public SchemaCatalog declaredSchemas() {
    return declaredSchemas;
  }

  /** The types that the modules of the policies give names to, in the order of the sources. */
  public List<TypeDescription> types() {
    List<TypeDescription> types = new ArrayList<>();
    for (PolicyFile file : program.files()) {
      for (Declaration declaration : file.declarations()) {
        if (declaration instanceof TypeDecl type) {
          types.add(describe(file, type));
        }
      }
    }
    return List.copyOf(types);
  }

  private TypeDescription describe(PolicyFile file, TypeDecl declaration) {
    Map<String, String> fields = new LinkedHashMap<>();
    if (declaration.type() instanceof RecordType record) {
      record.fields().forEach(field -> fields.put(field.name(), text(field.doc())));
    }
    String module = file.moduleName();
    return new TypeDescription(
        (module.isEmpty() ? "" : module + ".") + declaration.name(),
        program.resolutions().type(declaration.type()),
        text(declaration.doc()),
        fields);
  }

  /**
   * Chooses policies and binds their params. Costs about as much as compiling them: do it once,
   * evaluate often.
   *
   * @throws BindingException if a name does not exist, a param has no value or a wrong one, or
   *     everything is off
   */
  public BoundPolicies bind(Binding binding) {
    return bind(binding, null);
  }

  /** As the other; if there is a {@code listener}, the reference evaluator alone evaluates. */
  BoundPolicies bind(Binding binding, @Nullable EvaluationListener listener) {
    Enforcement enforcement = new Enforcement(binding.settings());
    List<AppliedPolicy> applied = PolicyBinder.bind(program, binding, enforcement);
    SchemaCatalog schemas = binding.schemas().orElse(null);
    DocumentValidator validator = schemas == null ? null : validator(schemas, enforcement);
    Governance governance =
        Governance.of(
            program,
            applied,
            validator == null ? List.of() : validator.descriptions(),
            binding.exceptionRules(),
            enforcement::severity);
    boolean readsInventory =
        InventoryUse.of(program, applied.stream().map(AppliedPolicy::policy).toList());
    if (listener != null) {
      PolicyEvaluator heard = new ReferenceEvaluator(program, applied, listener);
      return new BoundPolicies(
          program, applied, readsInventory, enforcement, governance, heard, null, null);
    }
    PolicyEvaluator planned = Planner.plan(program, applied, Rewrites.ALL, binding.isVerified());
    PolicyEvaluator reference =
        binding.isVerified() ? new ReferenceEvaluator(program, applied) : null;
    return new BoundPolicies(
        program, applied, readsInventory, enforcement, governance, planned, reference, validator);
  }

  private static DocumentValidator validator(SchemaCatalog schemas, Enforcement enforcement) {
    Set<SchemaRule> off = EnumSet.noneOf(SchemaRule.class);
    for (SchemaRule rule : SchemaRule.values()) {
      if (enforcement.isOff(SchemaRule.POLICY, rule.rule().name())) {
        off.add(rule);
      }
    }
    return new DocumentValidator(schemas, off);
  }

  /**
   * Calls a function of the policies with host values, for hosts that want a value rather than
   * findings. The first call of a function plans it.
   *
   * @param function its full name, {@code module.function}
   * @param context the clock, request, facts and limits; the inventory is empty
   * @param arguments host values as {@link Binding#with} takes them, or {@link Document}s
   * @return its value; {@link Documents#toHost} makes plain Java objects of it
   * @throws IllegalArgumentException if there is no such function, or it takes another number of
   *     arguments
   * @throws EvaluationFailure if it has no value for the arguments
   */
  public Value call(String function, EvaluationContext context, @Nullable Object... arguments) {
    return call(function, List.of(), context, arguments);
  }

  /**
   * As the other, with documents for the function to see. What stands in a document keeps its
   * place, so that {@link dev.okite.document.Place#of} says where a value of the result comes from.
   *
   * @param inventory the documents; a call has as many steps for each of them as {@code context}
   *     gives
   */
  public Value call(
      String function,
      List<Document> inventory,
      EvaluationContext context,
      @Nullable Object... arguments) {
    CheckedFunction found = program.functions().get(function);
    if (found == null) {
      throw new IllegalArgumentException(
          "there is no function `"
              + function
              + "`"
              + Suggestion.didYouMean(function, program.functions().keySet())
                  .map(h -> "; " + h)
                  .orElse(""));
    }
    if (found.parameters().size() != arguments.length) {
      throw new IllegalArgumentException(
          "`"
              + function
              + "` takes "
              + found.parameters().size()
              + " arguments, found "
              + arguments.length);
    }
    List<Value> values = new ArrayList<>();
    for (Object argument : arguments) {
      values.add(
          argument instanceof Document document ? document.value() : HostValues.valueOf(argument));
    }
    return calls.call(found, values, BoundPolicies.input(inventory, context));
  }

  CheckedProgram program() {
    return program;
  }

  private static PolicyDescription describe(CheckedPolicy policy) {
    return new PolicyDescription(
        policy.name(),
        policy.title(),
        text(policy.declaration().doc()),
        policy.overInventory(),
        policy.params().stream()
            .map(
                p ->
                    new ParamDescription(
                        p.name(),
                        p.type(),
                        p.defaultValue().map(value -> value.span().text()),
                        text(p.declaration().doc())))
            .toList(),
        policy.rules().stream().map(RuleApplication::rule).map(r -> r.description()).toList(),
        policy.declaration().name().span());
  }

  private static String text(Optional<DocComment> doc) {
    return doc.map(DocComment::text).orElse("");
  }
}
