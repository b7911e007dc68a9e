package dev.okite.signatures;

import static dev.okite.signatures.Statements.bytes;

import dev.okite.signatures.TestSigstore.Signing;
import dev.okite.signatures.internal.Hashes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.Base64;
import java.util.Objects;

/**
 * Makes the evidence that the tests of the command verify: a folder with an image, what was signed
 * about it, and who is trusted. The private keys are forgotten, so that all of it is made at once.
 */
final class FixtureGenerator {
  private static final String TYPE = "application/vnd.in-toto+json";
  private static final String MANIFEST =
      """
      {"schemaVersion": 2, "mediaType": "application/vnd.oci.image.manifest.v1+json", "layers": [], "annotations": {"org.opencontainers.image.title": "web"}}
      """;

  private final Path folder;
  private final TestSigstore sigstore = new TestSigstore();
  private final KeyPair release = TestKeys.create("P-256");
  private final String digest = Hashes.digest(bytes(MANIFEST));

  FixtureGenerator(Path folder) {
    this.folder = folder;
  }

  void write() throws IOException {
    write("image/manifest.json", MANIFEST);
    write("release.pub", TestKeys.pem(release.getPublic()));
    write("stranger.pub", TestKeys.pem(TestKeys.create("P-256").getPublic()));
    write("trusted_root.json", sigstore.trustedRoot() + "\n");
    write(
        "evidence/web.signature.jsonl",
        sigstore.cosignSignature(new Signing(Statements.simpleSigning(digest))) + "\n");
    String provenance =
        sigstore.bundle(new Signing(statement("https://slsa.dev/provenance/v1", PROVENANCE)));
    write("evidence/web.provenance.sigstore.json", provenance + "\n");
    write(
        "evidence/web.sbom.intoto.json",
        envelope(statement("https://cyclonedx.org/bom", SBOM), release) + "\n");
    writeVex();
    write(
        "evidence/api.provenance.sigstore.json",
        sigstore.bundle(new Signing(Statements.provenance())) + "\n");
    write(
        "tampered/web.provenance.sigstore.json",
        JsonEdit.at(
                provenance,
                "dsseEnvelope.payload",
                old ->
                    TestSigstore.base64(
                        bytes(
                            new String(
                                    Base64.getDecoder().decode(String.valueOf(old)),
                                    StandardCharsets.UTF_8)
                                .replace("acme/web", "evil/web"))))
            + "\n");
    Signing other = new Signing(statement("https://slsa.dev/provenance/v1", PROVENANCE));
    other.subject = "https://github.com/acme/web/.github/workflows/test.yml@refs/heads/main";
    write("tampered/web.other-workflow.sigstore.json", sigstore.bundle(other) + "\n");
    write("deploy/web.yaml", DEPLOYMENT.replace("DIGEST", digest));
    write("deploy/api.yaml", DEPLOYMENT.replace("web", "api").replace("DIGEST", OTHER));
  }

  /** VEX by the identity that is asked for, and all sorts of VEX that is not; and a scan. */
  private void writeVex() throws IOException {
    String said = VEX.replace("DIGEST", digest.substring("sha256:".length()));
    byte[] statement = statement(VEX_TYPE, said);
    Signing signing = new Signing(statement);
    signing.promise = false;
    signing.stamped = TestSigstore.SIGNED.plusSeconds(2);
    String vex = sigstore.bundle(signing);
    write("evidence/web.vex.sigstore.json", vex + "\n");
    write("scan/web.trivy.json", SCAN.replace("DIGEST", digest));
    write("vex/bare/web.vex.json", said + "\n");
    write("vex/other-signer/web.vex.intoto.json", envelope(statement, release) + "\n");
    write(
        "vex/other-type/web.vex.sigstore.json",
        sigstore.bundle(new Signing(statement("https://slsa.dev/provenance/v1", said))) + "\n");
    write(
        "vex/tampered/web.vex.sigstore.json",
        JsonEdit.at(
                sigstore.bundle(new Signing(statement(VEX_TYPE, said.replace("0001", "0002")))),
                "dsseEnvelope.payload",
                old -> TestSigstore.base64(statement))
            + "\n");
  }

  private static final String VEX_TYPE = "https://openvex.dev/ns/v0.2.0";

  private static final String OTHER = "sha256:" + "2".repeat(64);

  private static final String PROVENANCE =
      """
      {"buildDefinition": {"buildType": "https://actions.github.io/buildtypes/workflow/v1", "externalParameters": {"workflow": {"ref": "refs/tags/v1.4.0", "repository": "https://github.com/acme/web", "path": ".github/workflows/release.yml"}}}, "runDetails": {"builder": {"id": "https://github.com/acme/web/.github/workflows/release.yml@refs/tags/v1.4.0"}}}\
      """;

  private static final String SBOM =
      """
      {"bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1, "components": [{"type": "library", "name": "left-pad", "version": "1.3.0", "purl": "pkg:npm/left-pad@1.3.0"}]}\
      """;

  private static final String VEX =
      """
      {"@context": "https://openvex.dev/ns/v0.2.0", "@id": "https://acme.example/vex/1", "author": "security@acme.example", "timestamp": "2026-06-01T00:00:00Z", "version": 1, "statements": [{"vulnerability": {"name": "CVE-2026-0001"}, "products": [{"@id": "pkg:oci/web@sha256%3ADIGEST", "subcomponents": [{"@id": "pkg:npm/left-pad@1.3.0"}]}], "status": "not_affected", "justification": "vulnerable_code_not_in_execute_path"}]}\
      """;

  private static final String SCAN =
      """
      {
        "SchemaVersion": 2,
        "CreatedAt": "2026-06-01T12:00:00Z",
        "ArtifactName": "registry.example/shop/web:1.4",
        "ArtifactType": "container_image",
        "Metadata": {"RepoDigests": ["registry.example/shop/web@DIGEST"]},
        "Results": [
          {
            "Target": "web/node_modules",
            "Vulnerabilities": [
              {
                "VulnerabilityID": "CVE-2026-0001",
                "PkgName": "left-pad",
                "InstalledVersion": "1.3.0",
                "PkgIdentifier": {"PURL": "pkg:npm/left-pad@1.3.0"},
                "FixedVersion": "1.3.1",
                "Severity": "CRITICAL",
                "PublishedDate": "2026-05-20T00:00:00Z"
              }
            ]
          }
        ]
      }
      """;

  private static final String DEPLOYMENT =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: web}
      spec:
        selector: {matchLabels: {app: web}}
        template:
          metadata: {labels: {app: web}}
          spec:
            containers:
              - name: web
                image: registry.example/shop/web@DIGEST
      """;

  private byte[] statement(String predicateType, String predicate) {
    return bytes(
        "{\"_type\": \"https://in-toto.io/Statement/v1\", \"subject\": [{\"name\":"
            + " \"registry.example/shop/web\", \"digest\": {\"sha256\": \""
            + digest.substring("sha256:".length())
            + "\"}}], \"predicateType\": \""
            + predicateType
            + "\", \"predicate\": "
            + predicate
            + "}");
  }

  private static String envelope(byte[] payload, KeyPair key) {
    byte[] signature = TestKeys.sign(key, TestSigstore.preAuthentication(TYPE, payload));
    return TestSigstore.json(TestSigstore.envelope(TYPE, payload, signature));
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.writeString(file, text);
  }
}
