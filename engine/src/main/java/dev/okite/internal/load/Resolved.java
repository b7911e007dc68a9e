package dev.okite.internal.load;

import java.math.BigDecimal;
import java.math.BigInteger;

/** What a plain scalar of YAML is, before it becomes a value or a key. */
sealed interface Resolved {
  /** The tag that YAML gives such a scalar. */
  String tag();

  /** Nothing. */
  record Null() implements Resolved {
    @Override
    public String tag() {
      return "null";
    }
  }

  /** True or false. */
  record Bool(boolean value) implements Resolved {
    @Override
    public String tag() {
      return "bool";
    }
  }

  /** An exact integer. */
  record Int(BigInteger value) implements Resolved {
    @Override
    public String tag() {
      return "int";
    }
  }

  /** An exact decimal. */
  record Decimal(BigDecimal value) implements Resolved {
    @Override
    public String tag() {
      return "float";
    }
  }

  /** A binary floating-point number, as Go programs read it. */
  record Binary(double value) implements Resolved {
    @Override
    public String tag() {
      return "float";
    }
  }

  /** A number that is infinite or none, which values cannot be. */
  record NotFinite(String text) implements Resolved {
    @Override
    public String tag() {
      return "float";
    }
  }

  /** Text. */
  record Str(String value) implements Resolved {
    @Override
    public String tag() {
      return "str";
    }
  }
}
