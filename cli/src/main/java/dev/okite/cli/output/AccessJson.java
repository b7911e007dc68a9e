package dev.okite.cli.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import dev.okite.document.Place;
import dev.okite.value.MapValue;
import dev.okite.value.NullValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer about access for programs: one JSON object on one line. The same input gives the same
 * bytes.
 */
public final class AccessJson {
  private final String tool;

  /** Answers of the tool's version {@code tool}. */
  public AccessJson(String tool) {
    this.tool = tool;
  }

  /**
   * Writes {@code outcome}.
   *
   * @throws IOException if {@code out} does not take it
   */
  public void write(AccessOutcome outcome, Writer out) throws IOException {
    JsonFactory factory =
        JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    try (JsonGenerator json = factory.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("okite", tool);
      question(outcome, json);
      json.writeBooleanField("allowed", outcome.isAllowed());
      json.writeArrayFieldStart("answers");
      for (MapValue chain : outcome.chains()) {
        chain(chain, json);
      }
      json.writeEndArray();
      new UnreadableJson(json).write(outcome.unreadable());
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void question(AccessOutcome outcome, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("question");
    JsonFields.string(json, "subject", outcome.who());
    for (String name :
        List.of("verb", "url", "resource", "group", "name", "namespace", "everywhere")) {
      Map<String, @Nullable Object> question = outcome.question();
      if (question.get(name) instanceof Boolean yes) {
        json.writeBooleanField(name, yes);
      } else {
        JsonFields.string(json, name, (String) question.get(name));
      }
    }
    json.writeEndObject();
  }

  private static void chain(MapValue chain, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("who", chain.get("who").render());
    JsonFields.string(json, "namespace", text(chain.get("namespace")));
    part("subject", chain.get("subject"), chain.get("subject"), json);
    part("binding", chain.get("binding"), named(chain.get("binding")), json);
    part("role", chain.get("role"), named(chain.get("role")), json);
    part("source", chain.get("source"), named(chain.get("source")), json);
    part("rule", chain.get("entry"), chain.get("entry"), json);
    json.writeEndObject();
  }

  /** A part of the chain, with where it stands; only roles that every cluster has stand nowhere. */
  private static void part(String name, Value placed, Value shown, JsonGenerator json)
      throws IOException {
    json.writeFieldName(name);
    if (placed instanceof NullValue) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    json.writeFieldName("value");
    new ValueJson(json).write(shown);
    Place place = placed.isPlaced() ? Place.of(placed) : null;
    new FindingJson(json).place(place == null ? null : place.document(), place, false);
    json.writeEndObject();
  }

  /** What identifies {@code object}: a map with its kind, namespace and name. */
  private static Value named(Value object) {
    if (!(object instanceof MapValue map)) {
      return object;
    }
    MapValue metadata = map.get("metadata") instanceof MapValue data ? data : MapValue.of(Map.of());
    Map<String, Value> names = new LinkedHashMap<>();
    names.put("kind", map.get("kind"));
    names.put("namespace", metadata.get("namespace"));
    names.put("name", metadata.get("name"));
    return MapValue.of(names);
  }

  private static @Nullable String text(Value value) {
    return value instanceof StringValue string ? string.value() : null;
  }
}
