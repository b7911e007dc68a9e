package dev.okite.internal.testing;

import dev.okite.document.Document;
import dev.okite.document.ReadError;
import dev.okite.document.ReadResult;
import dev.okite.internal.reference.TestExpressions.NoValueException;
import dev.okite.syntax.TestMember;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads what a test gives. */
final class GivenDocuments {
  private final TestHost host;
  private final TestCase before;

  GivenDocuments(TestHost host, TestCase before) {
    this.host = host;
    this.before = before;
  }

  /** The documents of {@code given}; those that stand in the test are in a file {@code given N}. */
  List<Document> read(TestMember.Given given) throws BrokenTestException, NoValueException {
    Value value = before.expressions().value(given.content(), before.input());
    if (!(value instanceof StringValue content)) {
      throw new BrokenTestException(
          given.content().span(), "`given` takes a string, found " + value.typeName());
    }
    List<Document> documents = new ArrayList<>();
    for (ReadResult read : read(given, content.value())) {
      if (!read.errors().isEmpty()) {
        ReadError error = read.errors().get(0);
        throw new BrokenTestException(
            given.content().span(), "the documents cannot be read: " + error);
      }
      documents.addAll(read.documents());
    }
    if (documents.isEmpty()) {
      throw new BrokenTestException(
          given.content().span(), "there is no document in what is given");
    }
    return documents;
  }

  private List<ReadResult> read(TestMember.Given given, String content) throws BrokenTestException {
    String name = "given " + (before.givens() + 1);
    String format = given.format().name();
    return format.equals("file")
        ? readFile(given, content)
        : List.of(host.read(name, content, format));
  }

  private List<ReadResult> readFile(TestMember.Given given, String path)
      throws BrokenTestException {
    try {
      return host.readFile(given.span().source().name(), path);
    } catch (IOException failure) {
      throw new BrokenTestException(
          given.content().span(), "`" + path + "` cannot be read: " + failure.getMessage());
    }
  }
}
