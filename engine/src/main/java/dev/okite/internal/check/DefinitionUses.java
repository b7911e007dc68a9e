package dev.okite.internal.check;

import dev.okite.syntax.Call;
import dev.okite.syntax.Declaration;
import dev.okite.syntax.Expr;
import dev.okite.syntax.Member;
import dev.okite.syntax.Name;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which functions and constants an expression names. Found before names are resolved, since that
 * needs the types of what is named; a name may not be hidden, so the name alone says it.
 */
final class DefinitionUses {
  private final PolicyModule module;
  private final List<Declaration> found = new ArrayList<>();

  private DefinitionUses(PolicyModule module) {
    this.module = module;
  }

  /** The functions and constants that {@code expression}, which stands in {@code module}, names. */
  static List<Declaration> of(PolicyModule module, Expr expression) {
    DefinitionUses uses = new DefinitionUses(module);
    Deque<Expr> pending = new ArrayDeque<>();
    pending.add(expression);
    while (!pending.isEmpty()) {
      Expr next = pending.removeLast();
      uses.visit(next);
      pending.addAll(ExpressionParts.of(next));
    }
    return uses.found;
  }

  private void visit(Expr expression) {
    if (expression instanceof Name name) {
      add(module.constants().get(name.name()));
    } else if (expression instanceof Member member) {
      PolicyModule target = imported(member.target());
      if (target != null) {
        add(target.constants().get(member.name().name()));
      }
    } else if (expression instanceof Call call) {
      PolicyModule target = call.receiver().map(this::imported).orElse(null);
      add((target == null ? module : target).functions().get(call.function().name()));
    }
  }

  private @Nullable PolicyModule imported(Expr expression) {
    ScopeEntry entry =
        expression instanceof Name name ? module.scope().findHere(name.name()) : null;
    return entry == null ? null : entry.target();
  }

  private void add(@Nullable Declaration declaration) {
    if (declaration != null) {
      found.add(declaration);
    }
  }
}
