package dev.okite.internal.shape;

import dev.okite.diagnostic.DiagnosticCode;
import dev.okite.source.Span;
import dev.okite.syntax.Call;
import dev.okite.syntax.Expr;
import dev.okite.syntax.RecordField;
import dev.okite.syntax.SyntaxNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What was seen of the nodes of a program, over all that they were evaluated with. Only what holds
 * of all of it is worth a message. Belongs to one thread.
 */
final class Observations {
  private IdentityHashMap<SyntaxNode, Access> accesses = new IdentityHashMap<>();
  private final IdentityHashMap<SyntaxNode, Map<Aspect, Misfit>> misfits = new IdentityHashMap<>();
  private final IdentityHashMap<Call, List<Access>> paths = new IdentityHashMap<>();
  private final IdentityHashMap<Expr, Shape> watched = new IdentityHashMap<>();

  private boolean isMuted;

  /** Has steps of paths noted in {@code other} from now on; gives where they were until now. */
  IdentityHashMap<SyntaxNode, Access> divert(IdentityHashMap<SyntaxNode, Access> other) {
    IdentityHashMap<SyntaxNode, Access> before = accesses;
    accesses = other;
    return before;
  }

  /** Has nothing noted from now on, or again what is seen. */
  void mute(boolean on) {
    isMuted = on;
  }

  boolean isMuted() {
    return isMuted;
  }

  /** Has the shape of {@code expression} noted. */
  void watch(Expr expression) {
    watched.put(expression, Shape.NEVER);
  }

  /** Something that does not fit where it stands. */
  static final class Misfit {
    private final Aspect aspect;
    private boolean fits;
    private @Nullable Span span;
    private String message = "";
    private Optional<String> hint = Optional.empty();

    private Misfit(Aspect aspect) {
      this.aspect = aspect;
    }

    DiagnosticCode code() {
      return aspect.code();
    }

    /** Where it stands; null if it fits in some evaluation, so that nothing is to be said. */
    @Nullable Span span() {
      return fits ? null : span;
    }

    String message() {
      return message;
    }

    Optional<String> hint() {
      return hint;
    }
  }

  /** What is noted of the step {@code node} of a path, whose key is {@code name}. */
  Access access(SyntaxNode node, String name) {
    if (isMuted) {
      return new Access(name);
    }
    return accesses.computeIfAbsent(node, n -> new Access(name));
  }

  /** What is noted of the name with number {@code index} in the path that {@code call} follows. */
  Access pathStep(Call call, int index, String name) {
    if (isMuted) {
      return new Access(name);
    }
    List<Access> steps = paths.computeIfAbsent(call, c -> new ArrayList<>());
    while (steps.size() <= index) {
      steps.add(new Access(name));
    }
    return steps.get(index);
  }

  /** What was noted of the names in the path that {@code call} follows, in order. */
  List<Access> path(Call call) {
    return paths.getOrDefault(call, List.of());
  }

  /** What was noted of the fields that types name, in no order. */
  IdentityHashMap<RecordField, Access> namedFields() {
    IdentityHashMap<RecordField, Access> named = new IdentityHashMap<>();
    accesses.forEach(
        (node, access) -> {
          if (node instanceof RecordField field) {
            named.put(field, access);
          }
        });
    return named;
  }

  /** What was noted of the step {@code node} of a path; null if nothing got there. */
  @Nullable Access find(SyntaxNode node) {
    return accesses.get(node);
  }

  /** Notes that {@code node} is right in some evaluation. */
  void fits(SyntaxNode node, Aspect aspect) {
    if (!isMuted) {
      misfit(node, aspect).fits = true;
    }
  }

  /** Notes that {@code node} is wrong in an evaluation. */
  void misfits(
      SyntaxNode node,
      Aspect aspect,
      Span span,
      Supplier<String> message,
      Supplier<Optional<String>> hint) {
    if (isMuted) {
      return;
    }
    Misfit misfit = misfit(node, aspect);
    if (!misfit.fits && misfit.span == null) {
      misfit.span = span;
      misfit.message = message.get();
      misfit.hint = hint.get();
    }
  }

  private Misfit misfit(SyntaxNode node, Aspect aspect) {
    return misfits
        .computeIfAbsent(node, n -> new EnumMap<>(Aspect.class))
        .computeIfAbsent(aspect, Misfit::new);
  }

  List<Misfit> misfits() {
    List<Misfit> all = new ArrayList<>();
    misfits.values().forEach(byAspect -> all.addAll(byAspect.values()));
    return all;
  }

  /** Notes the shape of {@code expression} in an evaluation, if it is watched. */
  void saw(Expr expression, Shape shape) {
    if (!isMuted && !watched.isEmpty()) {
      watched.computeIfPresent(expression, (e, seen) -> seen.or(shape));
    }
  }

  /** The shape of an expression that is watched, over all evaluations. */
  Shape seen(Expr expression) {
    return watched.getOrDefault(expression, Shape.NEVER);
  }
}
