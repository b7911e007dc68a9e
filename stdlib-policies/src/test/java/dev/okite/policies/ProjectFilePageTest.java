package dev.okite.policies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.PolicySet;
import dev.okite.PolicySource;
import dev.okite.policies.podsecurity.PodSecurityConfiguration;
import dev.okite.project.Project;
import dev.okite.project.ProjectReading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The project file that its page shows is one. */
class ProjectFilePageTest {
  private static final String ADMISSION = "podSecurityAdmission";
  private static final Path PAGE =
      Path.of(System.getProperty("basedir", "."), "..", "docs", "project-file.md");

  @Test
  void showsAFileThatCanBeBound() throws IOException {
    String page = Files.readString(PAGE);
    int start = page.indexOf("```yaml\n") + "```yaml\n".length();
    String text = page.substring(start, page.indexOf("```", start));

    ProjectReading reading =
        Project.read(
            "okite.yaml", text.getBytes(StandardCharsets.UTF_8), Set.of(ADMISSION, "trust"));

    assertThat(reading.problems()).isEmpty();
    Project project = reading.project().orElseThrow();
    assertThat(
            PodSecurityConfiguration.ofSection(project.section(ADMISSION).orElseThrow())
                .namespaces())
        .contains("kube-system");
    List<PolicySource> sources = new ArrayList<>(StandardPolicies.sources());
    sources.add(project.exceptions().inPlace().orElseThrow());
    PolicySet policies = StandardPolicies.engine().compile(sources).orThrow();
    assertThat(policies.bind(project.binding(policies)).policies())
        .contains("kubernetes.pod_security.restricted", "supply_chain.images.tags");
  }
}
