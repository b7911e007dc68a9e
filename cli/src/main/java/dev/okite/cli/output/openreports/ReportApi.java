package dev.okite.cli.output.openreports;

import java.util.Optional;
import java.util.stream.Stream;

/** The APIs that have objects for reports. */
public enum ReportApi {
  /** OpenReports. */
  OPENREPORTS("openreports.io/v1alpha1", "Report"),
  /** The API that came before it, which many tools still read. */
  POLICY_REPORT("wgpolicyk8s.io/v1alpha2", "PolicyReport");

  private final String apiVersion;
  private final String kind;

  ReportApi(String apiVersion, String kind) {
    this.apiVersion = apiVersion;
    this.kind = kind;
  }

  /** The API with this version, such as {@code openreports.io/v1alpha1}. */
  public static Optional<ReportApi> of(String apiVersion) {
    return Stream.of(values()).filter(api -> api.apiVersion.equals(apiVersion)).findFirst();
  }

  /** The {@code apiVersion} of its objects. */
  public String apiVersion() {
    return apiVersion;
  }

  /** The kind for a namespace. */
  String kind() {
    return kind;
  }

  /** The kind for what is in no namespace. */
  String clusterKind() {
    return "Cluster" + kind;
  }
}
