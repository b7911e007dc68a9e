package dev.okite.schema;

import dev.okite.value.MapValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A type of documents, and how they are recognised: by root fields with certain text, such as
 * {@code apiVersion} and {@code kind}. Immutable and safe to share between threads.
 *
 * @param name its short name, such as {@code Deployment}
 * @param marks the root fields and their text, in order; {@code *} in a text stands for any
 *     characters
 * @param schema what the documents hold
 * @param deprecated why it should not be used any more, and what to use instead; empty for one that
 *     may be
 */
public record DocumentType(
    String name, Map<String, String> marks, Schema schema, Optional<String> deprecated) {
  /** The field of a Kubernetes object that holds its group and version. */
  public static final String API_VERSION = "apiVersion";

  /** The field of a Kubernetes object that holds its kind. */
  public static final String KIND = "kind";

  public DocumentType {
    marks = Collections.unmodifiableMap(new LinkedHashMap<>(marks));
  }

  /** A type that may be used. */
  public static DocumentType of(String name, Map<String, String> marks, Schema schema) {
    return new DocumentType(name, marks, schema, Optional.empty());
  }

  /** A type of Kubernetes objects that may be used. */
  public static DocumentType kubernetes(String apiVersion, String kind, Schema schema) {
    Map<String, String> marks = new LinkedHashMap<>();
    marks.put(API_VERSION, apiVersion);
    marks.put(KIND, kind);
    return of(kind, marks, schema);
  }

  /** This type, which should not be used any more. */
  public DocumentType deprecatedAs(String sentence) {
    return new DocumentType(name, marks, schema, Optional.of(sentence));
  }

  /** Whether {@code root} is the root of a document of this type. */
  public boolean recognises(Value root) {
    if (!(root instanceof MapValue map) || marks.isEmpty()) {
      return false;
    }
    for (Map.Entry<String, String> mark : marks.entrySet()) {
      if (!(map.get(mark.getKey()) instanceof StringValue text)
          || !Glob.matches(mark.getValue(), text.value())) {
        return false;
      }
    }
    return true;
  }

  /** Whether the root field {@code mark} tells this type, and {@code text} is what it may be. */
  public boolean mayHave(String mark, String text) {
    String known = marks.get(mark);
    return known != null && Glob.matches(known, text);
  }

  /** Whether it has the marks of Kubernetes objects alone, each without a {@code *}. */
  public boolean isKubernetes() {
    return marks.size() == 2 && isConstant(marks.get(API_VERSION)) && isConstant(marks.get(KIND));
  }

  private static boolean isConstant(@Nullable String mark) {
    return mark != null && mark.indexOf('*') < 0;
  }
}
