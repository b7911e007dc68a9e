package dev.okite.internal.session;

import dev.okite.syntax.Expr;
import dev.okite.syntax.Name;
import dev.okite.syntax.SyntaxWalker;
import java.util.HashSet;
import java.util.Set;

/** The names that an expression mentions as values. */
final class Mentions extends SyntaxWalker {
  private final Set<String> names = new HashSet<>();

  /** The names in {@code expression}, those that it binds itself among them. */
  static Set<String> in(Expr expression) {
    Mentions mentions = new Mentions();
    mentions.walk(expression);
    return mentions.names;
  }

  @Override
  public Done visitName(Name name) {
    names.add(name.name());
    return Done.DONE;
  }
}
