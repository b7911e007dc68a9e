package dev.okite.internal.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;

/** How texts differ, line by line. */
class LineDifferenceTest {
  private static String text(List<Character> lines) {
    return lines.stream().map(c -> c + "\n").collect(Collectors.joining());
  }

  @Property
  void difference_leadsFromOneToTheOther(
      @ForAll @Size(max = 4) List<@CharRange(from = 'a', to = 'c') Character> before,
      @ForAll @Size(max = 4) List<@CharRange(from = 'a', to = 'c') Character> after) {
    List<String> lines = LineDifference.between(text(before), text(after));
    if (before.equals(after)) {
      assertThat(lines).isEmpty();
      return;
    }
    if (!lines.contains("…")) {
      assertThat(side(lines, '-')).isEqualTo(text(before));
      assertThat(side(lines, '+')).isEqualTo(text(after));
    }
  }

  private static String side(List<String> lines, char sign) {
    return lines.stream()
        .filter(line -> line.charAt(0) == ' ' || line.charAt(0) == sign)
        .map(line -> line.substring(1) + "\n")
        .collect(Collectors.joining());
  }

  @Example
  void lines_farFromChangesAreLeftOut() {
    String before = "a\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk\nl\n";
    assertThat(LineDifference.between(before, before.replace("d\n", "").replace("k\n", "x\n")))
        .containsExactly("…", " b", " c", "-d", " e", " f", "…", " i", " j", "-k", "+x", " l");
  }

  @Example
  void largeDifferences_areCutAndCheap() {
    String before =
        IntStream.range(0, 50_000).mapToObj(i -> "a" + i + "\n").collect(Collectors.joining());
    String after =
        IntStream.range(0, 50_000).mapToObj(i -> "b" + i + "\n").collect(Collectors.joining());
    assertThat(LineDifference.between(before, after)).hasSize(81).endsWith("…");
  }
}
