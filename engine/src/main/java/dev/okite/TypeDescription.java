package dev.okite;

import dev.okite.type.Type;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a module says about a type that it gives a name to.
 *
 * @param name its full name, {@code module.Type}
 * @param type what the name stands for
 * @param documentation the text of its documentation comment; empty where there is none
 * @param fields the text of the documentation comment of each field, by its name, in order; empty
 *     where there is none
 */
public record TypeDescription(
    String name, Type type, String documentation, Map<String, String> fields) {
  public TypeDescription {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }
}
