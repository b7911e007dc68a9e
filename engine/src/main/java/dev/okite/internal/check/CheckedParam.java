package dev.okite.internal.check;

import dev.okite.syntax.Expr;
import dev.okite.syntax.ParamDecl;
import dev.okite.type.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
    List<ParamRequirement> all = new ArrayList<>(requirements);
    for (ParamRequirement each : included.requirements) {
      if (all.stream().noneMatch(known -> known.condition() == each.condition())) {
        all.add(each);
      }
    }
    return new CheckedParam(name, type, defaultValue, all, declaration);
  }
}
