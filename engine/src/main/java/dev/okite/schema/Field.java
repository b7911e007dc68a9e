package dev.okite.schema;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * What one key of a map holds. Immutable, and safe to share between threads; equality is identity.
 */
public final class Field {
  private final String name;
  private final Schema schema;
  private final boolean isRequired;
  private final Supplier<String> documentation;
  private final Optional<String> deprecated;

  private Field(
      String name,
      Schema schema,
      boolean isRequired,
      Supplier<String> documentation,
      Optional<String> deprecated) {
    this.name = name;
    this.schema = schema;
    this.isRequired = isRequired;
    this.documentation = documentation;
    this.deprecated = deprecated;
  }

  /** A field that may be missing, and of which nothing is said. */
  public static Field of(String name, Schema schema) {
    return new Field(name, schema, false, () -> "", Optional.empty());
  }

  /** This field, which may not be missing. */
  public Field required() {
    return new Field(name, schema, true, documentation, deprecated);
  }

  /**
   * This field with what there is to say about it.
   *
   * @param text gives it, each time when asked; it may read a file of the class path then
   */
  public Field documented(Supplier<String> text) {
    return new Field(name, schema, isRequired, text, deprecated);
  }

  /**
   * This field, which should not be used any more.
   *
   * @param sentence why, and what to use instead; it may be empty
   */
  public Field deprecated(String sentence) {
    return new Field(name, schema, isRequired, documentation, Optional.of(sentence));
  }

  /** This field, which holds what {@code other} says. */
  public Field with(Schema other) {
    return new Field(name, other, isRequired, documentation, deprecated);
  }

  /** The key. */
  public String name() {
    return name;
  }

  /** What it holds. */
  public Schema schema() {
    return schema;
  }

  /** Whether it may not be missing. */
  public boolean isRequired() {
    return isRequired;
  }

  /** What there is to say about it; empty where nothing is known. */
  public String documentation() {
    return documentation.get();
  }

  /** Why it should not be used any more; empty for a field that may be. */
  public Optional<String> deprecation() {
    return deprecated;
  }

  @Override
  public String toString() {
    return name + (isRequired ? "" : "?") + ": " + schema;
  }
}
