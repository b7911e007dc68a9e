package dev.okite.internal.sketch;

import dev.okite.internal.sketch.Sketch.At;
import dev.okite.internal.sketch.Sketch.Fixed;
import dev.okite.value.NullValue;
import dev.okite.value.StringValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Sketches the expressions of a rule for documents of one kind: what names stand for, what is
 * certain to be there, and how much may still be looked at. Belongs to one thread.
 */
public final class Sketcher {
  /** The members of a document by which it is known of what kind it is. */
  public static final List<String> DISCRIMINATORS = List.of("apiVersion", "kind");

  /** How many expressions are looked at for one rule; large enough for any that people write. */
  private static final int MAX_EXPRESSIONS = 20_000;

  private static final int MAX_DEPTH = 300;

  private final At document;
  private final Map<String, Fixed> known;
  private Calls calls = new Calls(null, List.of());
  private Presence presence = Presence.NONE;
  private int left = MAX_EXPRESSIONS;
  private int depth;

  /**
   * Sketches for documents with certain discriminators.
   *
   * @param root the site of the root, whose sites all rules share
   * @param discriminators what stands under each of {@link #DISCRIMINATORS} that is there; null if
   *     nothing is known of them
   */
  public Sketcher(Site root, @Nullable Map<String, StringValue> discriminators) {
    this.document = new At(new Origin(), root, root, Derivation.SAME, Given.ALWAYS);
    Map<String, Fixed> fixed = new HashMap<>();
    if (discriminators != null) {
      for (String name : DISCRIMINATORS) {
        StringValue value = discriminators.get(name);
        fixed.put(name, new Fixed(value == null ? NullValue.ABSENT : value));
      }
    }
    this.known = Map.copyOf(fixed);
  }

  /** Starts with another rule. */
  public void start() {
    calls = new Calls(null, List.of());
    presence = Presence.NONE;
    left = MAX_EXPRESSIONS;
  }

  /** What is known of {@code expression}. */
  public Sketched sketch(Sketchable expression) {
    if (--left < 0 || depth >= MAX_DEPTH) {
      return Sketching.unknown("the rule is too large", expression.span());
    }
    depth++;
    try {
      return expression.sketch(this);
    } finally {
      depth--;
    }
  }

  /** What is known of {@code expression} as a condition. */
  public Outlook outlook(Sketchable expression) {
    Sketched sketched = sketch(expression);
    return Conditions.outlook(sketched, expression);
  }

  /** The root of the document. */
  public Sketched document() {
    return new Sketched(document, Need.NEVER);
  }

  /** The member {@code name} of {@code target}, which stands at {@code expression}. */
  public Sketched member(Sketched target, String name, Sketchable expression) {
    if (target.value() == document) {
      Fixed fixed = known.get(name);
      if (fixed != null) {
        return new Sketched(fixed, target.fails());
      }
    }
    return new Members(presence, expression).of(target, name);
  }

  /** A document of more than {@code limit} values. */
  Need heavierThan(long limit) {
    return Need.of(new Atom.Heavy(document.site(), limit));
  }

  /** What the variable in {@code slot} stands for. */
  public Sketched variable(int slot, Sketchable expression) {
    Sketch value = calls.variable(slot);
    return value == null
        ? Sketching.unknown("it is bound elsewhere", expression.span())
        : new Sketched(value, Need.NEVER);
  }

  /** The argument with number {@code index} of the call under way. */
  public Sketched argument(int index, Sketchable expression) {
    Calls inner = calls;
    Sketchable argument = inner.argument(index);
    Calls outer = inner.caller();
    if (argument == null || outer == null) {
      return Sketching.unknown("it is an argument of a call from elsewhere", expression.span());
    }
    calls = outer;
    try {
      return sketch(argument);
    } finally {
      calls = inner;
    }
  }

  /** The value of {@code body}, called with {@code arguments}. */
  public Sketched call(Sketchable body, List<? extends Sketchable> arguments) {
    Calls outer = calls;
    calls = new Calls(outer, arguments);
    try {
      return sketch(body);
    } finally {
      calls = outer;
    }
  }

  /** What {@code inner} gives where {@code more} is there as well. */
  public <T> T where(Presence more, Supplier<T> inner) {
    Presence before = presence;
    presence = before.and(more);
    try {
      return inner.get();
    } finally {
      presence = before;
    }
  }

  /**
   * What {@code inner} gives for each sort of elements of {@code iteration}, whose variables are
   * bound to that sort and forgotten behind it.
   */
  public <T> List<T> forEachSort(Iteration iteration, Supplier<T> inner) {
    List<T> results = new ArrayList<>();
    Calls frame = calls;
    Map<Integer, Sketch> before = frame.variables();
    for (int sort = 0; sort < iteration.sorts(); sort++) {
      iteration.bind(frame, sort);
      results.add(inner.get());
    }
    frame.restore(before);
    return results;
  }
}
