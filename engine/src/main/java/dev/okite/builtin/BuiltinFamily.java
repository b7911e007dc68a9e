package dev.okite.builtin;

import java.util.List;
import java.util.Set;

/** Functions that belong together. A library makes them when one of them is first asked for. */
public interface BuiltinFamily {
  /** Their names. */
  Set<String> names();

  /** The functions, which have these names; new ones at each call. */
  List<Builtin> functions();
}
