package dev.okite.policies.schemas;

import dev.okite.schema.DocumentType;
import dev.okite.schema.Schema;
import dev.okite.schema.SchemaCatalog;
import dev.okite.schema.Sign;
import dev.okite.value.IntValue;
import dev.okite.value.StringValue;
import dev.okite.value.ValueKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The schemas of the documents that the standard policies judge besides objects of Kubernetes:
 * Dockerfiles, bills of materials, attestations, reports of scanners and others. Each is read from
 * the class path when something in it is first asked for. Safe to call from several threads.
 */
public final class DocumentSchemas {
  private static final String STATEMENT = "https://in-toto.io/Statement/*";

  private DocumentSchemas() {}

  /** All of them; the same catalog each time. */
  public static SchemaCatalog catalog() {
    return Bundled.CATALOG;
  }

  /** What is made when somebody asks for the first time. */
  private static final class Bundled {
    static final SchemaCatalog CATALOG =
        SchemaCatalog.ofTypes(types(), KindSchemas.read("facts", "facts"));
  }

  /** The first that recognises a document counts, so that what is special stands first. */
  private static List<DocumentType> types() {
    List<DocumentType> types = new ArrayList<>();
    types.add(kubernetes("okite.dev/v1", "Dockerfile", "dockerfile"));
    types.add(kubernetes("audit.k8s.io/v1", "Event", "audit-event"));
    types.add(kubernetes("policy.sigstore.dev/v1alpha1", "ClusterImagePolicy", "image-policy"));
    types.add(kubernetes("policy.sigstore.dev/v1beta1", "ClusterImagePolicy", "image-policy"));
    addBills(types);
    addStatements(types);
    types.add(
        marked("DSSE envelope", "envelope", "payload", "*", "payloadType", "*")
            .with(Sign.of(ValueKind.LIST, "signatures")));
    types.add(
        marked("Sigstore bundle", "bundle", "mediaType", "application/vnd.dev.sigstore.bundle*"));
    types.add(
        signed("list of Statements", "statement-list", Sign.of(ValueKind.LIST, "attestations")));
    types.add(marked("OpenVEX", "openvex", "@context", "https://openvex.dev/ns*"));
    types.add(signed("CSAF", "csaf", Sign.of(text("csaf_*"), "document", "category")));
    addScans(types);
    addImages(types);
    return types;
  }

  private static void addBills(List<DocumentType> types) {
    for (String version : List.of("1.2", "1.3", "1.4", "1.5", "1.6")) {
      types.add(
          marked(
              "CycloneDX " + version,
              "cyclonedx-" + version,
              "bomFormat",
              "CycloneDX",
              "specVersion",
              version));
    }
    // Of later versions, there is no schema: what 1.6 knows is known, and more is allowed.
    types.add(marked("CycloneDX", "cyclonedx", "bomFormat", "CycloneDX", "specVersion", "*"));
    for (String version : List.of("2.2", "2.3")) {
      types.add(marked("SPDX " + version, "spdx-" + version, "spdxVersion", "SPDX-" + version));
    }
    for (String version : List.of("3.0.0", "3.0.1")) {
      types.add(
          marked(
              "SPDX " + version,
              "spdx-" + version,
              "@context",
              "https://spdx.org/rdf/" + version + "/*"));
    }
  }

  private static void addStatements(List<DocumentType> types) {
    Map<String, String> predicates = new LinkedHashMap<>();
    predicates.put("https://slsa.dev/provenance/v0.2", "slsa-provenance-0.2");
    predicates.put("https://slsa.dev/provenance/v1", "slsa-provenance-1");
    predicates.put("https://slsa.dev/verification_summary/v1", "verification-summary");
    predicates.put("https://in-toto.io/attestation/test-result/v0.1", "test-result");
    predicates.put("https://in-toto.io/attestation/vulns/*", "vulns");
    predicates.put("https://cosign.sigstore.dev/attestation/vuln/v1", "vulns");
    predicates.put("https://cyclonedx.org/bom*", "cyclonedx");
    predicates.put("https://spdx.dev/Document*", "spdx");
    predicates.put("https://openvex.dev/ns*", "openvex");
    predicates.forEach(
        (type, resource) -> {
          DocumentType plain =
              marked("Statement", "statement", "_type", STATEMENT, "predicateType", type);
          Schema predicate = KindSchemas.read(resource, "predicate");
          types.add(
              new DocumentType(
                  plain.name(),
                  plain.marks(),
                  plain.signs(),
                  KindSchemas.with(plain.schema(), "predicate", predicate),
                  plain.deprecated()));
        });
    types.add(marked("Statement", "statement", "_type", STATEMENT));
  }

  private static void addScans(List<DocumentType> types) {
    types.add(
        signed(
            "report of Trivy",
            "trivy",
            Sign.of(IntValue.of(2), "SchemaVersion"),
            Sign.of(ValueKind.STRING, "ArtifactName")));
    types.add(
        signed(
            "report of Grype",
            "grype",
            Sign.of(ValueKind.LIST, "matches"),
            Sign.of(text("grype"), "descriptor", "name")));
    types.add(
        signed("SARIF", "sarif", Sign.of(text("2.*"), "version"), Sign.of(ValueKind.LIST, "runs")));
    types.add(
        signed(
            "catalogue of exploited vulnerabilities",
            "exploited",
            Sign.of(ValueKind.STRING, "catalogVersion"),
            Sign.of(ValueKind.LIST, "vulnerabilities")));
  }

  private static void addImages(List<DocumentType> types) {
    types.add(
        signed(
            "image configuration", "image-config", Sign.of(ValueKind.LIST, "rootfs", "diff_ids")));
    types.add(
        signed(
            "image manifest",
            "image-manifest",
            Sign.of(IntValue.of(2), "schemaVersion"),
            Sign.of(ValueKind.LIST, "layers"),
            Sign.of(ValueKind.MAP, "config")));
    types.add(
        signed(
            "image index",
            "image-index",
            Sign.of(IntValue.of(2), "schemaVersion"),
            Sign.of(ValueKind.LIST, "manifests")));
  }

  private static StringValue text(String text) {
    return StringValue.of(text);
  }

  private static DocumentType kubernetes(String apiVersion, String kind, String resource) {
    return DocumentType.kubernetes(apiVersion, kind, KindSchemas.read(resource, kind));
  }

  /** A type with marks, each followed by its text. */
  private static DocumentType marked(String name, String resource, String... marks) {
    Map<String, String> all = new LinkedHashMap<>();
    for (int i = 0; i < marks.length; i += 2) {
      all.put(marks[i], marks[i + 1]);
    }
    return foreign(DocumentType.of(name, all, KindSchemas.read(resource, name)));
  }

  private static DocumentType signed(String name, String resource, Sign... signs) {
    return foreign(DocumentType.of(name, Map.of(), KindSchemas.read(resource, name)).with(signs));
  }

  /** {@code type}, which objects of Kubernetes are not of, whatever else they hold. */
  private static DocumentType foreign(DocumentType type) {
    return type.with(Sign.without(DocumentType.API_VERSION), Sign.without(DocumentType.KIND));
  }
}
