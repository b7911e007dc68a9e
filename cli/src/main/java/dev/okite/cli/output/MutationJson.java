package dev.okite.cli.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import dev.okite.source.Span;
import dev.okite.testing.Mutation;
import dev.okite.testing.MutationReport;
import dev.okite.testing.MutationResult;
import dev.okite.testing.MutationResult.Outcome;
import java.io.IOException;
import java.io.Writer;

/** Changes to policies for programs: one JSON object on one line. */
public final class MutationJson {
  private final String version;

  /** A report of the tool's {@code version}. */
  public MutationJson(String version) {
    this.version = version;
  }

  /** Writes {@code report}. */
  public void write(MutationReport report, Writer out) throws IOException {
    JsonFactory factory =
        JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    try (JsonGenerator json = factory.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("okite", version);
      json.writeArrayFieldStart("mutations");
      for (MutationResult result : report.results()) {
        write(result, json);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("unusedExcuses");
      for (Span excuse : report.unusedExcuses()) {
        json.writeStartObject();
        place(excuse, json);
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeObjectFieldStart("summary");
      json.writeNumberField("score", report.score());
      for (Outcome outcome : Outcome.values()) {
        json.writeNumberField(outcome.word(), report.count(outcome));
      }
      json.writeEndObject();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void write(MutationResult result, JsonGenerator json) throws IOException {
    Mutation mutation = result.mutation();
    json.writeStartObject();
    json.writeStringField("kind", mutation.kind().word());
    json.writeStringField("part", mutation.part());
    place(mutation.span(), json);
    json.writeStringField("before", mutation.before());
    json.writeStringField("after", mutation.after());
    json.writeStringField("outcome", result.outcome().word());
    if (result.outcome() == Outcome.KILLED) {
      json.writeStringField("killedBy", result.detail());
    } else if (result.outcome() == Outcome.EXCUSED) {
      json.writeStringField("reason", result.detail());
    }
    json.writeEndObject();
  }

  private static void place(Span span, JsonGenerator json) throws IOException {
    json.writeStringField("file", span.source().name());
    json.writeNumberField("line", span.position().line());
    json.writeNumberField("column", span.position().column());
  }
}
