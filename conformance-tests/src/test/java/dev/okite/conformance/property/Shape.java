package dev.okite.conformance.property;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What stands where in most of the random documents. Programs are written for documents like these,
 * so that their conditions hold, do not hold, miss something and fail, all in good proportion.
 */
enum Shape {
  TEXT,
  NUMBER,
  FLAG,
  RESOURCE,
  METADATA,
  SPEC,
  CONTAINER,
  PORT,
  LABELS,
  SECTIONS,
  RESOURCES,
  CONTAINERS,
  PORTS,
  TEXTS,
  NUMBERS,
  GRID;

  /** All shapes of lists. */
  static final List<Shape> LISTS = List.of(TEXTS, NUMBERS, CONTAINERS, PORTS, GRID);

  /** The fields of a map of this shape; empty for lists and scalars. */
  Map<String, Shape> fields() {
    Map<String, Shape> fields = new LinkedHashMap<>();
    switch (this) {
      case RESOURCE -> {
        fields.put("kind", TEXT);
        fields.put("apiVersion", TEXT);
        fields.put("metadata", METADATA);
        fields.put("spec", SPEC);
      }
      case METADATA -> {
        fields.put("name", TEXT);
        fields.put("labels", LABELS);
        fields.put("namespace", TEXT);
      }
      case SPEC -> {
        fields.put("enabled", FLAG);
        fields.put("containers", CONTAINERS);
        fields.put("replicas", NUMBER);
        fields.put("tags", TEXTS);
        fields.put("items", GRID);
        fields.put("ref", METADATA);
        fields.put("limits", LABELS);
        fields.put("weights", NUMBERS);
        fields.put("sections", SECTIONS);
      }
      case CONTAINER -> {
        fields.put("name", TEXT);
        fields.put("image", TEXT);
        fields.put("enabled", FLAG);
        fields.put("ports", PORTS);
        fields.put("limits", LABELS);
        fields.put("tags", TEXTS);
      }
      case PORT -> {
        fields.put("port", NUMBER);
        fields.put("name", TEXT);
        fields.put("enabled", FLAG);
      }
      case LABELS -> {
        fields.put("app", TEXT);
        fields.put("tier", TEXT);
        fields.put("cpu", TEXT);
      }
      case SECTIONS -> {
        fields.put("web", LABELS);
        fields.put("db", LABELS);
      }
      default -> {}
    }
    return fields;
  }

  /** The shape of the elements of a list of this shape; of others, their own. */
  Shape element() {
    return switch (this) {
      case CONTAINERS -> CONTAINER;
      case PORTS -> PORT;
      case TEXTS -> TEXT;
      case NUMBERS -> NUMBER;
      case GRID -> TEXTS;
      case RESOURCES -> RESOURCE;
      default -> this;
    };
  }

  boolean isList() {
    return element() != this;
  }

  boolean isMap() {
    return !fields().isEmpty();
  }
}
