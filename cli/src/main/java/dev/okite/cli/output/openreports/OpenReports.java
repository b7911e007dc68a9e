package dev.okite.cli.output.openreports;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.okite.cli.output.CheckOutcome;
import dev.okite.cli.output.JsonFields;
import dev.okite.cli.output.KeptFinding;
import dev.okite.cli.output.ReportSettings;
import dev.okite.cli.output.ReportSettings.AppliedRule;
import dev.okite.cli.output.ReportWriter;
import dev.okite.cli.output.Reported;
import dev.okite.cli.output.openreports.ReportResult.Verdict;
import dev.okite.document.ResourceIdentity;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The report as objects of Kubernetes in one {@code List}: one for each namespace, and one for the
 * cluster with what is in no namespace. Findings are kept until the end, documents are not.
 */
public final class OpenReports implements ReportWriter {
  /** A cluster takes objects of about a megabyte. */
  private static final int MOST_RESULTS = 500;

  /** What a cluster takes as the name of a namespace. */
  private static final Pattern NAMESPACE = Pattern.compile("[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?");

  private static final String CLUSTER = "";

  private final ReportApi api;
  private final ReportSettings settings;
  private final Writer out;
  private final Map<String, List<ReportResult>> results = new TreeMap<>();
  private final Set<String> rules = new HashSet<>();

  /** A report that is written to {@code out} at the end. */
  public OpenReports(ReportApi api, ReportSettings settings, Writer out) {
    this.api = api;
    this.settings = settings;
    this.out = out;
    results.put(CLUSTER, new ArrayList<>());
  }

  @Override
  public void add(List<Reported> findings) {
    for (Reported reported : findings) {
      KeptFinding finding = KeptFinding.of(reported);
      String namespace =
          finding
              .resource()
              .flatMap(ResourceIdentity::namespace)
              .filter(name -> NAMESPACE.matcher(name).matches())
              .orElse(CLUSTER);
      results
          .computeIfAbsent(namespace, n -> new ArrayList<>())
          .add(ReportResult.of(finding, settings.paths()));
      rules.add(finding.rule().name());
    }
  }

  @Override
  public void end(CheckOutcome outcome) throws IOException {
    List<ReportResult> cluster = results.computeIfAbsent(CLUSTER, n -> new ArrayList<>());
    outcome.unreadable().forEach(p -> cluster.add(ReportResult.of(p, settings.paths())));
    if (outcome.evaluations() == 0) {
      cluster.add(ReportResult.notJudged("nothing", "nothing was judged", Map.of()));
    } else {
      for (AppliedRule applied : settings.rules()) {
        if (rules.add(applied.rule().name())) {
          cluster.add(ReportResult.of(applied));
        }
      }
    }
    JsonGenerator json = JsonFields.generator(out);
    json.writeStartObject();
    json.writeStringField("apiVersion", "v1");
    json.writeStringField("kind", "List");
    json.writeArrayFieldStart("items");
    for (Map.Entry<String, List<ReportResult>> namespace : results.entrySet()) {
      List<ReportResult> all = namespace.getValue();
      for (int from = 0; from == 0 || from < all.size(); from += MOST_RESULTS) {
        String name = from == 0 ? "okite" : "okite-" + (from / MOST_RESULTS + 1);
        int to = Math.min(all.size(), from + MOST_RESULTS);
        report(name, namespace.getKey(), all.subList(from, to), outcome, json);
      }
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw('\n');
    json.close();
  }

  private void report(
      String name,
      String namespace,
      List<ReportResult> some,
      CheckOutcome outcome,
      JsonGenerator json)
      throws IOException {
    boolean isCluster = namespace.equals(CLUSTER);
    json.writeStartObject();
    json.writeStringField("apiVersion", api.apiVersion());
    json.writeStringField("kind", isCluster ? api.clusterKind() : api.kind());
    json.writeObjectFieldStart("metadata");
    json.writeStringField("name", name);
    if (!isCluster) {
      json.writeStringField("namespace", namespace);
    }
    json.writeObjectFieldStart("labels");
    json.writeStringField("app.kubernetes.io/managed-by", "okite");
    json.writeEndObject();
    if (isCluster) {
      json.writeObjectFieldStart("annotations");
      json.writeStringField("okite.dev/version", settings.version().get());
      json.writeStringField("okite.dev/fixed", Integer.toString(outcome.fixedCount()));
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeObjectFieldStart("summary");
    for (Verdict verdict : Verdict.values()) {
      json.writeNumberField(
          word(verdict), some.stream().filter(r -> r.verdict() == verdict).count());
    }
    json.writeEndObject();
    json.writeArrayFieldStart("results");
    for (ReportResult result : some) {
      result(result, json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void result(ReportResult result, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("source", "okite");
    json.writeStringField("policy", result.policy());
    json.writeStringField("rule", result.rule());
    json.writeStringField("result", word(result.verdict()));
    json.writeBooleanField("scored", result.isScored());
    if (result.severity() != null) {
      json.writeStringField("severity", result.severity());
    }
    if (!result.message().isEmpty()) {
      json.writeStringField("message", result.message());
    }
    Instant now = settings.now();
    json.writeObjectFieldStart("timestamp");
    json.writeNumberField("seconds", now.getEpochSecond());
    json.writeNumberField("nanos", now.getNano());
    json.writeEndObject();
    Optional<ResourceIdentity> resource = result.resource().filter(OpenReports::isNamed);
    if (resource.isPresent()) {
      resource(resource.get(), json);
    }
    if (!result.properties().isEmpty()) {
      json.writeObjectFieldStart("properties");
      for (Map.Entry<String, String> property : result.properties().entrySet()) {
        json.writeStringField(property.getKey(), property.getValue());
      }
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static boolean isNamed(ResourceIdentity identity) {
    return identity.kind().isPresent() || identity.name().isPresent();
  }

  private static void resource(ResourceIdentity identity, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("resources");
    json.writeStartObject();
    field("apiVersion", identity.apiVersion(), json);
    field("kind", identity.kind(), json);
    field("namespace", identity.namespace(), json);
    field("name", identity.name(), json);
    json.writeEndObject();
    json.writeEndArray();
  }

  private static void field(String name, Optional<String> value, JsonGenerator json)
      throws IOException {
    if (value.isPresent()) {
      json.writeStringField(name, value.get());
    }
  }

  private static String word(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT);
  }
}
