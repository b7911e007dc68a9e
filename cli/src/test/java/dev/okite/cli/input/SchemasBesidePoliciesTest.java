package dev.okite.cli.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okite.document.DocumentLimits;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Policies name files beside them, and get no others. */
class SchemasBesidePoliciesTest {
  private static final String POLICY = "policies/p.okite";

  @TempDir Path folder;
  private final SchemasBesidePolicies files = new SchemasBesidePolicies();

  @BeforeEach
  void setUp() throws IOException {
    write(POLICY, "");
    write("policies/app.json", "beside");
    write("policies/inside/app.json", "inside");
    write("secret.json", "secret");
    files.allow(new InputFile(POLICY, folder.resolve(POLICY)));
  }

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private void link(String name, String target) throws IOException {
    Files.createSymbolicLink(folder.resolve(name), Path.of(target));
  }

  private String read(String file) throws IOException {
    return files
        .read(POLICY, file)
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .orElse("none");
  }

  @ParameterizedTest
  @CsvSource({
    "app.json, beside",
    "./app.json, beside",
    "inside/app.json, inside",
    "none.json, none",
    "none/app.json, none",
  })
  void inTheFolderAndBelow_isRead(String file, String text) throws IOException {
    assertThat(read(file)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "../secret.json | a path from a policy has no `..` in it",
        "inside/../app.json | a path from a policy has no `..` in it",
        "/etc/passwd | it is not in the folder of the policy, or in one inside it",
        ". | it is not in the folder of the policy, or in one inside it",
        "inside | it is no file",
        "linked.json | it is not in the folder of the policy, or in one inside it",
        "linked/secret.json | it is not in the folder of the policy, or in one inside it",
        "linked/none.json | it is not in the folder of the policy, or in one inside it",
        "dangling.json | it is a link to nothing",
      })
  void elsewhere_isRefused(String file, String message) throws IOException {
    link("policies/linked.json", "../secret.json");
    link("policies/linked", "..");
    link("policies/dangling.json", "nothing.json");
    assertThatThrownBy(() -> read(file)).isInstanceOf(IOException.class).hasMessage(message);
  }

  @Test
  void zeroCharacter_isNoPath() {
    assertThatThrownBy(() -> read("a\u0000b")).hasMessage("it is no path");
  }

  @Test
  void linkThatStaysInside_isFollowed() throws IOException {
    link("policies/linked.json", "inside/app.json");
    link("policies/linked", "inside");
    assertThat(read("linked.json")).isEqualTo("inside");
    assertThat(read("linked/app.json")).isEqualTo("inside");
  }

  @Test
  void folderOfPoliciesThatIsALink_isWhereItLeads() throws IOException {
    link("other", "policies");
    files.allow(new InputFile("other/p.okite", folder.resolve("other/p.okite")));
    assertThat(files.read("other/p.okite", "app.json")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"<stdin>", "unknown.okite"})
  void policyThatStandsInNoFile_getsNone(String source) {
    files.allow(InputFile.standardInput());
    assertThatThrownBy(() -> files.read(source, "app.json"))
        .hasMessage("the policy stands in no file, beside which it could lie");
  }

  @Test
  void ofALargeFile_onlyTheStartIsRead() throws IOException {
    int most = DocumentLimits.DEFAULTS.maxBytes();
    try (RandomAccessFile large =
        new RandomAccessFile(folder.resolve("policies/large.json").toFile(), "rw")) {
      large.setLength(most + 1000L);
    }
    assertThat(files.read(POLICY, "large.json"))
        .hasValueSatisfying(b -> assertThat(b).hasSize(most + 1));
  }
}
