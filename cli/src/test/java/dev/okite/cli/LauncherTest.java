package dev.okite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.cli.InstalledTree.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** How the launcher starts Java, and what it keeps to start it faster. */
@EnabledOnOs(OS.LINUX)
class LauncherTest {
  private static final Path JAVA = Path.of(System.getProperty("java.home"));

  @TempDir Path folder;
  private Path cache;
  private InstalledTree tree;

  @BeforeEach
  void install() throws IOException {
    cache = folder.resolve("the cache");
    tree = InstalledTree.in(folder.resolve("the root"));
  }

  @Test
  void archive_isMadeInTheSecondRunAndUsedFromThereOn() throws Exception {
    assertSays("check from jar");
    assertThat(trainings()).isZero();
    assertSays("check from archive");
    assertSays("check from archive");
    assertThat(trainings()).isEqualTo(1);
    assertThat(archives()).hasSize(1);
  }

  @Test
  void archive_isForOneBuild() throws Exception {
    runTwice();
    List<Path> first = archives();
    tree.build("second");
    assertSays("check from jar");
    assertSays("check from archive");
    assertThat(archives()).hasSize(1).isNotEqualTo(first);
  }

  @Test
  void archive_thatIsCutOffOrBrokenIsReplaced() throws Exception {
    runTwice();
    Path archive = archives().get(0);
    archive.toFile().setWritable(true);
    Files.writeString(archive, "cut");
    assertSays("check from jar");
    assertSays("check from archive");
    byte[] noise = new byte[(int) Files.size(archives().get(0))];
    archives().get(0).toFile().setWritable(true);
    Files.write(archives().get(0), noise);
    assertSays("check from jar");
  }

  @Test
  void archive_isForOneJava() throws Exception {
    List<Path> javas = javas();
    for (Path java : javas) {
      tree.run(java, cache, "check");
      tree.run(java, cache, "check");
    }
    for (Path java : javas) {
      assertThat(tree.run(java, cache, "check"))
          .as(java.toString())
          .isEqualTo(new Run(0, "check from archive\n", ""));
    }
    assertThat(archives()).hasSize(javas.size());
  }

  /** A newer Java takes a whole archive in at each start, so that one for plain checks is small. */
  @Test
  void archive_isForPlainChecksAloneWhereJavaTakesAllOfIt() throws Exception {
    for (Path java : javas()) {
      for (String option : List.of("pods", "--strict", "pods", "own.okite", "pods", "--strict")) {
        tree.run(java, cache, "check", option);
      }
      assertThat(tree.run(java, cache, "check", "pods").out())
          .isEqualTo("check pods from archive\n");
      assertThat(tree.run(java, cache, "check", "--strict").out()).endsWith(" from archive\n");
      assertThat(archives().stream().filter(a -> a.toString().contains("plain")).count())
          .isEqualTo(archives().size() / 2);
    }
  }

  @Test
  void archive_standsBesideTheBuildWhereThatHasAFolderForIt() throws Exception {
    Path own = Files.createDirectory(tree.target().resolve("archives"));
    runTwice();
    assertSays("check from archive");
    assertThat(cache).doesNotExist();
    assertThat(archivesIn(own)).hasSize(1);
  }

  @Test
  void archives_ofWhatIsGoneAreRemoved() throws Exception {
    runTwice();
    Path gone = Files.createDirectories(cache.resolve("okite/gone"));
    Files.writeString(gone.resolve("java.note"), "1\n" + folder + "/gone\n" + JAVA + "\nseen\n");
    Files.writeString(gone.resolve("java.7.archive"), "");
    tree.build("second");
    runTwice();
    assertThat(gone).isEmptyDirectory();
    assertSays("check from archive");
  }

  @Test
  void eightAtOnce_allRunAndMakeOneArchive() throws Exception {
    assertSays("check from jar");
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      processes.add(tree.start(JAVA, cache, "check"));
    }
    for (Process process : processes) {
      Run run = InstalledTree.finish(process);
      assertThat(run.out()).isIn("check from jar\n", "check from archive\n");
      assertThat(run.err()).isEmpty();
      assertThat(run.status()).isZero();
    }
    assertThat(trainings()).isEqualTo(1);
    assertSays("check from archive");
    assertThat(archives()).hasSize(1);
  }

  @Test
  void cache_thatCannotBeWrittenIsNoHindrance() throws Exception {
    cache = Files.writeString(folder.resolve("file"), "");
    assertSays("check from jar");
    assertSays("check from jar");
    cache = Path.of("/proc");
    assertSays("check from jar");
    assertSays("check from jar");
  }

  @Test
  void training_thatFailsIsNotTriedAgain() throws Exception {
    Files.writeString(tree.target().resolve("training/fail"), "");
    runTwice();
    assertThat(trainings()).isEqualTo(1);
    assertSays("check from jar");
    assertThat(trainings()).isEqualTo(1);
    assertThat(archives()).isEmpty();
  }

  @Test
  void status_isThatOfTheCommand() throws Exception {
    for (int i = 0; i < 3; i++) {
      assertThat(tree.run(JAVA, cache, "fail", "a b").status()).isEqualTo(3);
    }
    assertThat(tree.run(JAVA, cache, "fail", "a b").out()).isEqualTo("fail a b from archive\n");
  }

  private void runTwice() throws Exception {
    tree.run(JAVA, cache, "check");
    tree.run(JAVA, cache, "check");
  }

  private void assertSays(String expected) throws Exception {
    assertThat(tree.run(JAVA, cache, "check")).isEqualTo(new Run(0, expected + "\n", ""));
  }

  private long trainings() throws IOException {
    try (Stream<Path> files = Files.list(tree.target().resolve("lib"))) {
      return files.count();
    }
  }

  private List<Path> archives() throws IOException {
    return archivesIn(cache);
  }

  private static List<Path> archivesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".archive")).toList();
    }
  }

  /** The Java of this process, and those that are installed beside it. */
  private static List<Path> javas() throws IOException {
    List<Path> found = new ArrayList<>(List.of(JAVA));
    try (Stream<Path> folders = Files.list(JAVA.resolveSibling("."))) {
      folders
          .filter(java -> Files.isRegularFile(java.resolve("release")))
          .filter(java -> Files.isExecutable(java.resolve("bin/java")))
          .filter(java -> !Files.isSymbolicLink(java) && !java.normalize().equals(JAVA))
          .map(Path::normalize)
          .forEach(found::add);
    }
    return found;
  }
}
