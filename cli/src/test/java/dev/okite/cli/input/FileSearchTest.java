package dev.okite.cli.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSearchTest {
  @TempDir private Path temporary;
  private Path folder = Path.of("");

  @BeforeEach
  void realFolder() throws IOException {
    folder = temporary.toRealPath();
  }

  @Test
  void folder_givesItsDocumentsByName() throws Exception {
    files("b.yaml", "a.yml", "c/d.json", "c/e.jsonl", "A.YAML", "f.txt", "yaml", "c.d/x.yaml");
    assertThat(labels("."))
        .containsExactly("A.YAML", "a.yml", "b.yaml", "c/d.json", "c/e.jsonl", "c.d/x.yaml");
    assertThat(labels("c")).containsExactly("c/d.json", "c/e.jsonl");
    assertThat(labels("./c/")).containsExactly("c/d.json", "c/e.jsonl");
    assertThat(labels(folder.resolve("c").toString()))
        .containsExactly(folder + "/c/d.json", folder + "/c/e.jsonl");
  }

  @Test
  void folder_givesReportsAndSignatures() throws Exception {
    files("a.sarif", "b.SIGSTORE", "c.att", "d.ndjson", "e.spdx", "f.txt");
    assertThat(labels(".")).containsExactly("a.sarif", "b.SIGSTORE", "c.att", "d.ndjson");
  }

  @Test
  void folder_givesItsPolicies() throws Exception {
    files("a.okite", "b/c.okite", "d.yaml");
    FileSearch search = new FileSearch(folder, FileKind.POLICIES);
    search.add(".");
    assertThat(search.files()).extracting(InputFile::label).containsExactly("a.okite", "b/c.okite");
  }

  @Test
  void folder_leavesOutGitAndWhatIsIgnored() throws Exception {
    files(".git/config.yaml", "a.yaml", "out/b.yaml", "out/keep/c.yaml", "sub/.git", "sub/d.yaml");
    ignore(".gitignore", "\uFEFFa.yaml");
    ignore("out/.gitignore", "*", "!keep", "!c.yaml");
    assertThat(labels(".")).containsExactly("out/keep/c.yaml", "sub/d.yaml");
  }

  @Test
  void folder_followsTheRulesOfTheRepositoryItIsIn() throws Exception {
    files(".git/HEAD", "sub/deep/a.yaml", "sub/deep/b.yaml", "sub/deep/c.yaml");
    ignore(".gitignore", "sub/deep/a.yaml");
    ignore("sub/.gitignore", "b.yaml");
    assertThat(labels("sub/deep")).containsExactly("sub/deep/c.yaml");
  }

  @Test
  void folder_doesNotFollowRulesAboveItOutsideOfRepositories() throws Exception {
    files("sub/a.yaml");
    ignore(".gitignore", "a.yaml");
    assertThat(labels("sub")).containsExactly("sub/a.yaml");
  }

  @Test
  void file_isReadWhateverItsNameAndRules() throws Exception {
    files("a.yaml", "b.txt");
    ignore(".gitignore", "a.yaml");
    assertThat(labels("b.txt", "./a.yaml")).containsExactly("b.txt", "a.yaml");
  }

  @Test
  void file_countsOnce() throws Exception {
    files("a.yaml", "b.yaml");
    assertThat(labels("b.yaml", ".", "./b.yaml", "-", "-"))
        .containsExactly("b.yaml", "a.yaml", "<stdin>");
  }

  @Test
  void path_thatDoesNotExist() {
    assertThatThrownBy(() -> labels("a/b.yaml"))
        .isInstanceOf(MissingPathException.class)
        .hasMessage("`a/b.yaml` does not exist");
    assertThatThrownBy(() -> labels("")).hasMessage("`` does not exist");
    assertThatThrownBy(() -> labels("a\0b")).isInstanceOf(MissingPathException.class);
  }

  @Test
  void links_areFollowedToFilesInsideTheFolder() throws Exception {
    files("in/real.yaml", "in/real.txt", "in/sub/x.yaml", "out/secret.yaml");
    link("in/again.yaml", "real.yaml");
    link("in/text.yaml", "real.txt");
    link("in/loop", ".");
    link("in/secret.yaml", "../out/secret.yaml");
    link("in/out", "../out");
    link("in/note.txt", "../out/secret.yaml");
    FileSearch search = new FileSearch(folder, FileKind.DOCUMENTS);
    search.add("in");
    assertThat(search.files())
        .extracting(InputFile::label)
        .containsExactly("in/real.yaml", "in/sub/x.yaml", "in/text.yaml");
    assertThat(search.linksOut()).containsExactly("in/out", "in/secret.yaml");
    assertThat(search.unreadable()).isEmpty();
  }

  @Test
  void links_thatLeadNowhereAreUnreadable() throws Exception {
    files("a.yaml");
    link("b.yaml", "nothing.yaml");
    link("c.txt", "nothing");
    FileSearch search = new FileSearch(folder, FileKind.DOCUMENTS);
    search.add(".");
    assertThat(search.unreadable())
        .containsExactly(
            new Unreadable(
                "b.yaml",
                null,
                null,
                null,
                "the file does not exist, or is a link to one that does not"));
  }

  @Test
  void link_thatIsNamedIsFollowed() throws Exception {
    files("out/a.yaml");
    link("in", "out");
    assertThat(labels("in")).containsExactly("in/a.yaml");
  }

  @Test
  void read_takesOneByteMoreThanTheLimit() throws Exception {
    Files.writeString(folder.resolve("a.yaml"), "123456789");
    InputStream in = new ByteArrayInputStream("abcdefghi".getBytes(StandardCharsets.UTF_8));
    List<InputFile> files = search("a.yaml", "-").files();
    assertThat(files.get(0).read(in, 4)).asString(StandardCharsets.UTF_8).isEqualTo("12345");
    assertThat(files.get(1).read(in, 4)).asString(StandardCharsets.UTF_8).isEqualTo("abcde");
    assertThat(files.get(0).read(in, Integer.MAX_VALUE)).hasSize(9);
  }

  private List<String> labels(String... arguments) throws MissingPathException {
    FileSearch search = search(arguments);
    assertThat(search.unreadable()).isEmpty();
    return search.files().stream().map(InputFile::label).toList();
  }

  private FileSearch search(String... arguments) throws MissingPathException {
    FileSearch search = new FileSearch(folder, FileKind.DOCUMENTS);
    for (String argument : arguments) {
      search.add(argument);
    }
    return search;
  }

  private void files(String... names) throws IOException {
    for (String name : names) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "");
    }
  }

  private void ignore(String name, String... lines) throws IOException {
    Files.write(folder.resolve(name), List.of(lines));
  }

  private void link(String name, String target) throws IOException {
    Files.createSymbolicLink(folder.resolve(name), Path.of(target));
  }
}
