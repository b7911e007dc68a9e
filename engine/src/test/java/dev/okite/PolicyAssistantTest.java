package dev.okite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.document.Document;
import dev.okite.internal.shape.CatalogFile;
import dev.okite.typing.FieldProposal;
import dev.okite.typing.Hover;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is known at a place of a source, and of what is entered in a session. */
class PolicyAssistantTest {
  private static final Okite OKITE = Okite.builder().schemas(CatalogFile.read()).build();

  private static final String POLICY =
      """
      policy careful {
        match resource.kind == "Deployment"
        let pod = resource.spec.template.spec
        rule r {
          severity high
          for c in pod.containers
          deny when c.imagePullPolicy == "Never" because "{c.name}"
        }
      }
      """;

  private static PolicyAssistant assistant(String text) {
    return OKITE.assistant(List.of(PolicySource.text("p.okite", text)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "resource.spec | resource | Deployment",
        "spec.template.spec | spec | DeploymentSpec?",
        "pod.containers | pod | PodSpec?",
        "containers | containers | list<Container>?",
        "imagePullPolicy | imagePullPolicy | string?",
        "c.name | c | Container",
      })
  void hover_saysTheType(String place, String word, String type) {
    int at = POLICY.indexOf(place);
    assertThat(assistant(POLICY).hover("p.okite", at + 1).map(Hover::type)).contains(type);
    assertThat(place).contains(word);
  }

  @Test
  void hover_saysWhatTheSchemaDoes() {
    Hover hover =
        assistant(POLICY).hover("p.okite", POLICY.indexOf("imagePullPolicy") + 3).orElseThrow();
    assertThat(hover.documentation()).isEqualTo("The imagePullPolicy.");
    assertThat(hover.values()).containsExactly("\"Always\"", "\"IfNotPresent\"", "\"Never\"");
    assertThat(hover.span().text()).isEqualTo("c.imagePullPolicy");
  }

  @Test
  void hover_isEmptyWhereNoExpressionStands() {
    assertThat(assistant(POLICY).hover("p.okite", 2)).isEmpty();
  }

  @Test
  void fields_areThoseOfTheSchema() {
    String open = POLICY.replace("c.imagePullPolicy == \"Never\"", "c.securityContext.");
    int dot = open.indexOf("c.securityContext.") + "c.securityContext.".length();
    assertThat(assistant(open).fields("p.okite", dot))
        .extracting(FieldProposal::name)
        .contains("privileged", "runAsNonRoot", "capabilities")
        .doesNotContain("hostNetwork");
  }

  @Test
  void fields_areThereWhileANameIsWritten() {
    int name = POLICY.indexOf("imagePullPolicy") + 3;
    assertThat(assistant(POLICY).fields("p.okite", name))
        .contains(new FieldProposal("image", "string?", "The image.", false));
  }

  @Test
  void aSessionKnowsTheTypeOfItsDocument() {
    Document document =
        Documents.yaml(
                "pod.yaml",
                "{apiVersion: v1, kind: Pod, metadata: {name: a}}".getBytes(StandardCharsets.UTF_8))
            .documents()
            .get(0);
    Session session = Session.of(OKITE);
    Optional<Hover> hover = session.hover(session.read("entry", "resource.spec"), document);
    assertThat(hover.map(Hover::type)).contains("PodSpec?");
    String text = "resource.spec.x";
    assertThat(session.fields(session.read("entry", text), text.length(), document))
        .extracting(FieldProposal::name)
        .contains("hostNetwork", "containers");
  }

  @Test
  void nothingIsKnownWithoutADocument() {
    Session session = Session.of(OKITE);
    assertThat(session.hover(session.read("entry", "resource.spec"), null).map(Hover::type))
        .contains("any");
  }
}
