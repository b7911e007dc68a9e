package dev.okite.internal.load;

import dev.okite.document.Document;
import dev.okite.document.DocumentLimits;
import dev.okite.document.DocumentText;
import dev.okite.document.ReadError;
import dev.okite.document.ReadResult;
import dev.okite.source.Position;
import dev.okite.value.EmbeddedText;
import dev.okite.value.ErrorCode;
import dev.okite.value.EvaluationFailure;
import dev.okite.value.NullValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.util.List;

/**
 * Reads texts as documents of their own. What stands in a text of a document has a place there: all
 * of it that of the text, with a pointer into it. Stateless.
 */
public final class EmbeddedReader {
  private static final DocumentLimits LIMITS =
      new DocumentLimits(64 << 20, 100, 1_000_000, 16 << 20);

  private EmbeddedReader() {}

  /**
   * What {@code text} holds as JSON.
   *
   * @param utf8 its bytes
   * @throws EvaluationFailure with {@link ErrorCode#INVALID_VALUE} if it is not JSON
   */
  public static Value json(StringValue text, byte[] utf8) {
    try {
      return placed(JsonFiles.value(utf8, LIMITS), text);
    } catch (LoadFailure failure) {
      throw invalid("JSON", DocumentText.of(utf8).position(failure.offset()), failure.text());
    }
  }

  /**
   * What {@code text} holds as YAML, as a file would: null if it holds nothing.
   *
   * @param utf8 its bytes
   * @throws EvaluationFailure with {@link ErrorCode#INVALID_VALUE} if it is not YAML, or holds
   *     several documents
   */
  public static Value yaml(StringValue text, byte[] utf8) {
    ReadResult read = YamlFiles.readWhole(utf8, LIMITS);
    for (ReadError error : read.errors()) {
      throw invalid("YAML", new Position(error.line(), error.column()), error.message());
    }
    List<Document> documents = read.documents();
    if (documents.size() > 1) {
      throw new EvaluationFailure(
          ErrorCode.INVALID_VALUE,
          "the text holds " + documents.size() + " documents of YAML, expected one");
    }
    return documents.isEmpty() ? NullValue.ABSENT : placed(documents.get(0).value(), text);
  }

  private static Value placed(Value value, StringValue text) {
    StringValue place = text.placed();
    if (place == null) {
      return EmbeddedCopy.computed(value);
    }
    Value copy = EmbeddedCopy.at(place, value);
    copy.placeIn(EmbeddedText.of(place));
    return copy;
  }

  private static EvaluationFailure invalid(String form, Position position, String reason) {
    return new EvaluationFailure(
        ErrorCode.INVALID_VALUE,
        "the text is not "
            + form
            + ": line "
            + position.line()
            + ", column "
            + position.column()
            + " of it: "
            + reason);
  }
}
