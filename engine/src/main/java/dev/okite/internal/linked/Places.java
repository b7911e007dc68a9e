package dev.okite.internal.linked;

import dev.okite.syntax.Expr;
import dev.okite.syntax.ParamDecl;
import dev.okite.syntax.PolicyFile;
import dev.okite.syntax.RuleDecl;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where in which file the nodes stand that others refer to. */
final class Places {
  /**
   * A place in one of the lists of {@link Declared}.
   *
   * @param module the module of the file
   * @param index the number in the list
   */
  record Place(String module, int index) {
    void write(LinkOutput out) {
      out.text(module);
      out.number(index);
    }
  }

  private final IdentityHashMap<Object, Place> places = new IdentityHashMap<>();

  private Places() {}

  static Places of(List<PolicyFile> files) {
    Places places = new Places();
    for (PolicyFile file : files) {
      Declared declared = Declared.of(file);
      places.add(declared.module(), declared.params());
      places.add(declared.module(), declared.rules());
      places.add(declared.module(), declared.guards());
      for (int i = 0; i < declared.params().size(); i++) {
        Place place = new Place(declared.module(), i);
        declared
            .params()
            .get(i)
            .requirement()
            .ifPresent(requirement -> places.places.put(requirement.condition(), place));
      }
    }
    return places;
  }

  private void add(String module, List<?> nodes) {
    for (int i = 0; i < nodes.size(); i++) {
      places.put(nodes.get(i), new Place(module, i));
    }
  }

  Place param(ParamDecl param) {
    return found(param);
  }

  Place rule(RuleDecl rule) {
    return found(rule);
  }

  Place guard(Expr condition) {
    return found(condition);
  }

  /** The param whose requirement has this {@code condition}. */
  Place requirement(Expr condition) {
    return found(condition);
  }

  private Place found(Object node) {
    @Nullable Place place = places.get(node);
    if (place == null) {
      throw new IllegalArgumentException("no file of the program has " + node);
    }
    return place;
  }
}
