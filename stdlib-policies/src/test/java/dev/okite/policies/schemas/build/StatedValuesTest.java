package dev.okite.policies.schemas.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatedValuesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "How it relates. Valid operators are In, NotIn, Exists and DoesNotExist. | DoesNotExist, Exists, In, NotIn",
        "Valid operators are Exists, Equal, Lt, and Gt. Defaults to Equal. | Equal, Exists, Gt, Lt",
        "Allowed values are \"Exact\" or \"Equivalent\".  - Exact: as it is. | Equivalent, Exact",
        "When specified, allowed values are A1b. | ''",
        "Must be UDP, TCP, or SCTP. Defaults to TCP. | SCTP, TCP, UDP",
        "One of Never, PreemptLowerPriority. Defaults to Never. | Never, PreemptLowerPriority",
        "One of Never, PreemptLowerPriority and whatever else comes. | ''",
        "Valid values are Retain (default), Delete. | ''",
        "Must be set. | ''",
        "It can be one of the following values: * Exact: as it is. * Prefix: its start. | Exact, Prefix",
        "Possible values are: - Failed means wait. - Any means go on. | Any, Failed",
        "Possible values are: - \"Allow\" (default): let it. - Forbid: do not. | ''",
        "Valid kinds are 'Pod' and 'Secret'. | ''",
        "'' | ''",
      })
  void valuesAreThoseOfASentenceOfNothingElse(String documentation, String values) {
    assertThat(String.join(", ", StatedValues.valuesIn(documentation))).isEqualTo(values);
  }
}
