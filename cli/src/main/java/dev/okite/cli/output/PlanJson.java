package dev.okite.cli.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import dev.okite.plan.DocumentKind;
import dev.okite.plan.KindPlan;
import dev.okite.plan.PlanDescription;
import dev.okite.plan.PlannedPlace;
import dev.okite.plan.PlannedRule;
import dev.okite.plan.RewriteUse;
import dev.okite.plan.RuleCost;
import dev.okite.plan.RuleTreatment;
import dev.okite.source.Position;
import dev.okite.source.Span;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * How policies are evaluated, for programs: one JSON object on one line. The same input gives the
 * same bytes.
 */
public final class PlanJson {
  private final String tool;

  /** Plans as the tool's version {@code tool} makes them. */
  public PlanJson(String tool) {
    this.tool = tool;
  }

  /**
   * Writes {@code outcome}.
   *
   * @throws IOException if {@code out} does not take it
   */
  public void write(PlanOutcome outcome, Writer out) throws IOException {
    JsonFactory factory =
        JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    PlanDescription plan = outcome.plan();
    try (JsonGenerator json = factory.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("okite", tool);
      JsonFields.strings(json, "policies", outcome.policies());
      json.writeArrayFieldStart("rules");
      for (PlannedRule rule : plan.rules()) {
        rule(rule, json);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("kinds");
      for (KindPlan kind : plan.kinds()) {
        kind(kind, json);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("rewrites");
      for (RewriteUse use : plan.rewrites()) {
        rewrite(use, json);
      }
      json.writeEndArray();
      new UnreadableJson(json).write(outcome.unreadable());
      json.writeObjectFieldStart("summary");
      json.writeNumberField("files", outcome.files());
      json.writeNumberField("documents", plan.documents());
      json.writeNumberField("guardSteps", plan.guardSteps());
      json.writeEndObject();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void rule(PlannedRule rule, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("rule", rule.rule());
    json.writeStringField("policy", rule.policy());
    place(rule.span(), json);
    json.writeBooleanField("overInventory", rule.overInventory());
    json.writeNumberField("expressions", rule.expressions());
    json.writeNumberField("iterations", rule.iterations());
    json.writeFieldName("cost");
    if (rule.cost().isPresent()) {
      cost(rule.cost().get(), json);
    } else {
      json.writeNull();
    }
    json.writeEndObject();
  }

  private static void cost(RuleCost cost, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeNumberField("notOfKind", cost.notOfKind());
    json.writeNumberField("keptOut", cost.keptOut());
    json.writeNumberField("alreadyRun", cost.alreadyRun());
    json.writeNumberField("ruledOut", cost.ruledOut());
    json.writeNumberField("evaluated", cost.evaluated());
    json.writeNumberField("steps", cost.steps());
    json.writeNumberField("findings", cost.findings());
    json.writeEndObject();
  }

  private static void kind(KindPlan plan, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("kinds");
    for (DocumentKind kind : plan.kinds()) {
      json.writeStartObject();
      json.writeStringField("apiVersion", kind.apiVersion());
      json.writeStringField("kind", kind.kind());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeNumberField("documents", plan.documents());
    json.writeArrayFieldStart("rules");
    for (RuleTreatment rule : plan.rules()) {
      treatment(rule, json);
    }
    json.writeEndArray();
    json.writeNumberField("leftOut", plan.leftOut());
    json.writeFieldName("walk");
    walk(plan.walk(), json);
    json.writeEndObject();
  }

  private static void treatment(RuleTreatment rule, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("rule", rule.rule());
    json.writeStringField("policy", rule.policy());
    expressions("guards", rule.guards(), json);
    json.writeBooleanField("byWalk", rule.byWalk());
    json.writeBooleanField("neverSpeaks", rule.neverSpeaks());
    JsonFields.string(json, "reason", rule.reason().orElse(null));
    json.writeFieldName("reasonPlace");
    if (rule.reasonPlace().isPresent()) {
      expression(rule.reasonPlace().get(), json);
    } else {
      json.writeNull();
    }
    json.writeFieldName("largest");
    if (rule.largest().isPresent()) {
      json.writeNumber(rule.largest().getAsLong());
    } else {
      json.writeNull();
    }
    json.writeEndObject();
  }

  private static void walk(PlannedPlace place, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("step", place.step());
    numbers("rules", place.rules(), json);
    numbers("unusual", place.unusual(), json);
    json.writeArrayFieldStart("inner");
    for (PlannedPlace inner : place.inner()) {
      walk(inner, json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void rewrite(RewriteUse use, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", use.name());
    json.writeStringField("effect", use.effect());
    expressions("places", use.places(), json);
    json.writeEndObject();
  }

  private static void numbers(String name, List<Integer> numbers, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (int number : numbers) {
      json.writeNumber(number);
    }
    json.writeEndArray();
  }

  private static void expressions(String name, List<Span> spans, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (Span span : spans) {
      expression(span, json);
    }
    json.writeEndArray();
  }

  private static void expression(Span span, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("text", span.text());
    place(span, json);
    json.writeEndObject();
  }

  private static void place(Span span, JsonGenerator json) throws IOException {
    Position start = span.position();
    json.writeStringField("file", span.source().name());
    json.writeNumberField("line", start.line());
    json.writeNumberField("column", start.column());
  }
}
