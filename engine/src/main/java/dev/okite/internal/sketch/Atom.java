package dev.okite.internal.sketch;

import java.util.List;

/** One thing that a document may hold, such that something may happen that else cannot. */
public sealed interface Atom {
  /** Where to look. */
  Site site();

  /** At least one of the positions at {@code site} holds a value with one of the outcomes. */
  record Some(Site site, Derivation derivation, int outcomes) implements Atom {
    @Override
    public String toString() {
      return site.toString();
    }
  }

  /**
   * From at least one of the positions at {@code site}, the value that {@code path} leads to, or
   * null where it leads nowhere, has one of the outcomes.
   */
  record Below(Site site, List<String> path, Derivation derivation, int outcomes) implements Atom {
    public Below {
      path = List.copyOf(path);
    }

    @Override
    public String toString() {
      return site + "→" + String.join(".", path);
    }
  }

  /** At least one of the positions at {@code site} holds something that is not of a shape. */
  record Misshapen(Site site, Shape shape) implements Atom {
    @Override
    public String toString() {
      return site + " is not " + shape;
    }
  }

  /** The document at {@code site}, its root, consists of more than so many values. */
  record Heavy(Site site, long weight) implements Atom {
    @Override
    public String toString() {
      return "more than " + weight + " values";
    }
  }

  /** What a value has to be; null always fits. */
  enum Shape {
    /** A map, to have members. */
    MAP,
    /** A list, to be joined with another. */
    LIST,
    /** A list or a map, to be iterated over. */
    ITEMS
  }
}
