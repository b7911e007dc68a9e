package dev.okite.policies.functions;

import dev.okite.value.MapValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the certificate authority of Sigstore writes into certificates about an identity. */
final class FulcioExtensions {
  private static final String ARC = "1.3.6.1.4.1.57264.1.";

  /** Those that hold bare text, from number 1 on. */
  private static final List<String> BARE =
      List.of(
          "issuer",
          "githubWorkflowTrigger",
          "githubWorkflowSha",
          "githubWorkflowName",
          "githubWorkflowRepository",
          "githubWorkflowRef");

  /** Those that hold a text of DER, from number 8 on. */
  private static final List<String> ENCODED =
      List.of(
          "issuer",
          "buildSignerUri",
          "buildSignerDigest",
          "runnerEnvironment",
          "sourceRepositoryUri",
          "sourceRepositoryDigest",
          "sourceRepositoryRef",
          "sourceRepositoryIdentifier",
          "sourceRepositoryOwnerUri",
          "sourceRepositoryOwnerIdentifier",
          "buildConfigUri",
          "buildConfigDigest",
          "buildTrigger",
          "runInvocationUri",
          "sourceRepositoryVisibility");

  private static final int FIRST_ENCODED = 8;

  private FulcioExtensions() {}

  /**
   * Those that a certificate has, by their names. Where it has its issuer in both forms, the later
   * form counts.
   *
   * @param extensions what stands in all extensions, by object identifier
   */
  static MapValue of(Map<String, byte[]> extensions) throws InvalidTextException {
    Map<String, Value> members = new LinkedHashMap<>();
    for (int i = 0; i < BARE.size(); i++) {
      byte[] bytes = extensions.get(ARC + (i + 1));
      if (bytes != null) {
        members.put(BARE.get(i), StringValue.of(DerText.text(bytes)));
      }
    }
    for (int i = 0; i < ENCODED.size(); i++) {
      byte[] der = extensions.get(ARC + (i + FIRST_ENCODED));
      if (der != null) {
        String text = DerText.text(DerText.content(der, DerText.UTF8));
        members.put(ENCODED.get(i), StringValue.of(text));
      }
    }
    return MapValue.of(members);
  }
}
