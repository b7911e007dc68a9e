package dev.okite.internal.load.dockerfile;

import java.util.Locale;
import java.util.Optional;

/** The instructions that there are, and how each takes its arguments. */
enum Keyword {
  ADD(Form.LIST),
  ARG(Form.PAIRS),
  CMD(Form.COMMAND),
  COPY(Form.LIST),
  ENTRYPOINT(Form.COMMAND),
  ENV(Form.PAIRS),
  EXPOSE(Form.WORDS),
  FROM(Form.WORDS),
  HEALTHCHECK(Form.CHECK),
  LABEL(Form.PAIRS),
  MAINTAINER(Form.TEXT),
  ONBUILD(Form.INSTRUCTION),
  RUN(Form.COMMAND),
  SHELL(Form.COMMAND),
  STOPSIGNAL(Form.TEXT),
  USER(Form.TEXT),
  VOLUME(Form.LIST),
  WORKDIR(Form.TEXT);

  /** What arguments are. */
  enum Form {
    /** An array of JSON, or a command for a shell. */
    COMMAND,
    /** {@code NONE}, or {@code CMD} and a command. */
    CHECK,
    /** Another instruction. */
    INSTRUCTION,
    /** An array of JSON, or words. */
    LIST,
    /** Names and values. */
    PAIRS,
    /** Text up to the end. */
    TEXT,
    /** Words. */
    WORDS
  }

  private final Form form;

  Keyword(Form form) {
    this.form = form;
  }

  Form form() {
    return form;
  }

  /** Whether lines may follow it by {@code <<}. */
  boolean takesHeredocs() {
    return this == ADD || this == COPY || this == RUN;
  }

  /** The instruction that is written {@code text}, in whatever letters; empty if there is none. */
  static Optional<Keyword> of(String text) {
    String name = text.toUpperCase(Locale.ROOT);
    for (Keyword keyword : values()) {
      if (keyword.name().equals(name)) {
        return Optional.of(keyword);
      }
    }
    return Optional.empty();
  }
}
