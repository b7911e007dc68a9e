package dev.okite.policies.podsecurity;

import dev.okite.EvaluationContext;
import dev.okite.Report;
import dev.okite.document.Document;
import dev.okite.finding.Finding;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One evaluation of admission. Belongs to one thread. */
final class AdmissionRun {
  private final BoundStandards standards;
  private final PodSecurityConfiguration configuration;
  private final List<Document> documents;
  private final EvaluationContext context;

  /** By their name, those that documents declare first. */
  private final Map<Optional<String>, Inhabited> namespaces = new LinkedHashMap<>();

  private final IdentityHashMap<Document, List<Finding>> findings = new IdentityHashMap<>();

  /**
   * A namespace and those that belong to it.
   *
   * @param declarations what declares it; several where documents declare it several times, and
   *     then each of them counts
   * @param workloads what belongs to it and is not exempt
   */
  private record Inhabited(List<JudgedNamespace> declarations, List<Workload> workloads) {
    Inhabited() {
      this(new ArrayList<>(), new ArrayList<>());
    }
  }

  AdmissionRun(
      BoundStandards standards,
      PodSecurityConfiguration configuration,
      List<Document> documents,
      EvaluationContext context) {
    this.standards = standards;
    this.configuration = configuration;
    this.documents = documents;
    this.context = context;
  }

  Report report() {
    documents.stream().filter(JudgedNamespace::isDeclaredBy).forEach(this::declare);
    if (!configuration.isExemptUser(context.request())) {
      standards.workloads(documents).forEach(this::settle);
    }
    StandardFindings found = evaluate();
    UnmetLevels unmet = new UnmetLevels(documents);
    for (Inhabited namespace : namespaces.values()) {
      for (Workload workload : namespace.workloads()) {
        add(workload.document(), merged(workload, namespace.declarations(), found));
      }
      for (JudgedNamespace declaration : namespace.declarations()) {
        unmet.add(declaration, namespace.workloads(), found);
      }
    }
    judgeNamespaces(unmet, found);
    List<Finding> all = new ArrayList<>();
    for (Document document : documents) {
      List<Finding> ofDocument = findings.remove(document);
      all.addAll(ofDocument == null ? List.of() : ofDocument);
    }
    all.addAll(found.remarks());
    return Report.of(all, documents.size(), found.rules(), found.evaluations(), List.of(), context);
  }

  private void declare(Document document) {
    JudgedNamespace namespace = JudgedNamespace.declaredBy(document, configuration.defaults());
    if (namespace.name().isPresent()) {
      inhabited(namespace.name()).declarations().add(namespace);
    }
  }

  private void settle(Workload workload) {
    Optional<String> name = workload.namespace();
    if (configuration.isExemptNamespace(name)
        || configuration.isExemptRuntimeClass(workload.runtimeClass())) {
      return;
    }
    Inhabited namespace = inhabited(name);
    if (namespace.declarations().isEmpty()) {
      namespace.declarations().add(JudgedNamespace.undeclared(name, configuration.defaults()));
    }
    namespace.workloads().add(workload);
  }

  /** The rules about namespaces are a policy, and what the modes found is what it asks for. */
  private void judgeNamespaces(UnmetLevels unmet, StandardFindings found) {
    if (unmet.facts().isEmpty() && documents.stream().noneMatch(JudgedNamespace::isDeclaredBy)) {
      return;
    }
    for (Finding finding : found.ofNamespaces(standards, documents, unmet, context)) {
      add(finding.document().orElseThrow(), List.of(finding));
    }
  }

  private Inhabited inhabited(Optional<String> name) {
    return namespaces.computeIfAbsent(name, n -> new Inhabited());
  }

  /** Evaluates every standard for all workloads of which one mode asks it. */
  private StandardFindings evaluate() {
    Map<LevelVersion, List<Workload>> asked = new LinkedHashMap<>();
    for (Inhabited namespace : namespaces.values()) {
      Set<LevelVersion> ofNamespace = new LinkedHashSet<>();
      for (JudgedNamespace declaration : namespace.declarations()) {
        for (Mode mode : Mode.values()) {
          ofNamespace.add(declaration.modes().of(mode));
        }
      }
      ofNamespace.forEach(
          standard ->
              asked
                  .computeIfAbsent(standard, s -> new ArrayList<>())
                  .addAll(namespace.workloads()));
    }
    return StandardFindings.of(standards, asked, context);
  }

  /** What the modes find on {@code workload}; only a pod is refused. */
  private static List<Finding> merged(
      Workload workload, List<JudgedNamespace> declarations, StandardFindings found) {
    MergedFindings merged = new MergedFindings();
    for (Mode mode : Mode.values()) {
      if (mode != Mode.ENFORCE || workload.isPod()) {
        for (JudgedNamespace declaration : declarations) {
          LevelVersion standard = declaration.modes().of(mode);
          merged.add(mode, standard, found.of(standard, workload));
        }
      }
    }
    return merged.findings();
  }

  private void add(Document document, List<Finding> more) {
    findings.computeIfAbsent(document, d -> new ArrayList<>()).addAll(more);
  }
}
