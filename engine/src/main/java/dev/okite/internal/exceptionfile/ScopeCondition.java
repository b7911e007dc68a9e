package dev.okite.internal.exceptionfile;

import dev.okite.syntax.BinaryOperator;
import dev.okite.syntax.Expr;
import dev.okite.value.BoolValue;
import dev.okite.value.DecimalValue;
import dev.okite.value.IntValue;
import dev.okite.value.MapValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The condition that the {@code scope} of an exception stands for. Each key of it is one more
 * condition; of the texts of a key, one has to fit. What a document does not have, or has with
 * another type than Kubernetes gives it, is outside of every scope.
 */
final class ScopeCondition {
  static final List<String> KEYS =
      List.of("kinds", "namespaces", "names", "labels", "containers", "images", "values", "paths");

  // These names cannot be declared, so nothing hides them and they hide nothing.
  private static final String OUTER = "(pod)";
  private static final String FIELD = "(list of containers)";
  private static final String CONTAINER = "(container)";

  private final FileText text;
  private final Entry scope;
  private final List<Expr> conditions = new ArrayList<>();

  private ScopeCondition(FileText text, MapValue scope) {
    this.text = text;
    this.scope = new Entry(text, "a scope", scope, KEYS);
  }

  /** The condition; empty if {@code scope} asks for nothing. */
  static Optional<Expr> of(FileText text, MapValue scope) {
    return new ScopeCondition(text, scope).read();
  }

  private Optional<Expr> read() {
    field("kinds", "resource", "kind");
    inMetadata("namespaces", "namespace");
    inMetadata("names", "name");
    labels();
    field("paths", "finding", "path");
    values();
    containers();
    return conditions.isEmpty()
        ? Optional.empty()
        : Optional.of(new Phrases(scope.span()).all(conditions));
  }

  private void field(String key, String root, String name) {
    List<StringValue> globs = scope.texts(key);
    if (!globs.isEmpty()) {
      Phrases here = phrases(key);
      conditions.add(fits(here, () -> here.path(root, name), globs));
    }
  }

  private void inMetadata(String key, String name) {
    List<StringValue> globs = scope.texts(key);
    if (!globs.isEmpty()) {
      Phrases here = phrases(key);
      conditions.add(
          here.all(
              here.is(here.path("resource", "metadata"), "map"),
              fits(here, () -> here.path("resource", "metadata", name), globs)));
    }
  }

  private void labels() {
    Optional<Value> labels = scope.value("labels");
    if (labels.isEmpty()) {
      return;
    }
    if (!(labels.get() instanceof MapValue map)) {
      text.wrong(labels.get(), "`labels` is a map", "write it as `labels: {app: proxy}`");
      return;
    }
    Phrases here = phrases("labels");
    List<Expr> parts = new ArrayList<>();
    parts.add(here.is(here.path("resource", "metadata"), "map"));
    parts.add(here.is(here.path("resource", "metadata", "labels"), "map"));
    Entry entry = new Entry(text, "labels", map, keys(map));
    for (String key : keys(map)) {
      List<StringValue> globs = entry.texts(key);
      if (!globs.isEmpty()) {
        parts.add(
            fits(
                here,
                () -> here.entry(here.path("resource", "metadata", "labels"), here.constant(key)),
                globs));
      }
    }
    if (map.size() == 0) {
      text.wrong(map, "`labels` has at least one label", "leave the key out");
    }
    conditions.add(here.all(parts));
  }

  private static List<String> keys(MapValue map) {
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < map.size(); i++) {
      keys.add(map.key(i));
    }
    return keys;
  }

  private void values() {
    List<Value> values = scope.values("values");
    if (values.isEmpty()) {
      return;
    }
    Phrases here = phrases("values");
    List<Expr> alternatives = new ArrayList<>();
    for (Value value : values) {
      if (value instanceof StringValue glob) {
        alternatives.add(fits(here, () -> here.path("finding", "value"), List.of(glob)));
      } else {
        scalar(value)
            .ifPresent(
                wanted ->
                    alternatives.add(
                        here.binary(
                            BinaryOperator.EQUAL,
                            here.path("finding", "value"),
                            new Phrases(text.span(value)).constant(wanted))));
      }
    }
    if (!alternatives.isEmpty()) {
      conditions.add(here.either(alternatives));
    }
  }

  private Optional<Object> scalar(Value value) {
    if (value instanceof IntValue number) {
      return Optional.of(number.value());
    }
    if (value instanceof DecimalValue number) {
      return Optional.of(number.value());
    }
    if (value instanceof BoolValue bool) {
      return Optional.of(bool.value());
    }
    text.wrong(value, "each of `values` is a text, a number or a bool", "take it out");
    return Optional.empty();
  }

  /** The place is in a container, by the list that Kubernetes keeps it in. */
  private void containers() {
    List<StringValue> names = scope.texts("containers");
    List<StringValue> images = scope.texts("images");
    if (names.isEmpty() && images.isEmpty()) {
      return;
    }
    Phrases here = phrases(names.isEmpty() ? "images" : "containers");
    List<Expr> parts = new ArrayList<>();
    parts.add(here.is(here.path(CONTAINER), "map"));
    parts.add(here.binary(BinaryOperator.IN, here.path(CONTAINER), here.path("finding", "within")));
    if (!names.isEmpty()) {
      parts.add(fits(here, () -> here.path(CONTAINER, "name"), names));
    }
    if (!images.isEmpty()) {
      parts.add(fits(here, () -> here.path(CONTAINER, "image"), images));
    }
    Supplier<Expr> list = () -> here.entry(here.path(OUTER), here.path(FIELD));
    conditions.add(
        here.any(
            OUTER,
            here.path("finding", "within"),
            here.any(
                FIELD,
                here.texts("containers", "initContainers", "ephemeralContainers"),
                here.all(
                    here.is(list.get(), "list"),
                    here.any(CONTAINER, list.get(), here.all(parts))))));
  }

  /** Whether {@code subject} is a text that one of {@code globs} fits. */
  private Expr fits(Phrases here, Supplier<Expr> subject, List<StringValue> globs) {
    List<Expr> alternatives = new ArrayList<>();
    for (StringValue glob : globs) {
      Expr pattern = new Phrases(text.span(glob)).constant(glob.value());
      alternatives.add(here.binary(BinaryOperator.LIKE, subject.get(), pattern));
    }
    return here.all(here.is(subject.get(), "string"), here.either(alternatives));
  }

  private Phrases phrases(String key) {
    return new Phrases(scope.keySpan(key));
  }
}
