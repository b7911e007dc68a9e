package dev.okite.cli.repl;

import dev.okite.Binding;
import dev.okite.BindingException;
import dev.okite.Documents;
import dev.okite.EvaluationContext;
import dev.okite.PolicyDescription;
import dev.okite.PolicySource;
import dev.okite.Session;
import dev.okite.SessionChange;
import dev.okite.SessionText;
import dev.okite.cli.input.SchemasBesidePolicies;
import dev.okite.document.Document;
import dev.okite.policies.StandardPolicies;
import dev.okite.session.Answer;
import dev.okite.session.Declared;
import dev.okite.typing.FieldProposal;
import dev.okite.value.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a session holds: policies, documents, and what was declared. Belongs to one thread. */
final class Workspace {
  /** An expression that takes longer than this is a mistake, and nobody waits for it. */
  private static final Duration DEADLINE = Duration.ofSeconds(10);

  /** What is evaluated to complete a word has to be quick, or else goes without. */
  private static final Duration COMPLETION_DEADLINE = Duration.ofMillis(300);

  private static final int COMPLETION_STEPS = 200_000;

  private final ReplEnvironment environment;
  private final SchemasBesidePolicies schemas = new SchemasBesidePolicies();
  private final Settings settings = new Settings();
  private final Map<String, PolicySource> own = new LinkedHashMap<>();
  private final Map<String, List<Document>> documents = new LinkedHashMap<>();
  private final Map<String, Value> params = new LinkedHashMap<>();
  private Session session;
  private @Nullable Document current;
  private @Nullable Tried tried;
  private int entries;

  Workspace(ReplEnvironment environment) {
    this.environment = environment;
    this.session =
        Session.of(StandardPolicies.engine(environment.schemas(), schemas))
            .load(List.of(), StandardPolicies.sources())
            .session()
            .orElseThrow();
  }

  ReplEnvironment environment() {
    return environment;
  }

  /** The files of schemas that policies name. */
  SchemasBesidePolicies schemas() {
    return schemas;
  }

  Settings settings() {
    return settings;
  }

  Session session() {
    return session;
  }

  /** Policies of files, by the name of the file. */
  List<PolicySource> sources() {
    return List.copyOf(own.values());
  }

  /** All documents, in the order of their files. */
  List<Document> documents() {
    return documents.values().stream().flatMap(List::stream).toList();
  }

  /** The files of documents, in order. */
  List<String> files() {
    return List.copyOf(documents.keySet());
  }

  /** What {@code resource} stands for. */
  Optional<Document> current() {
    return Optional.ofNullable(current);
  }

  void choose(Document document) {
    current = document;
  }

  Optional<Tried> tried() {
    return Optional.ofNullable(tried);
  }

  void tried(Tried what) {
    tried = what;
  }

  Map<String, Value> params() {
    return Collections.unmodifiableMap(params);
  }

  /**
   * Binds a param.
   *
   * @throws ReplException if its policy does not take the value
   */
  void bind(String param, Value value) throws ReplException {
    String policy = param.substring(0, param.lastIndexOf('.'));
    Binding binding = Binding.of(policy).with(param, Documents.toHost(value));
    try {
      session.policies().bind(binding);
    } catch (BindingException refused) {
      String quoted = "the param `" + param.substring(param.lastIndexOf('.') + 1) + "` ";
      // Others may still have to be bound.
      for (String line : String.valueOf(refused.getMessage()).lines().toList()) {
        if (line.contains(quoted)) {
          throw new ReplException(line.strip());
        }
      }
    }
    params.put(param, value);
  }

  /** Parses what was entered. */
  SessionText read(String text) {
    entries++;
    return session.read("<entry " + entries + ">", text);
  }

  /** Parses what is not entered, but looked at. */
  SessionText peek(String text) {
    return session.read("<entry>", text);
  }

  /** Declares {@code text}, if nothing is wrong with that. */
  SessionChange declare(SessionText text) {
    SessionChange change = session.declare(text);
    change.session().ifPresent(next -> session = next);
    return change;
  }

  /** Forgets what was declared, and keeps what was loaded. */
  void reset() {
    session = session.reset();
    params.clear();
    tried = null;
  }

  /** Adds policies, if nothing is wrong with that. A file that is there already is replaced. */
  SessionChange addPolicies(List<PolicySource> sources) {
    Map<String, PolicySource> all = new LinkedHashMap<>(own);
    sources.forEach(source -> all.put(source.name(), source));
    SessionChange change = session.load(all.values(), StandardPolicies.sources());
    change
        .session()
        .ifPresent(
            next -> {
              session = next;
              own.putAll(all);
            });
    return change;
  }

  /** Adds files of documents; the first of them becomes the current one if there was none. */
  void addDocuments(List<String> files, List<Document> loaded) {
    Map<String, List<Document>> byFile =
        loaded.stream()
            .collect(
                Collectors.groupingBy(Document::file, LinkedHashMap::new, Collectors.toList()));
    for (String file : files) {
      documents.put(file, byFile.getOrDefault(file, List.of()));
    }
    List<Document> all = documents();
    if (current == null || !all.contains(current)) {
      current = loaded.isEmpty() ? all.stream().findFirst().orElse(null) : loaded.get(0);
    }
  }

  /** Evaluates an expression against the documents. */
  Answer evaluate(SessionText text, boolean traced) {
    return session.evaluate(text, documents(), current, context(), traced);
  }

  /** Evaluates an expression that nobody asked for, in a time that nobody notices. */
  Answer glance(String text) {
    EvaluationContext quick =
        context().withMaxSteps(COMPLETION_STEPS).withDeadline(COMPLETION_DEADLINE);
    return session.evaluate(peek(text), documents(), current, quick, false);
  }

  /** The fields that the value of {@code text} may have by its schema. */
  List<FieldProposal> fields(String text) {
    String path = "(" + text + ").x";
    return session.fields(peek(path), path.length(), current);
  }

  EvaluationContext context() {
    return EvaluationContext.at(environment.clock().instant()).withDeadline(DEADLINE);
  }

  /** Policies of files and of the session; where there are none, the recommended ones. */
  List<String> policies() {
    Set<String> found = new LinkedHashSet<>();
    for (PolicyDescription policy : session.policies().policies()) {
      if (own.containsKey(policy.span().source().name()) || isOfSession(policy)) {
        found.add(policy.name());
      }
    }
    found.removeIf(name -> name.equals(Session.POLICY) && !hasRules());
    return found.isEmpty() ? StandardPolicies.recommended() : List.copyOf(found);
  }

  private boolean hasRules() {
    return session.declared().stream().anyMatch(d -> d.kind() == Declared.Kind.RULE);
  }

  private static boolean isOfSession(PolicyDescription policy) {
    String source = policy.span().source().name();
    return source.startsWith("<entry ") || policy.name().equals(Session.POLICY);
  }

  /** A binding of {@code names} with the params that were set. */
  Binding binding(List<String> names) {
    Binding binding = Binding.of(new ArrayList<>(names));
    for (Map.Entry<String, Value> param : params.entrySet()) {
      String policy = param.getKey().substring(0, param.getKey().lastIndexOf('.'));
      if (names.contains(policy)) {
        binding = binding.with(param.getKey(), Documents.toHost(param.getValue()));
      }
    }
    return binding;
  }
}
