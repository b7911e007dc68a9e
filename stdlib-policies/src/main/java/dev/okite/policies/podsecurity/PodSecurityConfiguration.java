package dev.okite.policies.podsecurity;

import dev.okite.Documents;
import dev.okite.document.Document;
import dev.okite.document.ReadError;
import dev.okite.document.ReadResult;
import dev.okite.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a cluster configures its Pod Security admission. Immutable.
 *
 * @param defaults what is asked for where a namespace has no label
 * @param usernames whose requests are not judged
 * @param namespaces the namespaces whose workloads are not judged
 * @param runtimeClasses the runtime classes whose workloads are not judged
 */
public record PodSecurityConfiguration(
    PodSecurityModes defaults,
    Set<String> usernames,
    Set<String> namespaces,
    Set<String> runtimeClasses) {
  /** What a cluster has that is not configured: everything is privileged, nothing exempt. */
  public static final PodSecurityConfiguration DEFAULTS =
      new PodSecurityConfiguration(PodSecurityModes.PRIVILEGED, Set.of(), Set.of(), Set.of());

  public PodSecurityConfiguration {
    usernames = Set.copyOf(usernames);
    namespaces = Set.copyOf(namespaces);
    runtimeClasses = Set.copyOf(runtimeClasses);
  }

  /**
   * Reads the file that the API server is given: a {@code PodSecurityConfiguration}, or an {@code
   * AdmissionConfiguration} that holds one.
   *
   * @param file the name of the file, as messages show it
   * @throws PodSecurityConfigurationException if it is no such file, or something in it is wrong
   */
  public static PodSecurityConfiguration read(String file, byte[] utf8) {
    ReadResult read = Documents.read(file, utf8);
    if (!read.errors().isEmpty()) {
      throw new PodSecurityConfigurationException(
          read.errors().stream().map(ReadError::toString).toList());
    }
    if (read.documents().size() != 1) {
      throw new PodSecurityConfigurationException(
          List.of(file + ": a configuration is one document, found " + read.documents().size()));
    }
    return of(read.documents().get(0));
  }

  /**
   * The configuration in {@code document}: a {@code PodSecurityConfiguration}, or an {@code
   * AdmissionConfiguration} that holds one.
   *
   * @throws PodSecurityConfigurationException if it holds none, or something in it is wrong
   */
  public static PodSecurityConfiguration of(Document document) {
    return new ConfigurationReader().document(document.value());
  }

  /**
   * The configuration in {@code section}, a map of a document with {@code defaults} and {@code
   * exemptions} as a {@code PodSecurityConfiguration} has them, without its {@code apiVersion} and
   * {@code kind}.
   *
   * @throws PodSecurityConfigurationException if something in it is wrong
   */
  public static PodSecurityConfiguration ofSection(Value section) {
    return new ConfigurationReader().section(section);
  }

  /** Whether {@code request} is made by somebody who is not judged. */
  boolean isExemptUser(Value request) {
    return Field.text(Field.of(request, "userInfo", "username"))
        .filter(usernames::contains)
        .isPresent();
  }

  boolean isExemptNamespace(Optional<String> name) {
    return name.filter(namespaces::contains).isPresent();
  }

  boolean isExemptRuntimeClass(Optional<String> name) {
    return name.filter(runtimeClasses::contains).isPresent();
  }
}
