package dev.okite.schema;

import dev.okite.value.MapValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
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
 * @param signs what there is in them besides
 * @param schema what the documents hold
 * @param deprecated why it should not be used any more, and what to use instead; empty for one that
 *     may be
 */
public record DocumentType(
    String name,
    Map<String, String> marks,
    List<Sign> signs,
    Schema schema,
    Optional<String> deprecated) {
  /** The field of a Kubernetes object that holds its group and version. */
  public static final String API_VERSION = "apiVersion";

  /** The field of a Kubernetes object that holds its kind. */
  public static final String KIND = "kind";

  public DocumentType {
    marks = Collections.unmodifiableMap(new LinkedHashMap<>(marks));
    signs = List.copyOf(signs);
  }

  /** A type that may be used. */
  public static DocumentType of(String name, Map<String, String> marks, Schema schema) {
    return new DocumentType(name, marks, List.of(), schema, Optional.empty());
  }

  /** A type of Kubernetes objects that may be used. */
  public static DocumentType kubernetes(String apiVersion, String kind, Schema schema) {
    Map<String, String> marks = new LinkedHashMap<>();
    marks.put(API_VERSION, apiVersion);
    marks.put(KIND, kind);
    return of(kind, marks, schema);
  }

  /** This type, whose documents have {@code more} as well. */
  public DocumentType with(Sign... more) {
    List<Sign> all = new ArrayList<>(signs);
    all.addAll(List.of(more));
    return new DocumentType(name, marks, all, schema, deprecated);
  }

  /** This type, which should not be used any more. */
  public DocumentType deprecatedAs(String sentence) {
    return new DocumentType(name, marks, signs, schema, Optional.of(sentence));
  }

  /** Whether {@code root} is the root of a document of this type. */
  public boolean recognises(Value root) {
    if (!(root instanceof MapValue map) || (marks.isEmpty() && signs.isEmpty())) {
      return false;
    }
    for (Map.Entry<String, String> mark : marks.entrySet()) {
      if (!(map.get(mark.getKey()) instanceof StringValue text)
          || !Glob.matches(mark.getValue(), text.value())) {
        return false;
      }
    }
    return signs.stream().allMatch(sign -> sign.isIn(root));
  }

  /** Whether {@code text} is what the root field {@code mark} may be in documents of this type. */
  public boolean isMarked(String mark, String text) {
    String glob = marks.get(mark);
    return glob != null && Glob.matches(glob, text);
  }

  /** Whether it has the marks of Kubernetes objects alone, each without a {@code *}. */
  public boolean isKubernetes() {
    return signs.isEmpty()
        && marks.size() == 2
        && isConstant(marks.get(API_VERSION))
        && isConstant(marks.get(KIND));
  }

  private static boolean isConstant(@Nullable String mark) {
    return mark != null && mark.indexOf('*') < 0;
  }
}
