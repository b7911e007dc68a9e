package dev.okite.internal.reference;

import dev.okite.internal.operation.Navigation;
import dev.okite.syntax.Expr;
import dev.okite.syntax.Identifier;
import dev.okite.syntax.Index;
import dev.okite.syntax.Member;
import dev.okite.value.BoolValue;
import dev.okite.value.DocumentRoot;
import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.NullValue;
import dev.okite.value.NumberValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** Navigation: {@code a.b}, {@code a[i]} and {@code has} (spec 4.1, 5.8), and what it shows. */
final class Paths {
  private final Expressions expressions;

  Paths(Expressions expressions) {
    this.expressions = expressions;
  }

  Shown member(Member path) {
    return member(path, expressions.evaluate(path.target()), path.name());
  }

  Shown index(Index path) {
    Shown target = expressions.evaluate(path.target());
    return index(path, target, expressions.evaluate(path.index()));
  }

  /** {@code target.name} as a part of {@code path}. */
  Shown member(Expr path, Shown target, Identifier name) {
    Value result =
        expressions.attempt(
            path,
            List.of(target.spots()),
            () ->
                hasNoFields(target.value(), name.name())
                    ? NullValue.ABSENT
                    : Navigation.member(target.value(), name.name()));
    return step(target, result, token(target.value(), name.name()), Spots.NONE);
  }

  /** {@code target[index]} as a part of {@code path}. */
  Shown index(Expr path, Shown target, Shown index) {
    List<Spots> parts = List.of(target.spots(), index.spots());
    Value result =
        expressions.attempt(
            path,
            parts,
            () ->
                index.value() instanceof StringValue key && hasNoFields(target.value(), key.value())
                    ? NullValue.ABSENT
                    : Navigation.index(target.value(), index.value()));
    return index.value() instanceof NullValue
        ? new Shown(result, Spots.join(parts))
        : step(target, result, token(index.value()), index.spots());
  }

  /**
   * Whether the key or index at the end of {@code path} is there (spec 5.8); shows what the path
   * shows.
   */
  Shown has(Expr path) {
    expressions.charge(path, 1);
    if (path instanceof Member member) {
      Shown target = expressions.evaluate(member.target());
      Shown found = member(path, target, member.name());
      return there(target.value(), token(target.value(), member.name().name()), found);
    }
    Index index = (Index) path;
    Shown target = expressions.evaluate(index.target());
    Shown key = expressions.evaluate(index.index());
    return there(target.value(), token(key.value()), index(path, target, key));
  }

  private static Shown there(Value target, String token, Shown found) {
    boolean there = !(found.value() instanceof NullValue);
    if (target instanceof MapValue map) {
      there = map.indexOf(token) >= 0;
    } else if (target instanceof ListValue list && !there) {
      // A null that stands in the list; the other names are fields, which a list does not have.
      there =
          token.matches("[0-9]+")
              && new BigInteger(token).compareTo(BigInteger.valueOf(list.size())) < 0;
    }
    return new Shown(BoolValue.of(there), found.spots());
  }

  /** The rows of spec 9.2 for {@code a.b} and {@code a[i]} with an {@code i} that is not null. */
  private static Shown step(Shown target, Value result, String token, Spots index) {
    Optional<Spot> own = target.own().first();
    if (target.value() instanceof NullValue && own.isPresent()) {
      Spots missing = Spots.of(own.get().step(token));
      return new Shown(result, Spots.join(missing, index, target.spots().withoutFirst()));
    }
    if (result.isPlaced()) {
      return new Shown(result, Spots.join(Spots.of(result), index, rest(target)));
    }
    boolean collection = target.value() instanceof ListValue || target.value() instanceof MapValue;
    if (collection && target.value().isPlaced() && result instanceof NullValue) {
      Spot missing = Spot.of(target.value()).step(token);
      return new Shown(result, Spots.join(Spots.of(missing), index, rest(target)));
    }
    return new Shown(result, Spots.join(target.spots(), index));
  }

  /** What {@code target} shows without its own place, if that comes first (spec 9.2). */
  private static Spots rest(Shown target) {
    boolean itself =
        target.spots().first().filter(spot -> spot.isPlaceOf(target.value())).isPresent();
    return itself ? target.spots().withoutFirst() : target.spots();
  }

  /** The step of a pointer that a member takes: of a list, the index that it stands for. */
  private static String token(Value target, String name) {
    if (!(target instanceof ListValue list)) {
      return name;
    }
    return switch (name) {
      case "first" -> "0";
      case "second" -> "1";
      case "last" -> Integer.toString(Math.max(0, list.size() - 1));
      default -> name;
    };
  }

  /** The step of a pointer that an index takes; none for an index that is null. */
  private static String token(Value index) {
    if (index instanceof NullValue) {
      return "";
    }
    return index instanceof NumberValue number
        ? number.toBigDecimal().toBigInteger().toString()
        : index.render();
  }

  /** A document whose root is not a map has no fields (spec 7.7); a list keeps its own members. */
  private static boolean hasNoFields(Value target, String name) {
    return target.holder() instanceof DocumentRoot
        && !(target instanceof MapValue)
        && !(target instanceof ListValue && Navigation.LIST_MEMBERS.contains(name));
  }
}
