package dev.okite.internal.library;

import dev.okite.builtin.Builtin;
import dev.okite.builtin.BuiltinLibrary;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The functions that every engine has. */
public final class CoreLibrary {
  private CoreLibrary() {}

  /** A new library. It keeps the regular expressions that it prepared, so engines make one each. */
  public static BuiltinLibrary create() {
    return BuiltinLibrary.of(families().values().stream().flatMap(List::stream).toList());
  }

  /** The functions by the title of their family, in the order of the documentation. */
  static Map<String, List<Builtin>> families() {
    Map<String, List<Builtin>> families = new LinkedHashMap<>();
    families.put("Typed values", ValueConstructors.all());
    families.put("Questions to typed values", ValueFunctions.all());
    families.put("Text", StringFunctions.all());
    families.put("Parts of text", TextPartFunctions.all());
    families.put("Regular expressions", PatternFunctions.all());
    families.put("Conversion", ConversionFunctions.all());
    families.put("Numbers", NumberFunctions.all());
    families.put("Collections", CollectionFunctions.all());
    families.put("Lists", ListFunctions.all());
    families.put("Order", OrderFunctions.all());
    families.put("Lists as sets", SetFunctions.all());
    families.put("Maps", MapFunctions.all());
    families.put("Navigation", NavigationFunctions.all());
    families.put("Encodings", EncodingFunctions.all());
    return Collections.unmodifiableMap(families);
  }
}
