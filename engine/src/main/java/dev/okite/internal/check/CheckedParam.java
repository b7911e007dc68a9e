package dev.okite.internal.check;

import dev.okite.syntax.Expr;
import dev.okite.syntax.ParamDecl;
import dev.okite.type.Type;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A param of a policy, its own or one that came with an included policy.
 *
 * @param name its name
 * @param type its type
 * @param defaultValue what it is where the host binds nothing
 * @param requirements what has to hold of its value: its own, then those of the params of included
 *     policies that it stands for
 * @param declaration where it is declared
 */
public record CheckedParam(
    String name,
    Type type,
    Optional<Expr> defaultValue,
    List<ParamRequirement> requirements,
    ParamDecl declaration) {
  public CheckedParam {
    requirements = List.copyOf(requirements);
  }

  /** This param, standing for {@code included} too. */
  CheckedParam and(CheckedParam included) {
    Set<ParamRequirement> all = new LinkedHashSet<>(requirements);
    all.addAll(included.requirements);
    return new CheckedParam(name, type, defaultValue, List.copyOf(all), declaration);
  }
}
