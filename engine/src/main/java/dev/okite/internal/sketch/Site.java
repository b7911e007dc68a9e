package dev.okite.internal.sketch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A set of positions in documents: the root, a member of each map at another site, or each element,
 * or each key, of what is there. There is one site for each such path below a root, so that sites
 * are compared by identity. Belongs to the thread that makes the plan.
 */
public final class Site {
  /** How a site is reached from its parent. */
  public enum Step {
    ROOT,
    /** The member of a map that has a certain name. */
    MEMBER,
    /** Every element of a list, or every value of a map. */
    EACH,
    /** Every key of a map. */
    KEY
  }

  private final @Nullable Site parent;
  private final Step step;
  private final String name;
  private final Map<String, Site> members = new LinkedHashMap<>();
  private @Nullable Site each;
  private @Nullable Site key;

  private Site(@Nullable Site parent, Step step, String name) {
    this.parent = parent;
    this.step = step;
    this.name = name;
  }

  /** The root of a document. */
  public static Site root() {
    return new Site(null, Step.ROOT, "");
  }

  /** The members with {@code memberName} of the maps here. */
  public Site member(String memberName) {
    return members.computeIfAbsent(memberName, n -> new Site(this, Step.MEMBER, n));
  }

  /** The elements of the lists here, and the values of the maps. */
  public Site each() {
    if (each == null) {
      each = new Site(this, Step.EACH, "*");
    }
    return each;
  }

  /** The keys of the maps here. */
  public Site key() {
    if (key == null) {
      key = new Site(this, Step.KEY, "key");
    }
    return key;
  }

  /** The site that this one is a step from; null for the root. */
  public @Nullable Site parent() {
    return parent;
  }

  /** How this site is reached from its parent. */
  public Step step() {
    return step;
  }

  /** The name of the member; empty unless it is one. */
  public String name() {
    return step == Step.MEMBER ? name : "";
  }

  /**
   * The names of the members that lead from {@code ancestor} to here; null if something else than
   * members does.
   */
  public @Nullable List<String> namesFrom(Site ancestor) {
    Deque<String> names = new ArrayDeque<>();
    Site at = this;
    while (at != ancestor) {
      if (at.step != Step.MEMBER || at.parent == null) {
        return null;
      }
      names.addFirst(at.name);
      at = at.parent;
    }
    return List.copyOf(names);
  }

  /** As in {@code spec.containers[*].name}; {@code .} for the root. */
  @Override
  public String toString() {
    if (parent == null) {
      return ".";
    }
    String before = parent.parent == null ? "" : parent.toString();
    return switch (step) {
      case ROOT -> ".";
      case MEMBER -> before.isEmpty() ? name : before + "." + name;
      case EACH -> before + "[*]";
      case KEY -> before + "[key]";
    };
  }
}
