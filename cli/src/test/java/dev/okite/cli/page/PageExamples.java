package dev.okite.cli.page;

import dev.okite.Binding;
import dev.okite.BoundPolicies;
import dev.okite.Compilation;
import dev.okite.EvaluationContext;
import dev.okite.Okite;
import dev.okite.PolicySet;
import dev.okite.PolicySource;
import dev.okite.PolicyTest;
import dev.okite.Report;
import dev.okite.SchemaFiles;
import dev.okite.Schemas;
import dev.okite.Session;
import dev.okite.TestContext;
import dev.okite.TestFiles;
import dev.okite.document.Document;
import dev.okite.document.Place;
import dev.okite.policies.StandardPolicies;
import dev.okite.policies.podsecurity.PodSecurityAdmission;
import dev.okite.policies.podsecurity.PodSecurityConfiguration;
import dev.okite.policies.podsecurity.PodSecurityLevels;
import dev.okite.policies.podsecurity.PodSecurityVersion;
import dev.okite.policies.podsecurity.WorkloadLevel;
import dev.okite.policies.schemas.DocumentSchemas;
import dev.okite.policies.schemas.KubernetesSchemas;
import dev.okite.schema.SchemaCatalog;
import dev.okite.session.Answer;
import dev.okite.signatures.EvidenceFile;
import dev.okite.signatures.SignatureResults;
import dev.okite.signatures.TrustException;
import dev.okite.signatures.TrustPolicy;
import dev.okite.testing.FailureText;
import dev.okite.testing.TestResult;
import dev.okite.validation.SchemaReading;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The Java of the documentation, which is held to be the same. */
final class PageExamples {
  private PageExamples() {}

  static void test(List<PolicySource> sources, TestFiles files) {
    PolicySet policies = StandardPolicies.engine().compile(sources).orThrow();
    TestContext context = TestContext.empty().withFiles(files);
    for (PolicyTest test : policies.tests()) {
      for (TestResult result : test.run(context)) {
        result.failures().forEach(failure -> System.err.print(FailureText.of(failure)));
      }
    }
  }

  static Report admit(
      PolicySet policies, byte[] bytes, Binding binding, List<Document> documents, Clock clock) {
    PodSecurityConfiguration cluster = PodSecurityConfiguration.read("admission.yaml", bytes);
    PodSecurityAdmission admission =
        PodSecurityAdmission.of(policies, cluster).withSettings(binding);
    Report report = admission.evaluate(documents, EvaluationContext.at(clock.instant()));
    return report;
  }

  static Report schemas(
      PolicySet set, List<Document> definitions, List<Document> documents, Clock clock) {
    SchemaCatalog kubernetes = KubernetesSchemas.version("1.34");
    SchemaReading custom = Schemas.customResources(definitions, kubernetes);
    SchemaCatalog catalog =
        SchemaCatalog.of(kubernetes, custom.catalog(), DocumentSchemas.catalog());

    BoundPolicies policies =
        set.bind(Binding.of("kubernetes.pod_security.baseline").validating(catalog));
    Report report = policies.evaluate(documents, EvaluationContext.at(clock.instant()));
    return report;
  }

  static BoundPolicies declared(
      SchemaCatalog catalog, Map<String, byte[]> bundle, List<PolicySource> sources) {
    SchemaFiles files = (source, file) -> Optional.ofNullable(bundle.get(file));
    PolicySet set = StandardPolicies.engine(catalog, files).compile(sources).orThrow();
    SchemaCatalog all = SchemaCatalog.of(catalog, set.declaredSchemas());
    BoundPolicies policies = set.bind(Binding.all().validating(all));
    return policies;
  }

  static Compilation fields(SchemaCatalog catalog, List<PolicySource> sources) {
    Okite okite = Okite.builder().schemas(catalog).build();
    Compilation compilation = okite.compile(sources);
    compilation.diagnostics(); // what is wrong
    compilation.uncheckedPaths(); // what was held against nothing, and why
    return compilation;
  }

  static void levels(
      PolicySet policies, List<Document> documents, EvaluationContext context, PrintStream out) {
    for (WorkloadLevel workload :
        PodSecurityLevels.of(policies).of(documents, PodSecurityVersion.LATEST, context)) {
      out.println(workload.document().identity().name() + " " + workload.level());
    }
  }

  static EvaluationContext facts(byte[] text, Path folder, byte[] bundle, Instant now)
      throws TrustException {
    TrustPolicy trust =
        TrustPolicy.read("trust.yaml", text, path -> Files.readAllBytes(folder.resolve(path)));
    SignatureResults results =
        trust.verifier().verify(List.of(new EvidenceFile("web.sigstore.json", bundle)));
    EvaluationContext context = EvaluationContext.at(now).withFacts(results.facts());
    return context;
  }

  static void session(
      List<PolicySource> sources,
      List<Document> documents,
      Document document,
      EvaluationContext context) {
    Session session =
        Session.of(StandardPolicies.engine())
            .load(sources, StandardPolicies.sources())
            .session()
            .orElseThrow();
    session =
        session.declare(session.read("entry", "let pod = resource.spec")).session().orElseThrow();
    Answer answer =
        session.evaluate(
            session.read("entry", "pod.hostNetwork"), documents, document, context, false);
    answer
        .value()
        .ifPresent(
            value ->
                System.out.println(value + " " + answer.place().map(Place::toString).orElse("")));
  }
}
