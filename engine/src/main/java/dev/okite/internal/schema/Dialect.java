package dev.okite.internal.schema;

/** What the words of a schema mean. */
enum Dialect {
  /** JSON Schema, 2020-12 or draft-07: a map may have fields that are not named. */
  JSON_SCHEMA,

  /** The structural schemas of Kubernetes: a map has the fields that are named, and no others. */
  STRUCTURAL,

  /** What stands in {@code allOf} and the like of a structural schema, which names no fields. */
  STRUCTURAL_PART;

  boolean isStructural() {
    return this != JSON_SCHEMA;
  }

  /** The dialect of what stands in {@code allOf} and the like. */
  Dialect ofParts() {
    return isStructural() ? STRUCTURAL_PART : JSON_SCHEMA;
  }
}
