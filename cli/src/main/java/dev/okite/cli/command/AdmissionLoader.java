package dev.okite.cli.command;

import dev.okite.PolicySet;
import dev.okite.policies.podsecurity.PodSecurityAdmission;
import dev.okite.policies.podsecurity.PodSecurityConfiguration;
import dev.okite.policies.podsecurity.PodSecurityConfigurationException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the Pod Security admission that a request asks for. */
final class AdmissionLoader {
  private final CliContext context;

  AdmissionLoader(CliContext context) {
    this.context = context;
  }

  /**
   * The admission.
   *
   * @param policies with the standard library
   * @return empty if none is asked for
   * @throws StartException if its configuration cannot be read, or something is wrong with it
   */
  Optional<PodSecurityAdmission> load(CheckRequest request, PolicySet policies)
      throws StartException {
    if (!request.podSecurity()) {
      return Optional.empty();
    }
    PodSecurityAdmission admission =
        PodSecurityAdmission.of(policies, configuration(request.podSecurityConfig()));
    return Optional.of(request.verify() ? admission.verified() : admission);
  }

  private PodSecurityConfiguration configuration(@Nullable String file) throws StartException {
    if (file == null) {
      return PodSecurityConfiguration.DEFAULTS;
    }
    try {
      return PodSecurityConfiguration.read(file, NamedFile.bytes(context, file));
    } catch (PodSecurityConfigurationException wrong) {
      throw StartException.of(wrong.problems());
    }
  }
}
