package dev.okite.internal.session;

import dev.okite.source.Source;
import dev.okite.source.Span;
import dev.okite.syntax.ConstantDecl;
import dev.okite.syntax.Declaration;
import dev.okite.syntax.ExceptionDecl;
import dev.okite.syntax.Expr;
import dev.okite.syntax.FunctionDecl;
import dev.okite.syntax.Identifier;
import dev.okite.syntax.ImportDecl;
import dev.okite.syntax.LetStep;
import dev.okite.syntax.PolicyDecl;
import dev.okite.syntax.PolicyFile;
import dev.okite.syntax.PolicyMember;
import dev.okite.syntax.RuleDecl;
import dev.okite.syntax.SchemaDecl;
import dev.okite.syntax.SyntaxNode;
import dev.okite.syntax.TestDecl;
import dev.okite.syntax.TypeDecl;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was declared in a session so far. A name that is declared again takes the place of the
 * earlier one. Immutable.
 *
 * <p>All of it is one file without a module. Rules, and {@code let}s that look at the document, are
 * members of a policy of their own there; other {@code let}s are constants, which functions see as
 * well.
 */
public final class Entered {
  /** The policy of the rules that are entered outside a policy. */
  public static final String POLICY = "session";

  /** A session in which nothing has been declared. */
  public static final Entered NOTHING = new Entered(Map.of());

  private static final Span NOWHERE = Source.of("<session>", "").span(0, 0);
  private static final String RESOURCE = "resource";

  /** By kind of name and name, in the order in which they were first declared. */
  private final Map<String, SyntaxNode> nodes;

  private Entered(Map<String, SyntaxNode> nodes) {
    this.nodes = nodes;
  }

  /** These, and {@code more} declarations, imports or rules. */
  public Entered with(Collection<? extends SyntaxNode> more) {
    Map<String, SyntaxNode> all = new LinkedHashMap<>(nodes);
    more.forEach(node -> all.put(key(node), node));
    return new Entered(all);
  }

  /** All that was declared and still holds, in order. */
  public List<SyntaxNode> nodes() {
    return List.copyOf(nodes.values());
  }

  /**
   * The policy that rules stand in that are not part of another, with the {@code let}s that look at
   * the document.
   */
  public PolicyDecl policy() {
    List<PolicyMember> members = new ArrayList<>();
    for (ConstantDecl let : ordered(documentLets())) {
      members.add(new LetStep(let.span(), let.name(), let.type(), let.value()));
    }
    members.addAll(all(RuleDecl.class));
    return new PolicyDecl(NOWHERE, Optional.empty(), new Identifier(NOWHERE, POLICY), members);
  }

  /**
   * All of it as a file.
   *
   * @param policy what {@link #policy} gave; left out if nobody needs it
   */
  public PolicyFile file(Optional<PolicyDecl> policy) {
    Set<String> ofDocument = documentLets();
    List<Declaration> declarations = new ArrayList<>();
    for (Declaration declaration : all(Declaration.class)) {
      boolean isLet =
          declaration instanceof ConstantDecl let && ofDocument.contains(let.name().name());
      if (!isLet) {
        declarations.add(declaration);
      }
    }
    policy.ifPresent(declarations::add);
    return new PolicyFile(
        NOWHERE, Optional.empty(), all(ImportDecl.class), declarations, List.of());
  }

  /** Whether rules were entered outside a policy. */
  public boolean hasRules() {
    return !all(RuleDecl.class).isEmpty();
  }

  /** Whether {@code expression} looks at the document, also through a {@code let}. */
  public boolean readsDocument(Expr expression) {
    return reads(Mentions.in(expression), documentLets());
  }

  /** The names of the {@code let}s that look at the document, also through others. */
  public Set<String> documentLets() {
    Map<String, Set<String>> mentions = new LinkedHashMap<>();
    for (ConstantDecl let : all(ConstantDecl.class)) {
      mentions.put(let.name().name(), Mentions.in(let.value()));
    }
    Set<String> found = new LinkedHashSet<>();
    boolean isGrowing = true;
    while (isGrowing) {
      isGrowing = false;
      for (Map.Entry<String, Set<String>> let : mentions.entrySet()) {
        isGrowing |= reads(let.getValue(), found) && found.add(let.getKey());
      }
    }
    return found;
  }

  private static boolean reads(Set<String> mentioned, Set<String> documentLets) {
    return mentioned.contains(RESOURCE) || mentioned.stream().anyMatch(documentLets::contains);
  }

  /** One that was declared again may use what was declared behind it. */
  private List<ConstantDecl> ordered(Set<String> names) {
    List<ConstantDecl> left = new ArrayList<>(all(ConstantDecl.class));
    left.removeIf(let -> !names.contains(let.name().name()));
    List<ConstantDecl> ordered = new ArrayList<>();
    while (!left.isEmpty()) {
      Set<String> pending = new LinkedHashSet<>();
      left.forEach(let -> pending.add(let.name().name()));
      List<ConstantDecl> ready = new ArrayList<>(left);
      ready.removeIf(let -> Mentions.in(let.value()).stream().anyMatch(pending::contains));
      // In a circle none is ready; the checker says what is wrong with that.
      List<ConstantDecl> next = ready.isEmpty() ? List.copyOf(left) : ready;
      ordered.addAll(next);
      left.removeAll(next);
    }
    return ordered;
  }

  private <T> List<T> all(Class<T> kind) {
    return nodes.values().stream()
        .flatMap(node -> kind.isInstance(node) ? List.of(kind.cast(node)).stream() : null)
        .toList();
  }

  /** Imports, functions and constants share their names, as they do in a file. */
  private static String key(SyntaxNode node) {
    if (node instanceof ImportDecl declaration) {
      return "value " + declaration.localName();
    } else if (node instanceof ConstantDecl constant) {
      return "value " + constant.name();
    } else if (node instanceof FunctionDecl function) {
      return "value " + function.name();
    } else if (node instanceof TypeDecl type) {
      return "type " + type.name();
    } else if (node instanceof SchemaDecl schema) {
      return "schema " + schema.file().value();
    } else if (node instanceof PolicyDecl policy) {
      return "policy " + policy.name();
    } else if (node instanceof ExceptionDecl exception) {
      return "exception " + exception.name();
    } else if (node instanceof TestDecl test) {
      return "test " + test.name().value();
    } else if (node instanceof RuleDecl rule) {
      return "rule " + rule.name();
    }
    throw new IllegalArgumentException("not a declaration: " + node);
  }
}
