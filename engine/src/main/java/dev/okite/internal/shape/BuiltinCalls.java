package dev.okite.internal.shape;

import dev.okite.builtin.Builtin;
import dev.okite.builtin.CallContext;
import dev.okite.builtin.Parameter;
import dev.okite.syntax.Call;
import dev.okite.syntax.Expr;
import dev.okite.syntax.Literal;
import dev.okite.type.Type;
import dev.okite.value.ErrorCode;
import dev.okite.value.EvaluationFailure;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import dev.okite.value.ValueKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What calls of functions in Java may give. */
final class BuiltinCalls {
  /** The size from which constants are not computed with. */
  private static final int LONGEST = 10_000;

  private final Navigator navigator;
  private final Observations observations;

  BuiltinCalls(Navigator navigator, Observations observations) {
    this.navigator = navigator;
    this.observations = observations;
  }

  Shape call(Call call, Builtin builtin, List<Expr> written, List<Shape> arguments) {
    boolean passesNull = false;
    List<Shape> held = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      Parameter parameter = builtin.parameters().get(i);
      Shape argument = arguments.get(i);
      if (argument.isNever()) {
        return Shape.NEVER;
      }
      if (i == 0 && !parameter.type().allows(ValueKind.NULL)) {
        passesNull = argument.allowsNull() || argument.isUnknown();
        if (argument.isNull()) {
          return Shape.NULL;
        }
      }
      held.add(argument(call, parameter, written.get(i), argument));
    }
    if (held.stream().anyMatch(Shape::isNever)) {
      return passesNull ? Shape.NULL : Shape.NEVER;
    }
    Optional<Shape> known = constant(builtin, held);
    Shape result =
        known.isPresent()
            ? known.get()
            : special(call, builtin, written, held).orElseGet(() -> result(builtin));
    return passesNull ? result.orNull() : result;
  }

  /** What is known of the value of a function, whatever its arguments are. */
  private static Shape result(Builtin builtin) {
    String whose = "what `" + builtin.name() + "` gives";
    if (builtin.members().isEmpty()) {
      return Shapes.of(builtin.result(), whose);
    }
    Map<String, Shape> members = new LinkedHashMap<>();
    builtin.members().forEach((name, type) -> members.put(name, Shapes.of(type, whose)));
    return Shape.of(new Part.Entries(members, null));
  }

  private Shape argument(Call call, Parameter parameter, Expr at, Shape argument) {
    Type type = parameter.type();
    if (type.isAny()) {
      return argument;
    }
    Shape fitting = Shapes.narrowed(argument, type, true);
    if (!fitting.withoutNull().isNever()) {
      observations.fits(at, Aspect.ARGUMENT);
    } else if (!argument.withoutNull().isNever()) {
      observations.misfits(
          at,
          Aspect.ARGUMENT,
          at.span(),
          () -> Texts.argument(call, type.toString(), parameter.name(), at, argument),
          Optional::empty);
    }
    return fitting;
  }

  /** The value for constants. */
  private static Optional<Shape> constant(Builtin builtin, List<Shape> arguments) {
    Value[] values = new Value[arguments.size()];
    for (int i = 0; i < values.length; i++) {
      Value value = arguments.get(i).constant();
      if (value == null || value.weight() > LONGEST) {
        return Optional.empty();
      }
      values[i] = value;
    }
    try {
      return Optional.of(Shapes.of(builtin.call(values, new Bound())));
    } catch (EvaluationFailure failure) {
      return switch (failure.code()) {
        case STEP_LIMIT, TIME_LIMIT, SIZE_LIMIT, HOST_FAILURE -> Optional.empty();
        default -> Optional.of(Shape.NEVER);
      };
    }
  }

  /** Ends what costs too much for a compiler. */
  private static final class Bound implements CallContext {
    private long left = 10L * LONGEST;

    @Override
    public void charge(long steps) {
      left -= steps;
      if (left < 0) {
        throw new EvaluationFailure(ErrorCode.STEP_LIMIT, "too much work for the checker");
      }
    }
  }

  /** The shape of functions whose value is made of what they are given. */
  private Optional<Shape> special(
      Call call, Builtin builtin, List<Expr> written, List<Shape> arguments) {
    Shape first = arguments.isEmpty() ? Shape.NEVER : arguments.get(0);
    return switch (builtin.name()) {
      case "orFail" -> Optional.of(first.withoutNull());
      case "valueAt" -> Optional.of(valueAt(call, written, arguments));
      case "get" -> Optional.of(get(call, written, arguments));
      case "values" -> Optional.of(Shape.listOf(values(first)));
      case "entries" -> Optional.of(Shape.listOf(entries(first)));
      case "merge" -> Optional.of(merge(first, arguments.get(1)));
      case "unique", "sort", "reverse", "slice", "difference", "intersection" ->
          Optional.of(Shape.listOf(elements(first)));
      case "union" -> Optional.of(Shape.listOf(elements(first).or(elements(arguments.get(1)))));
      case "descendants" -> Optional.of(Shape.listOf(Descendants.of(first)));
      case "flatten" -> Optional.of(Shape.listOf(flattened(elements(first))));
      case "min", "max" -> Optional.of(elements(first).withoutNull().orNull());
      default -> Optional.empty();
    };
  }

  private static Shape elements(Shape lists) {
    Shape elements = Shape.NEVER;
    for (Part part : lists.parts()) {
      elements = elements.or(Navigator.elementOf(part));
    }
    return elements;
  }

  private static Shape flattened(Shape elements) {
    Shape flat = Shape.NEVER;
    for (Part part : elements.parts()) {
      boolean isList = Shapes.kinds(part).contains(ValueKind.LIST);
      flat = flat.or(isList ? Navigator.elementOf(part) : Shape.of(part));
    }
    return flat.withoutNull();
  }

  private static Shape values(Shape maps) {
    Shape values = Shape.NEVER;
    for (Part part : maps.parts()) {
      for (Map.Entry<Shape, Shape> pair : Navigator.pairs(part)) {
        values = values.or(pair.getValue());
      }
    }
    return values;
  }

  private static Shape entries(Shape maps) {
    Shape keys = Shape.NEVER;
    Shape values = Shape.NEVER;
    for (Part part : maps.parts()) {
      for (Map.Entry<Shape, Shape> pair : Navigator.pairs(part)) {
        keys = keys.or(pair.getKey());
        values = values.or(pair.getValue());
      }
    }
    Map<String, Shape> entry = new LinkedHashMap<>();
    entry.put("key", keys.isUnknown() ? Shape.STRING : keys);
    entry.put("value", values);
    return Shape.of(new Part.Entries(entry, null));
  }

  private static Shape merge(Shape left, Shape right) {
    Shape merged = Shape.NEVER;
    for (Part a : left.isNever() ? Shape.NULL.parts() : left.parts()) {
      for (Part b : right.parts()) {
        merged = merged.or(merge(a, b));
      }
    }
    return merged;
  }

  private static Shape merge(Part left, Part right) {
    if (!(left instanceof Part.Entries a) || !(right instanceof Part.Entries b)) {
      return left.equals(Shape.NULL.only())
          ? Shape.of(right)
          : right.equals(Shape.NULL.only())
              ? Shape.of(left)
              : Shape.unknown("`merge` puts documents and computed maps together");
    }
    Map<String, Shape> all = new LinkedHashMap<>(a.entries());
    Shape mine = b.others();
    if (mine != null) {
      all.replaceAll((key, value) -> value.or(mine));
    }
    all.putAll(b.entries());
    Shape others = a.others();
    return Shape.of(
        new Part.Entries(all, others == null ? mine : mine == null ? others : others.or(mine)));
  }

  private Shape get(Call call, List<Expr> written, List<Shape> arguments) {
    Shape found = Shape.NULL;
    if (arguments.get(1).constant() instanceof StringValue key) {
      boolean isWritten = written.get(1) instanceof Literal;
      Access access = isWritten ? observations.access(call, key.value()) : new Access(key.value());
      found = navigator.entry(arguments.get(0), key.value(), access);
    } else {
      found = navigator.anyEntry(arguments.get(0));
    }
    return found.withoutNull().or(arguments.get(2));
  }

  /** Each name of a path is one step; the first that is not there is what is reported. */
  private Shape valueAt(Call call, List<Expr> written, List<Shape> arguments) {
    if (!(arguments.get(1).constant() instanceof StringValue path)) {
      return Shape.unknown("the path of `valueAt` is not constant");
    }
    Shape found = arguments.get(0);
    boolean isWritten = written.get(1) instanceof Literal;
    int steps = 0;
    for (String name : path.value().split("[.]", -1)) {
      if (name.isEmpty()) {
        return Shape.NEVER;
      }
      Access access = isWritten ? observations.pathStep(call, steps, name) : new Access(name);
      found = navigator.member(found, name, access);
      steps++;
    }
    return found;
  }
}
