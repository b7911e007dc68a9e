package dev.okite.internal.library;

import dev.okite.builtin.BuiltinFamily;
import dev.okite.builtin.BuiltinLibrary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The functions that every engine has. */
public final class CoreLibrary {
  private CoreLibrary() {}

  /** A new library. It keeps the regular expressions that it prepared, so engines make one each. */
  public static BuiltinLibrary create() {
    return with(List.of());
  }

  /**
   * A new library that has the functions of {@code more} families as well.
   *
   * @throws IllegalArgumentException if two functions have the same name
   */
  public static BuiltinLibrary with(Collection<? extends BuiltinFamily> more) {
    List<BuiltinFamily> families = new ArrayList<>(List.of(CoreFamily.values()));
    families.addAll(more);
    return BuiltinLibrary.ofFamilies(families);
  }
}
