package dev.okite.internal.shape;

import dev.okite.schema.DocumentType;
import dev.okite.schema.Schema;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import dev.okite.value.ValueKind;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One of the things that a value may be. Immutable. */
sealed interface Part {
  /** Whether nothing says what it holds: it is in documents of a type that no schema knows. */
  default boolean isForeign() {
    return (this instanceof Unlisted unlisted && !unlisted.isText())
        || (this instanceof Root root && root.type() == null);
  }

  /** It is this scalar, or null. */
  record Constant(Value value) implements Part {}

  /** It is a value of this kind, of which nothing else is known; neither a list nor a map. */
  record Scalar(ValueKind kind) implements Part {}

  /** It is what stands at some place in a document, and is not null. */
  record Node(Schema schema) implements Part {}

  /** It is the root of a document. Compared by identity: each type has one for a run. */
  final class Root implements Part {
    private final @Nullable DocumentType type;

    /**
     * The root of documents of one type.
     *
     * @param type null for documents of a type that no schema knows
     */
    Root(@Nullable DocumentType type) {
      this.type = type;
    }

    /** The type; null if no schema knows it. */
    @Nullable DocumentType type() {
      return type;
    }
  }

  /**
   * It is what the root field {@code mark} may be in documents of one type.
   *
   * @param type the type, if it has this mark; null if any text will do
   * @param others the types that a document with their mark would be of instead
   */
  record MarkText(@Nullable DocumentType type, String mark, List<DocumentType> others)
      implements Part {
    public MarkText {
      others = List.copyOf(others);
    }

    /** Whether it may be {@code text}. */
    boolean mayBe(String text) {
      return (type == null || type.isMarked(mark, text))
          && others.stream().noneMatch(other -> other.isMarked(mark, text));
    }
  }

  /**
   * It is what a root field is in documents of a type that no schema knows: no text that one knows
   * as the mark of a type. Compared by identity: each root field has one for a run.
   */
  final class Unlisted implements Part {
    private final boolean isText;
    private final Predicate<String> isMark;

    /**
     * What a root field may be.
     *
     * @param isText whether it is a text, as kinds and versions are
     * @param isMark whether a type that is known has this text there
     */
    Unlisted(boolean isText, Predicate<String> isMark) {
      this.isText = isText;
      this.isMark = isMark;
    }

    /** Whether it is a text; it may be anything else as well if not. */
    boolean isText() {
      return isText;
    }

    /** Whether it may be {@code value}. */
    boolean mayBe(Value value) {
      return value instanceof StringValue text ? !isMark.test(text.value()) : !isText;
    }
  }

  /** It is a computed list. */
  record Listing(Shape element) implements Part {}

  /**
   * It is a computed map.
   *
   * @param entries what is under the keys that are known
   * @param others what is under any other key; null if there are none
   */
  record Entries(Map<String, Shape> entries, @Nullable Shape others) implements Part {
    public Entries {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }
  }

  /** It may be anything. */
  record Unknown(Reason reason) implements Part {}
}
