package dev.okite.syntax.binary;

/** The byte that each kind of node begins with. Expressions come first. */
final class Tag {
  static final int LITERAL = 0;
  static final int INTERPOLATION = 1;
  static final int LIST_LITERAL = 2;
  static final int MAP_LITERAL = 3;
  static final int NAME = 4;
  static final int MEMBER = 5;
  static final int INDEX = 6;
  static final int PROJECTION = 7;
  static final int CALL = 8;
  static final int UNARY = 9;
  static final int LOGICAL = 10;
  static final int BINARY = 11;
  static final int TYPE_TEST = 12;
  static final int CONDITIONAL = 13;
  static final int QUANTIFIED = 14;
  static final int FILTER = 15;
  static final int SELECT = 16;
  static final int LIST_COMPREHENSION = 17;
  static final int MAP_COMPREHENSION = 18;
  static final int GROUP = 19;
  static final int REACH = 20;
  static final int ERROR = 21;

  /** The first that is no expression. */
  static final int PARTS = 32;

  static final int IDENTIFIER = 32;
  static final int QUALIFIED_NAME = 33;
  static final int NAMED_TYPE = 34;
  static final int BINDING = 35;
  static final int MAP_ENTRY = 36;
  static final int PATH_FIELD = 37;
  static final int PATH_AT = 38;
  static final int PATH_EVERY = 39;
  static final int FOR = 40;
  static final int WHERE = 41;
  static final int MATCH = 42;
  static final int LET = 43;
  static final int ASSERTION = 44;
  static final int AT = 45;
  static final int SEE = 46;
  static final int BECAUSE = 47;
  static final int FIX = 48;
  static final int FIX_REMOVE = 49;
  static final int FIX_SET = 50;
  static final int FIX_ADD = 51;
  static final int METADATA = 52;
  static final int RECORD_TYPE = 53;
  static final int RECORD_FIELD = 54;

  /** The first of what stands in files and policies. */
  static final int DECLARATIONS = 64;

  static final int MODULE = 64;
  static final int IMPORT = 65;
  static final int DOC_COMMENT = 66;
  static final int COMMENT = 67;
  static final int CONSTANT = 68;
  static final int FUNCTION = 69;
  static final int POLICY = 70;
  static final int PARAM = 71;
  static final int OVER_INVENTORY = 72;
  static final int INCLUDE = 73;
  static final int INCLUDE_EXCEPTION = 74;
  static final int RULE = 75;
  static final int EXCEPTION = 76;
  static final int TEST = 77;
  static final int GIVEN = 78;
  static final int SETTING = 79;
  static final int EXPECT_RULE = 80;
  static final int EXPECT_NOTHING_ELSE = 81;
  static final int EXPECT_CONDITION = 82;
  static final int EXPECT_FINDINGS = 83;
  static final int TYPE = 84;
  static final int SCHEMA = 85;

  private Tag() {}
}
