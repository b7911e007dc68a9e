package dev.okite.internal.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.Documents;
import dev.okite.document.Document;
import dev.okite.document.DocumentLimits;
import dev.okite.document.ReadResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the bytes: reading ends, and what stands at the place of a word is the word. */
class DockerfileProperties {
  private static final DocumentLimits LIMITS = new DocumentLimits(4000, 10, 3000, 400);

  private static final List<String> PIECES =
      List.of(
          "a",
          "b-c",
          " ",
          "  ",
          "\t",
          "\n",
          "\r\n",
          "\\\n",
          " \\\n",
          "\\ \n",
          "\n# c\n",
          "\\\n# c\n",
          "\\\n\n",
          "`\n",
          "# escape=`\n",
          "# syntax=x\n",
          "# hadolint ignore=DL1 # b\n",
          "FROM a\n",
          "FROM a AS b\n",
          "from a\n",
          "RUN ",
          "\nRUN ",
          "\nrun ",
          "COPY --from=b ",
          "\nCOPY ",
          "ADD a b\n",
          "\nENV ",
          "ENV X=",
          "ARG X=",
          "\nARG ",
          "LABEL ",
          "\nUSER ",
          "WORKDIR /x\n",
          "\nEXPOSE ",
          "80/tcp",
          "\nONBUILD ",
          "\nHEALTHCHECK CMD ",
          "\nCMD ",
          "\nENTRYPOINT ",
          "\nSHELL ",
          "--mount=type=cache,target=/a ",
          "--x",
          "-- ",
          "[",
          "]",
          "[\"a\", \"b\"]",
          "\"",
          "'",
          "\"c d\"",
          "\\\"",
          "\\u00e9",
          "é",
          "😀",
          "\uFEFF",
          "<<E",
          "<<-'E'",
          "\nE\n",
          "\n\tE\n",
          "$X",
          "${X}",
          "${X:-a}",
          "${X:+",
          "}",
          "$(",
          ")",
          "`",
          "(",
          "{ ",
          "; }",
          "<(",
          " && ",
          "||",
          "|",
          ";",
          ";;",
          "&",
          "> f",
          "2>&1",
          "X=1 ",
          "sudo ",
          "env ",
          "sh -c '",
          "bash -c \"",
          "case a in b) ",
          "esac",
          "if ",
          "for i in ",
          "do ",
          "[[ ",
          " ]]",
          "#",
          "=",
          ":",
          ",",
          "\u0000",
          "\r");

  @Property(tries = 1000)
  void bytes(@ForAll byte[] bytes) {
    check(bytes);
  }

  @Property(tries = 6000)
  void pieces(@ForAll("texts") String text) {
    check(text.getBytes(StandardCharsets.UTF_8));
  }

  @Property(tries = 4000)
  void piecesBehindFrom(@ForAll("texts") String text) {
    check(("FROM a\nRUN " + text).getBytes(StandardCharsets.UTF_8));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(PIECES).list().ofMaxSize(30).map(pieces -> String.join("", pieces));
  }

  private static void check(byte[] bytes) {
    ReadResult result = Documents.dockerfile("Dockerfile", bytes, LIMITS);
    assertThat(result.documents().size() + Math.min(1, result.errors().size())).isEqualTo(1);
    assertThat(result.errors()).allMatch(error -> error.line() > 0 && error.column() > 0);
    assertThat(DocumentDump.of(result)).isNotNull();
    for (Document document : result.documents()) {
      DockerfilePlaces.check(document);
    }
  }

  /** Each would take hours if the time to read it grew faster than its length. */
  @Example
  void largeFilesAreReadInTime() {
    int size = 200_000;
    List<String> texts =
        List.of(
            "FROM a\nRUN " + "a \\\n".repeat(size),
            "FROM a\nRUN " + "(".repeat(size),
            "FROM a\nRUN " + "$(".repeat(size),
            "FROM a\nRUN " + "\"$(".repeat(size),
            "FROM a\nRUN " + "`\\`".repeat(size),
            "FROM a\nRUN " + "sudo ".repeat(size),
            "FROM a\nRUN " + "sh -c '".repeat(size),
            "FROM a\nRUN " + "${a:-".repeat(size),
            "FROM a\nUSER " + "${a:-".repeat(size),
            "FROM a\nUSER " + "${a:+".repeat(size) + "}".repeat(size),
            "FROM a\nRUN " + "<<a ".repeat(20_000) + "\n" + "a\n".repeat(20_000),
            "FROM a\nRUN <<a\n" + "cat <<b\n".repeat(size) + "a\n",
            "FROM a\nCOPY [" + "\"a\",".repeat(size) + "\"b\"]",
            "FROM a\nENV X=a\n" + "ENV X=$X$X\n".repeat(10_000),
            "FROM a AS b\n" + "ENV X1=1\nFROM b AS b\n".repeat(10_000),
            "# a\n".repeat(size) + "FROM a\n");
    for (String text : texts) {
      byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
      ReadResult result = Documents.dockerfile("Dockerfile", utf8);
      assertThat(result.documents().size() + result.errors().size()).isPositive();
    }
  }
}
