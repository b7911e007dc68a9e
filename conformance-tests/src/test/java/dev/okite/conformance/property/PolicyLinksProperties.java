package dev.okite.conformance.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.Binding;
import dev.okite.Compilation;
import dev.okite.Okite;
import dev.okite.PolicyLinks;
import dev.okite.PolicySet;
import dev.okite.PolicySource;
import dev.okite.diagnostic.DiagnosticCode;
import dev.okite.document.Document;
import dev.okite.finding.Finding;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.statistics.Statistics;

/** A program that is made of what checking found out is the program that was checked. */
@AddLifecycleHook(Tries.class)
class PolicyLinksProperties {
  /**
   * Where the checksum of the content stands in the header, and how long the header is at least.
   */
  private static final int CHECKSUM = 8;

  private static final int HEADER = 3 * Integer.BYTES;

  @Provide
  Arbitrary<RandomCase> cases() {
    return RandomCases.of(Profile.EVERYTHING);
  }

  @Property(tries = 700, edgeCases = EdgeCasesMode.NONE)
  void linkedProgram_findsWhatTheCheckedOneFinds(@ForAll("cases") RandomCase random) {
    Compilation checked = random.compile();
    Statistics.label("compiles").collect(checked.policies().isPresent());
    Statistics.label("compiles").coverage(c -> c.check(true).percentage(p -> p >= 70));
    Assume.that(checked.policies().isPresent());
    Compilation linked = Okite.create().compile(linked(random, bytes -> bytes));
    assertThat(linked.diagnostics()).isEmpty();
    List<Document> documents = random.documents();
    assertThat(findings(linked.orThrow(), documents, random))
        .isEqualTo(findings(checked.orThrow(), documents, random));
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void damagedLinks_areNotBelieved(@ForAll("cases") RandomCase random, @ForAll int at) {
    Assume.that(random.compile().policies().isPresent());
    Compilation compiled =
        Okite.create()
            .compile(linked(random, bytes -> with(bytes, Math.floorMod(at, bytes.length))));
    assertThat(compiled.policies()).isPresent();
    assertThat(compiled.diagnostics())
        .anyMatch(diagnostic -> diagnostic.code() == DiagnosticCode.UNUSABLE_TREE);
  }

  /** Whoever damages them may also mend the checksum. */
  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void forgedLinks_areNoReasonToFail(@ForAll("cases") RandomCase random, @ForAll int at) {
    Assume.that(random.compile().policies().isPresent());
    Compilation compiled =
        Okite.create()
            .compile(
                linked(
                    random,
                    bytes -> {
                      int header = HEADER;
                      byte[] changed =
                          with(bytes, header + Math.floorMod(at, bytes.length - header));
                      CRC32 sum = new CRC32();
                      sum.update(changed, header, changed.length - header);
                      return ByteBuffer.wrap(changed)
                          .putInt(CHECKSUM, (int) sum.getValue())
                          .array();
                    }));
    assertThat(compiled.policies()).isPresent();
  }

  private static byte[] with(byte[] bytes, int at) {
    byte[] changed = bytes.clone();
    changed[at] ^= 1;
    return changed;
  }

  private static List<PolicySource> linked(RandomCase random, UnaryOperator<byte[]> change) {
    List<PolicySource> plain = new ArrayList<>();
    random.program().forEach((name, text) -> plain.add(PolicySource.text(name, text)));
    Map<String, byte[]> links = PolicyLinks.of(Okite.create(), plain);
    List<PolicySource> linked = new ArrayList<>();
    for (PolicySource source : plain) {
      linked.add(source.withLinks(change.apply(links.get(source.name()))));
    }
    return linked;
  }

  private static List<String> findings(
      PolicySet policies, List<Document> documents, RandomCase random) {
    return policies.bind(Binding.all()).evaluate(documents, random.context()).findings().stream()
        .map(PolicyLinksProperties::text)
        .toList();
  }

  private static String text(Finding finding) {
    return String.join(
        "|",
        finding.rule().toString(),
        finding.policy(),
        finding.action().toString(),
        finding.message(),
        finding.place().toString(),
        finding.see().toString(),
        finding.evidence().toString(),
        finding.fixes().toString(),
        finding.error().toString());
  }
}
