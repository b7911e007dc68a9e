package dev.okite.cli.command;

import dev.okite.PolicySet;
import dev.okite.policies.podsecurity.PodSecurityAdmission;
import dev.okite.policies.podsecurity.PodSecurityConfiguration;
import dev.okite.policies.podsecurity.PodSecurityConfigurationException;
import dev.okite.value.MapValue;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the Pod Security admission that a request asks for. */
final class AdmissionLoader {
  private final CliContext context;
  private final CheckRequest request;
  private final @Nullable ProjectFile project;

  AdmissionLoader(CliContext context, CheckRequest request, @Nullable ProjectFile project) {
    this.context = context;
    this.request = request;
    this.project = project;
  }

  /**
   * Whether somebody asks for it. Whoever chooses policies on the command line does so in place of
   * all that the project file judges by.
   */
  boolean isAskedFor() {
    boolean chosen = !request.policies().isEmpty() || !request.policyPaths().isEmpty();
    return request.podSecurity() || (!chosen && section().isPresent());
  }

  /**
   * The admission.
   *
   * @param policies with the standard library
   * @return empty if none is asked for
   * @throws StartException if its configuration cannot be read, or something is wrong with it
   */
  Optional<PodSecurityAdmission> load(PolicySet policies) throws StartException {
    if (!isAskedFor() && section().isEmpty()) {
      return Optional.empty();
    }
    // Also a section that does not count must be one, as everything in the file.
    PodSecurityConfiguration configuration = configuration();
    if (!isAskedFor()) {
      return Optional.empty();
    }
    PodSecurityAdmission admission = PodSecurityAdmission.of(policies, configuration);
    return Optional.of(request.verify() ? admission.verified() : admission);
  }

  /** What a file that is named says, or else the project file. */
  private PodSecurityConfiguration configuration() throws StartException {
    String file = request.podSecurityConfig();
    Optional<MapValue> section = section();
    try {
      PodSecurityConfiguration ofProject =
          section.isPresent()
              ? PodSecurityConfiguration.ofSection(section.get())
              : PodSecurityConfiguration.DEFAULTS;
      return file == null
          ? ofProject
          : PodSecurityConfiguration.read(file, NamedFile.bytes(context, file));
    } catch (PodSecurityConfigurationException wrong) {
      throw StartException.of(wrong.problems());
    }
  }

  private Optional<MapValue> section() {
    return project == null ? Optional.empty() : project.podSecurity();
  }
}
