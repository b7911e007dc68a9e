package dev.okite.internal.check;

import dev.okite.source.Source;
import dev.okite.syntax.Call;
import dev.okite.syntax.Expr;
import dev.okite.syntax.Filter;
import dev.okite.syntax.Identifier;
import dev.okite.syntax.LetStep;
import dev.okite.syntax.TestMember;
import dev.okite.syntax.TypeRef;
import dev.okite.type.Type;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the checker found out about the nodes of the syntax trees, which stay as they were parsed.
 * Keyed by the identity of the node. Filled by the checker, or from what it found out when the
 * sources were built; read-only, and so safe to share, from then on.
 */
public final class Resolutions {
  private final IdentityHashMap<Expr, Symbol> symbols = new IdentityHashMap<>();
  private final IdentityHashMap<Identifier, Symbol> binders = new IdentityHashMap<>();
  private final IdentityHashMap<LetStep, Symbol.Let> lets = new IdentityHashMap<>();
  private final IdentityHashMap<Filter, Symbol.Variable> elements = new IdentityHashMap<>();
  private final IdentityHashMap<Call, CallTarget> targets = new IdentityHashMap<>();
  private final IdentityHashMap<Call, Boolean> moduleCalls = new IdentityHashMap<>();
  private final IdentityHashMap<Expr, Type> types = new IdentityHashMap<>();
  private final IdentityHashMap<TypeRef, Type> typeRefs = new IdentityHashMap<>();
  private final IdentityHashMap<TestMember, TestTarget> targetsOfTests = new IdentityHashMap<>();
  private final IdentityHashMap<TestMember, List<TestTarget>> targetsOfFindings =
      new IdentityHashMap<>();

  /**
   * What a {@link dev.okite.syntax.Name} stands for, or a {@link dev.okite.syntax.Member} that
   * names a constant of an imported module; null for every other expression.
   */
  public @Nullable Symbol symbol(Expr expression) {
    return symbols.get(expression);
  }

  /**
   * The variable that an identifier of a binding or of {@code reach} declares, or a function's
   * parameter.
   */
  public Symbol binder(Identifier identifier) {
    return found(binders.get(identifier), identifier);
  }

  /** The symbol that a {@code let} declares. */
  public Symbol.Let let(LetStep step) {
    return found(lets.get(step), step);
  }

  /** The variable {@code it} of a filter. */
  public Symbol.Variable element(Filter filter) {
    return found(elements.get(filter), filter);
  }

  /** Whether a type that is written in one of these sources has fields. */
  public boolean namesFields(Predicate<Source> sources) {
    return typeRefs.entrySet().stream()
        .anyMatch(
            each -> each.getValue().namesFields() && sources.test(each.getKey().span().source()));
  }

  /** What a call calls. */
  public CallTarget target(Call call) {
    return found(targets.get(call), call);
  }

  /** The arguments of a call, its receiver first unless that is a module. */
  public List<Expr> arguments(Call call) {
    if (call.receiver().isEmpty() || moduleCalls.containsKey(call)) {
      return call.arguments();
    }
    List<Expr> all = new ArrayList<>(call.arguments().size() + 1);
    all.add(call.receiver().get());
    all.addAll(call.arguments());
    return all;
  }

  /** Whether the receiver of a call is a module, and so no argument. */
  public boolean isOfModule(Call call) {
    return moduleCalls.containsKey(call);
  }

  /** What is known of the value of {@code expression}. */
  public Type type(Expr expression) {
    return types.getOrDefault(expression, Type.ANY);
  }

  /** The type that {@code written} spells. */
  public Type type(TypeRef written) {
    return found(typeRefs.get(written), written);
  }

  /** What an {@code expect} that names a rule or policy is about, or a setting of a param. */
  public TestTarget target(TestMember member) {
    return found(targetsOfTests.get(member), member);
  }

  /** What an {@code expect findings} is about, in its order. */
  public List<TestTarget> targets(TestMember.ExpectFindings expectation) {
    return found(targetsOfFindings.get(expectation), expectation);
  }

  /** As {@link #target}, while checking goes on; null for a call that is not resolved. */
  @Nullable CallTarget findTarget(Call call) {
    return targets.get(call);
  }

  public void resolve(Expr expression, Symbol symbol) {
    symbols.put(expression, symbol);
  }

  public void bind(Identifier identifier, Symbol symbol) {
    binders.put(identifier, symbol);
  }

  public void declare(LetStep step, Symbol.Let symbol) {
    lets.put(step, symbol);
  }

  public void declare(Filter filter, Symbol.Variable element) {
    elements.put(filter, element);
  }

  public void resolve(Call call, CallTarget target, boolean receiverIsModule) {
    targets.put(call, target);
    if (receiverIsModule) {
      moduleCalls.put(call, true);
    }
  }

  void resolve(TestMember.ExpectFindings expectation, List<TestTarget> targets) {
    targetsOfFindings.put(expectation, List.copyOf(targets));
  }

  void resolve(TestMember member, TestTarget target) {
    targetsOfTests.put(member, target);
  }

  void type(Expr expression, Type type) {
    types.put(expression, type);
  }

  public void type(TypeRef written, Type type) {
    typeRefs.put(written, type);
  }

  private static <T> T found(@Nullable T value, Object node) {
    if (value == null) {
      throw new IllegalStateException("not resolved: " + node);
    }
    return value;
  }
}
