package dev.okite.cli.baseline;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import dev.okite.Documents;
import dev.okite.document.Document;
import dev.okite.document.Place;
import dev.okite.document.ReadResult;
import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.NumberValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A baseline as a file: JSON, sorted, with one entry a line, so that changes of it read well and
 * those of two branches can be merged.
 */
public final class BaselineFile {
  private static final String VERSION = "okiteBaseline";
  private static final String ENTRIES = "findings";
  private static final int NEWEST = 1;
  private static final List<String> FIELDS =
      List.of("rule", "resource", "path", "message", "count");
  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private final String name;

  private BaselineFile(String name) {
    this.name = name;
  }

  /**
   * Reads a baseline.
   *
   * @param name the name of the file, for messages
   * @throws BaselineFormatException if it is none
   */
  public static Baseline read(String name, byte[] bytes) throws BaselineFormatException {
    return new BaselineFile(name).read(bytes);
  }

  /** Writes {@code baseline}: the same findings give the same bytes. */
  public static void write(Baseline baseline, Writer out) throws IOException {
    out.write("{\"" + VERSION + "\": " + NEWEST + ", \"" + ENTRIES + "\": [\n");
    String separator = "";
    for (BaselineEntry entry : baseline.entries()) {
      out.write(separator);
      write(entry, out);
      separator = ",\n";
    }
    out.write(separator.isEmpty() ? "]}\n" : "\n]}\n");
  }

  private static void write(BaselineEntry entry, Writer out) throws IOException {
    JsonGenerator json = FACTORY.createGenerator(out);
    json.writeStartObject();
    json.writeStringField("rule", entry.key().rule());
    json.writeStringField("resource", entry.key().resource());
    json.writeStringField("path", entry.key().path());
    json.writeStringField("message", entry.key().message());
    json.writeNumberField("count", entry.count());
    json.writeEndObject();
    json.close();
  }

  private Baseline read(byte[] bytes) throws BaselineFormatException {
    ReadResult read = Documents.json(name, bytes);
    if (!read.errors().isEmpty()) {
      throw new BaselineFormatException(read.errors().get(0).toString());
    }
    Document document =
        read.documents().stream().findFirst().orElseThrow(() -> notABaseline(name, "no object"));
    if (!(document.value() instanceof MapValue top)) {
      throw notABaseline(place(document.value()), document.value().typeName());
    }
    if (top.indexOf(VERSION) < 0) {
      throw notABaseline(place(top), "an object without `" + VERSION + "`");
    }
    Value version = top.get(VERSION);
    if (!(version instanceof NumberValue) || !version.render().equals("" + NEWEST)) {
      throw wrong(version, "this okite reads baselines of version " + NEWEST, version.render());
    }
    if (!(top.get(ENTRIES) instanceof ListValue entries)) {
      throw wrong(top, "`" + ENTRIES + "` is a list", "none");
    }
    Map<FindingKey, Integer> counts = new HashMap<>();
    for (Value entry : entries.elements()) {
      BaselineEntry known = entry(entry);
      if (counts.put(known.key(), known.count()) != null) {
        throw new BaselineFormatException(
            place(entry)
                + ": this entry stands here twice, as after a merge; keep the one with the right count");
      }
    }
    return new Baseline(counts);
  }

  private BaselineEntry entry(Value value) throws BaselineFormatException {
    if (!(value instanceof MapValue entry)) {
      throw wrong(value, "an entry is an object", value.typeName());
    }
    for (String field : entry.keys()) {
      if (!FIELDS.contains(field)) {
        throw wrong(entry, "an entry has " + String.join(", ", FIELDS), field);
      }
    }
    FindingKey key =
        new FindingKey(
            text(entry, "rule"),
            text(entry, "resource"),
            text(entry, "path"),
            text(entry, "message"));
    return new BaselineEntry(key, count(entry));
  }

  private String text(MapValue entry, String field) throws BaselineFormatException {
    if (entry.get(field) instanceof StringValue text) {
      return text.value();
    }
    throw wrong(entry, "`" + field + "` of an entry is a string", entry.get(field).typeName());
  }

  private int count(MapValue entry) throws BaselineFormatException {
    try {
      int count = Integer.parseInt(entry.get("count").render());
      if (entry.get("count") instanceof NumberValue && count > 0) {
        return count;
      }
    } catch (NumberFormatException notANumber) {
      // Said below.
    }
    throw wrong(entry, "`count` of an entry is a number from 1", entry.get("count").render());
  }

  private BaselineFormatException wrong(Value at, String expected, String found) {
    return new BaselineFormatException(
        (at.isPlaced() ? place(at) : name) + ": " + expected + ", found `" + found + "`");
  }

  private static BaselineFormatException notABaseline(String place, String found) {
    return new BaselineFormatException(
        place
            + ": this is no baseline, found "
            + found
            + "; `okite check --write-baseline FILE` writes one");
  }

  private static String place(Value value) {
    return Place.of(value).toString();
  }
}
