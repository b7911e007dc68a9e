package dev.okite.conformance.property;

import dev.okite.Binding;
import dev.okite.BoundPolicies;
import dev.okite.Compilation;
import dev.okite.Documents;
import dev.okite.EvaluationContext;
import dev.okite.Okite;
import dev.okite.PolicySource;
import dev.okite.document.Document;
import dev.okite.document.ReadResult;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A program, documents for it, and what else the evaluation depends on.
 *
 * @param program files by their names
 * @param roots the documents as trees
 * @param yaml the documents as they are read
 * @param context limits that no case of this size needs
 * @param seed for what is made at random of the case
 */
record RandomCase(
    Map<String, String> program,
    List<@Nullable Object> roots,
    String yaml,
    EvaluationContext context,
    int seed) {
  private static final Okite OKITE = Okite.create();
  private static final long STEPS = 200_000;

  static RandomCase from(Choices choices, Profile profile) {
    Map<String, String> program = new TreeMap<>(new ProgramGenerator(choices, profile).program());
    List<@Nullable Object> roots = new DocumentGenerator(choices).documents();
    String yaml = YamlWriter.write(roots, choices);
    EvaluationContext context = EvaluationContext.empty().withMaxSteps(STEPS);
    if (choices.chance(70)) {
      context = context.withNow(Instant.parse("2027-06-30T12:00:00Z"));
    }
    if (choices.chance(50)) {
      context = context.withRequest(Map.of("user", Map.of("name", "web")));
    }
    if (choices.chance(50)) {
      context = context.withFacts(Map.of("signer", Map.of("name", "api")));
    }
    return new RandomCase(program, roots, yaml, context, choices.below(1 << 16));
  }

  Compilation compile() {
    List<PolicySource> sources = new ArrayList<>();
    program.forEach((name, text) -> sources.add(PolicySource.text(name, text)));
    return OKITE.compile(sources);
  }

  /** The documents of {@link #yaml}, all of which can be read. */
  List<Document> documents() {
    return read(yaml);
  }

  /** The documents numbered {@code set} that the same program may judge. */
  List<Document> otherDocuments(int set) {
    Choices choices = Choices.random(seed + ((long) set << Integer.SIZE));
    return read(YamlWriter.write(new DocumentGenerator(choices).documents(), choices));
  }

  static List<Document> read(String yaml) {
    ReadResult result = Documents.yaml("case.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    if (!result.errors().isEmpty()) {
      throw new AssertionError("a document cannot be read: " + result.errors() + "\n" + yaml);
    }
    return result.documents();
  }

  /** All policies, or null if the program does not compile or bind. */
  @Nullable BoundPolicies bind(Binding binding) {
    return compile().policies().map(policies -> policies.bind(binding)).orElse(null);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    program.forEach((name, file) -> text.append("\n# ").append(name).append('\n').append(file));
    return text.append("\n# case.yaml\n").append(yaml).toString();
  }
}
