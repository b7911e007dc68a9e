package dev.okite.internal.load;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.okite.value.BoolValue;
import dev.okite.value.DecimalValue;
import dev.okite.value.NullValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Reads one JSON text into values with their places. Numbers stay exact. */
final class JsonReader {
  /** The limits are ours, checked where the place is known. */
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Integer.MAX_VALUE)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .build())
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .build();

  private final byte[] bytes;
  private final int base;
  private final int limit;
  private final NodeBudget budget;
  private final Deque<JsonFrame> open = new ArrayDeque<>();

  private JsonReader(byte[] bytes, int base, int limit, NodeBudget budget) {
    this.bytes = bytes;
    this.base = base;
    this.limit = limit;
    this.budget = budget;
  }

  /**
   * The value that {@code bytes} from {@code start} to before {@code end} are.
   *
   * @throws LoadFailure if they are not one JSON text within the limits
   */
  static Value read(byte[] bytes, int start, int end, NodeBudget budget) {
    Utf8.check(bytes, start, end);
    try (JsonParser parser = FACTORY.createParser(bytes, start, end - start)) {
      Value root = new JsonReader(bytes, start, end, budget).root(parser);
      if (parser.nextToken() != null) {
        throw JsonProblem.in(bytes, start, end);
      }
      return root;
    } catch (IOException malformed) {
      throw JsonProblem.in(bytes, start, end);
    }
  }

  private Value root(JsonParser parser) throws IOException {
    while (true) {
      JsonToken token = parser.nextToken();
      if (token == null) {
        throw JsonProblem.in(bytes, base, limit);
      }
      int start = base + (int) parser.currentTokenLocation().getByteOffset();
      if (token == JsonToken.FIELD_NAME) {
        budget.checkLength(parser.getTextLength(), start);
        String name = parser.currentName();
        checkSurrogates(name, start);
        open.element().key(name, start, stringEnd(start));
        continue;
      }
      Value value = value(parser, token, start);
      if (value == null) {
        continue;
      }
      JsonFrame holder = open.peek();
      if (holder == null) {
        return value;
      }
      holder.add(value);
    }
  }

  /** The value that {@code token} completes; null for one that only opens. */
  private @Nullable Value value(JsonParser parser, JsonToken token, int start) throws IOException {
    return switch (token) {
      case START_OBJECT, START_ARRAY -> {
        budget.spend(start);
        budget.checkDepth(open.size() + 1, start);
        open.push(new JsonFrame(start));
        yield null;
      }
      case END_OBJECT -> open.pop().map(start + 1);
      case END_ARRAY -> open.pop().list(start + 1);
      default -> {
        budget.spend(start);
        yield scalar(parser, token, start);
      }
    };
  }

  private Value scalar(JsonParser parser, JsonToken token, int start) throws IOException {
    return switch (token) {
      case VALUE_STRING -> {
        budget.checkLength(parser.getTextLength(), start);
        String text = parser.getText();
        checkSurrogates(text, start);
        yield StringValue.at(text, start, stringEnd(start));
      }
      case VALUE_NUMBER_INT -> {
        String text = parser.getText();
        yield CoreSchema.integer(NumberText.integer(text, 10, start), start, start + text.length());
      }
      case VALUE_NUMBER_FLOAT -> {
        String text = parser.getText();
        yield DecimalValue.at(NumberText.decimal(text, start), start, start + text.length());
      }
      case VALUE_TRUE -> BoolValue.at(true, start, start + 4);
      case VALUE_FALSE -> BoolValue.at(false, start, start + 5);
      case VALUE_NULL -> NullValue.at(start, start + 4);
      default -> throw JsonProblem.in(bytes, base, limit);
    };
  }

  private int stringEnd(int start) {
    int at = start + 1;
    while (bytes[at] != '"') {
      at += bytes[at] == '\\' ? 2 : 1;
    }
    return at + 1;
  }

  private static void checkSurrogates(String text, int start) {
    int half = Surrogates.firstLone(text);
    if (half >= 0) {
      throw new LoadFailure(start, Surrogates.message(text.charAt(half)));
    }
  }
}
