package dev.okite.cli.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import dev.okite.finding.Finding;
import dev.okite.source.Position;
import dev.okite.source.Source;
import dev.okite.source.Span;
import dev.okite.testing.ExpressionValue;
import dev.okite.testing.FailureText;
import dev.okite.testing.TestFailure;
import dev.okite.testing.TestResult;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

/** Tests for programs: one JSON object on one line. The same input gives the same bytes. */
public final class TestJson implements TestReportWriter {
  private final String version;

  /** A report of the tool's {@code version}. */
  public TestJson(String version) {
    this.version = version;
  }

  @Override
  public void write(TestOutcome outcome, Writer out) throws IOException {
    JsonFactory factory =
        JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    try (JsonGenerator json = factory.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("okite", version);
      json.writeArrayFieldStart("cases");
      for (TestOutcome.Ran ran : outcome.ran()) {
        write(ran.result(), json);
      }
      json.writeEndArray();
      json.writeObjectFieldStart("summary");
      json.writeNumberField("files", outcome.byFile().size());
      json.writeNumberField("tests", outcome.tests());
      json.writeNumberField("cases", outcome.ran().size());
      json.writeNumberField("passed", outcome.passed());
      json.writeNumberField("failed", outcome.failed());
      json.writeNumberField("broken", outcome.broken());
      json.writeEndObject();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void write(TestResult result, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("test", result.test());
    json.writeStringField("name", result.name());
    place(result.span(), json);
    json.writeStringField("outcome", result.outcome().name().toLowerCase(Locale.ROOT));
    json.writeArrayFieldStart("failures");
    for (TestFailure failure : result.failures()) {
      write(failure, json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(TestFailure failure, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeBooleanField("broken", failure.isBroken());
    json.writeStringField("message", failure.message());
    place(failure.span(), json);
    json.writeArrayFieldStart("nearest");
    FindingJson findings = new FindingJson(json);
    for (Finding finding : failure.nearest()) {
      findings.write(finding);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("values");
    for (ExpressionValue value : failure.values()) {
      Source source = failure.span().source();
      Position position = source.position(value.offset());
      json.writeStartObject();
      json.writeNumberField("line", position.line());
      json.writeNumberField("column", position.column());
      json.writeStringField("value", value.text());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeStringField("text", FailureText.of(failure));
    json.writeEndObject();
  }

  private static void place(Span span, JsonGenerator json) throws IOException {
    json.writeStringField("file", span.source().name());
    json.writeNumberField("line", span.position().line());
    json.writeNumberField("column", span.position().column());
  }
}
