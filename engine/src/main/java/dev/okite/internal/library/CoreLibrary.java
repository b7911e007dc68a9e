package dev.okite.internal.library;

import dev.okite.builtin.BuiltinLibrary;
import java.util.List;

/** The functions that every engine has. */
public final class CoreLibrary {
  private CoreLibrary() {}

  /** A new library. It keeps the regular expressions that it prepared, so engines make one each. */
  public static BuiltinLibrary create() {
    return BuiltinLibrary.ofFamilies(List.of(CoreFamily.values()));
  }
}
