package dev.okite.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okite.Binding;
import dev.okite.BoundPolicies;
import dev.okite.EvaluationContext;
import dev.okite.Okite;
import dev.okite.PolicySet;
import dev.okite.PolicySource;
import dev.okite.cli.input.FileKind;
import dev.okite.cli.input.FileSearch;
import dev.okite.cli.input.MissingPathException;
import dev.okite.cli.output.CheckOutcome;
import dev.okite.cli.output.JsonReport;
import dev.okite.cli.output.Palette;
import dev.okite.cli.output.ReportWriter;
import dev.okite.cli.output.TextReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/** What a run reports does not depend on how its work is divided. */
class JudgingProperties {
  private static final PolicySet POLICIES =
      Okite.create()
          .compile(
              PolicySource.text(
                  "p.okite",
                  """
                  module p
                  policy pods {
                    match resource.kind == "Pod"
                    rule names { deny when resource.name == "bad" because "{resource.name} is bad" }
                    rule sizes { require resource.size < 3 because "too large" }
                    rule whole { deny when resource.whole at resource because "all of it" }
                  }
                  policy maps { match resource is map rule plain { deny when resource.a } }
                  policy never { match resource.kind == "Never" rule r { deny when resource.a } }
                  policy fleet {
                    over inventory
                    rule once {
                      for x in inventory
                      deny when count(y in inventory where y.name == x.name) > 1 at x.name
                    }
                  }
                  """))
          .orThrow();

  private static final BoundPolicies APART =
      POLICIES.bind(Binding.of("p.pods", "p.maps", "p.never"));
  private static final BoundPolicies TOGETHER = POLICIES.bind(Binding.all());

  /** All files in one chunk, which one evaluation judges. */
  private static final Workload AT_ONCE = new Workload(1, 1 << 20);

  private static final List<String> DOCUMENTS =
      List.of(
          "{\"kind\": \"Pod\", \"name\": \"bad\", \"size\": 1}",
          "{\"kind\": \"Pod\", \"name\": \"good\", \"size\": 5, \"whole\": true}",
          "{\"kind\": \"Pod\", \"size\": \"x\"}",
          "{\"kind\": \"Service\", \"a\": 1}",
          "{\"apiVersion\": \"v1\", \"kind\": \"List\", \"items\": [{\"kind\": \"Pod\", \"name\": \"bad\"}, {\"a\": true}]}",
          "{\"a\": ",
          "",
          "[1, 2]",
          "null");

  /** A file to judge. */
  record Input(String ending, List<String> documents, boolean isThere) {
    String text() {
      return String.join(ending.equals(".yaml") ? "\n---\n" : "\n", documents);
    }
  }

  @Property(tries = 100)
  void reports_areTheSame(
      @ForAll("folders") List<Input> files,
      @ForAll boolean together,
      @ForAll boolean json,
      @ForAll @IntRange(min = 1, max = 200) int chunkBytes)
      throws IOException {
    Path folder = Files.createTempDirectory("okite");
    try {
      FileSearch search = search(folder, files);
      BoundPolicies policies = together ? TOGETHER : APART;
      String expected = run(folder, search, policies, AT_ONCE, json);
      for (int jobs : List.of(1, 2, 8)) {
        assertThat(run(folder, search, policies, new Workload(jobs, chunkBytes), json))
            .isEqualTo(expected);
      }
    } finally {
      delete(folder);
    }
  }

  @Provide
  Arbitrary<List<Input>> folders() {
    Arbitrary<Input> files =
        Combinators.combine(
                Arbitraries.of(".yaml", ".json", ".jsonl", ".jsonl"),
                Arbitraries.of(DOCUMENTS).list().ofMaxSize(6),
                Arbitraries.frequencyOf(
                    Tuple.of(9, Arbitraries.just(true)), Tuple.of(1, Arbitraries.just(false))))
            .as(Input::new);
    return files.list().ofMaxSize(12);
  }

  @Example
  void aFileOfNonsense_isReadToThePieceWithItsThousandthError() throws IOException {
    Path folder = Files.createTempDirectory("okite");
    try {
      List<String> lines = new ArrayList<>();
      for (int i = 0; i < 3000; i++) {
        lines.add(i % 2 == 0 ? "{" : "{\"kind\": \"Pod\", \"name\": \"bad\", \"size\": 1}");
      }
      FileSearch search = search(folder, List.of(new Input(".jsonl", lines, true)));
      String one = run(folder, search, APART, new Workload(1, 2000), false);
      assertThat(one.lines().filter(line -> line.contains(": unreadable: ")).count())
          .isBetween(1001L, 1060L);
      assertThat(one)
          .contains("unreadable: the rest of the file is not read after 1000 errors\n\n");
      assertThat(run(folder, search, APART, new Workload(8, 2000), false)).isEqualTo(one);
      assertThat(run(folder, search, APART, AT_ONCE, false)).contains("1001 unreadable");
    } finally {
      delete(folder);
    }
  }

  @Example
  void aReportThatCannotBeWritten_endsTheRun() throws IOException {
    Path folder = Files.createTempDirectory("okite");
    try {
      List<Input> files = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        files.add(new Input(".json", List.of(DOCUMENTS.get(0)), true));
      }
      FileSearch search = search(folder, files);
      Writer full =
          new Writer() {
            @Override
            public void write(char[] buffer, int offset, int length) throws IOException {
              throw new IOException("No space left on device");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
          };
      ReportWriter report = new TextReport(Palette.PLAIN, full);
      assertThatThrownBy(
              () -> judging(folder, APART, new Workload(4, 10)).run(search, sink(report)))
          .isInstanceOf(IOException.class)
          .hasMessage("No space left on device");
    } finally {
      delete(folder);
    }
  }

  private static String run(
      Path folder, FileSearch search, BoundPolicies policies, Workload workload, boolean json)
      throws IOException {
    StringWriter out = new StringWriter();
    ReportWriter report = json ? JsonReport.begin("1", out) : new TextReport(Palette.PLAIN, out);
    FindingSink sink = sink(report);
    Judging.Result result = judging(folder, policies, workload).run(search, sink);
    Judgement judgement = result.judgement();
    report.end(
        new CheckOutcome(
            sink.counts(),
            result.unreadable(),
            search.files().size(),
            judgement.documents(),
            judgement.rules(),
            judgement.evaluations(),
            Duration.ZERO,
            List.of()));
    return out + "unmatched: " + judgement.unmatched();
  }

  private static FindingSink sink(ReportWriter report) {
    return new FindingSink(finding -> false, report);
  }

  private static Judging judging(Path folder, BoundPolicies policies, Workload workload) {
    CliContext context =
        new CliContext(
            InputStream.nullInputStream(),
            Writer.nullWriter(),
            new PrintWriter(Writer.nullWriter()),
            false,
            false,
            folder,
            Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    return new Judging(
        context,
        new Judges(Optional.of(policies), Optional.empty()),
        EvaluationContext.empty(),
        workload,
        new Progress(context));
  }

  /** Finds the files, and then takes away those that are to be unreadable. */
  private static FileSearch search(Path folder, List<Input> files) throws IOException {
    List<Path> gone = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      Path file = folder.resolve("f%03d%s".formatted(i, files.get(i).ending()));
      Files.writeString(file, files.get(i).text());
      if (!files.get(i).isThere()) {
        gone.add(file);
      }
    }
    FileSearch search = new FileSearch(folder, FileKind.DOCUMENTS);
    try {
      search.add(".");
    } catch (MissingPathException missing) {
      throw new IllegalStateException(missing);
    }
    for (Path file : gone) {
      Files.delete(file);
    }
    return search;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
