package dev.okite.internal.testing;

import dev.okite.finding.Finding;
import dev.okite.internal.check.CheckedProgram;
import dev.okite.internal.check.TestTarget;
import dev.okite.internal.reference.TestExpressions.NoValueException;
import dev.okite.syntax.TestMember;
import dev.okite.testing.GoldenFile;
import dev.okite.testing.TestFailure;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** An {@code expect findings}: that a file holds all findings of some rules. */
final class FindingsExpectation {
  private final TestHost host;
  private final TestMember.ExpectFindings expectation;
  private final String path;
  private final Set<String> rules = new HashSet<>();

  FindingsExpectation(
      CheckedProgram program, TestHost host, TestCase given, TestMember.ExpectFindings expectation)
      throws BrokenTestException, NoValueException {
    this.host = host;
    this.expectation = expectation;
    Value value = given.expressions().value(expectation.file(), given.input());
    if (!(value instanceof StringValue text)) {
      throw new BrokenTestException(
          expectation.file().span(),
          "the file of `expect findings` is a path as a string, found " + value.typeName());
    }
    this.path = text.value();
    for (TestTarget target : program.resolutions().targets(expectation)) {
      rules.addAll(target.rules());
    }
  }

  /** The findings that are expected: all of its rules, whatever they are. */
  List<Finding> matching(List<Finding> findings) {
    return findings.stream().filter(f -> rules.contains(f.rule().name())).toList();
  }

  /** What the file holds and should hold. */
  GoldenFile golden(List<Finding> findings) throws BrokenTestException {
    String source = expectation.span().source().name();
    String folder = source.substring(0, source.lastIndexOf('/') + 1);
    String found = new FindingsText(folder).of(matching(findings));
    Optional<String> held = held(source);
    boolean isSame = held.isPresent() && unified(held.get()).equals(found);
    return new GoldenFile(expectation.file().span(), path, found, isSame);
  }

  /** What is wrong, if something is. */
  Optional<TestFailure> hold(GoldenFile golden) throws BrokenTestException {
    if (golden.isSame() || host.acceptsFindings()) {
      return Optional.empty();
    }
    Optional<String> held = held(expectation.span().source().name());
    String sentence =
        held.isPresent()
            ? "the findings are not those in `" + path + "`"
            : "there is no file `"
                + path
                + "` to compare the findings with; `okite test --write-golden` writes it";
    return Optional.of(
        new TestFailure(
            false,
            expectation.span(),
            sentence,
            List.of(),
            List.of(),
            LineDifference.between(unified(held.orElse("")), golden.text())));
  }

  private Optional<String> held(String source) throws BrokenTestException {
    try {
      return host.golden(source, path);
    } catch (IOException failure) {
      throw new BrokenTestException(
          expectation.file().span(), "`" + path + "` cannot be read: " + failure.getMessage());
    }
  }

  /** Files that were checked out with other line ends hold the same findings. */
  private static String unified(String text) {
    return text.lines().map(line -> line + "\n").collect(Collectors.joining());
  }
}
