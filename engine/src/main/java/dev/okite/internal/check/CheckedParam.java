package dev.okite.internal.check;

import dev.okite.syntax.Expr;
import dev.okite.syntax.ParamDecl;
import dev.okite.type.Type;
import java.util.Optional;

/**
 * A param of a policy, its own or one that came with an included policy.
 *
 * @param name its name
 * @param type its type
 * @param defaultValue what it is where the host binds nothing
 * @param declaration where it is declared
 */
public record CheckedParam(
    String name, Type type, Optional<Expr> defaultValue, ParamDecl declaration) {}
