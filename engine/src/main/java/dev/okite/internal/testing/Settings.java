package dev.okite.internal.testing;

import dev.okite.internal.check.CheckedProgram;
import dev.okite.internal.reference.TestExpressions.NoValueException;
import dev.okite.syntax.TestMember;
import dev.okite.value.TimeValue;
import dev.okite.value.Value;

/** What a test sets: params, the time, the request and the facts. */
final class Settings {
  private final CheckedProgram program;
  private final TestCase before;

  Settings(CheckedProgram program, TestCase before) {
    this.program = program;
    this.before = before;
  }

  TestCase apply(TestMember.Setting setting) throws BrokenTestException, NoValueException {
    Value value = before.expressions().value(setting.value(), before.input());
    return switch (setting.kind()) {
      case PARAM ->
          before.binding(
              program.resolutions().target(setting).policy()
                  + "."
                  + setting.name().orElseThrow().last().name(),
              value);
      case REQUEST -> before.requestedBy(value);
      case FACTS -> before.knowing(value);
      case NOW -> {
        if (!(value instanceof TimeValue time)) {
          throw new BrokenTestException(
              setting.value().span(), "`now` is a time, found " + value.typeName());
        }
        yield before.at(time.value());
      }
    };
  }
}
