// The words of the Okite language. Section numbers refer to docs/language.md.
lexer grammar OkiteLexer;

// The brace that ends an interpolation; the lexer's subclass tells it from the other ones by the mode it returns to.
// TYPE and SCHEMA are names everywhere but where they start a declaration, which only the words behind them show.
tokens { INTERPOLATION_CLOSE, TYPE, SCHEMA }

// Reserved words (1.3): never a name, but free behind a dot and as a map key.
ALL: 'all';
AND: 'and';
ANY: 'any';
AT: 'at';
BECAUSE: 'because';
DEF: 'def';
DENY: 'deny';
ELSE: 'else';
FALSE: 'false';
FIX: 'fix';
FOR: 'for';
IF: 'if';
IN: 'in';
INCLUDE: 'include';
IS: 'is';
LET: 'let';
LIKE: 'like';
MATCH: 'match';
MATCHES: 'matches';
NONE: 'none';
NOT: 'not';
NULL: 'null';
OR: 'or';
REQUIRE: 'require';
SEE: 'see';
THEN: 'then';
TRUE: 'true';
WHEN: 'when';
WHERE: 'where';

// Words with a meaning in their place only (1.3): names everywhere else.
ADD: 'add';
AS: 'as';
BY: 'by';
COUNT: 'count';
COVERS: 'covers';
EXCEPT: 'except';
EXCEPTION: 'exception';
EXPECT: 'expect';
FACTS: 'facts';
FINDINGS: 'findings';
FIRST: 'first';
FROM: 'from';
GIVEN: 'given';
GROUP: 'group';
IMPORT: 'import';
INVENTORY: 'inventory';
MODULE: 'module';
NO: 'no';
NOW: 'now';
ONE: 'one';
OTHER: 'other';
OVER: 'over';
PARAM: 'param';
POLICY: 'policy';
REACH: 'reach';
REMOVE: 'remove';
REQUEST: 'request';
RULE: 'rule';
SET: 'set';
TEST: 'test';
THAT: 'that';
TO: 'to';
VIA: 'via';

IDENTIFIER: [a-zA-Z_] [a-zA-Z0-9_]*;

// Literals (1.4).
DATE: DIGIT DIGIT DIGIT DIGIT '-' DIGIT DIGIT '-' DIGIT DIGIT;
DECIMAL: DIGIT+ '.' DIGIT+ ([eE] [+-]? DIGIT+)?;
INTEGER: DIGIT+;
MALFORMED_NUMBER: DIGIT [a-zA-Z0-9_]* [a-zA-Z_] [a-zA-Z0-9_]*;
BLOCK_STRING: '"""' .*? '"""';
UNTERMINATED_BLOCK_STRING: '"""' .*?;
RAW_STRING: '\'' ~['\r\n]* '\'';
UNTERMINATED_RAW_STRING: '\'' ~['\r\n]*;
STRING_OPEN: '"' -> pushMode(STRING);

// Signs.
ARROW: '->';
COALESCE: '??';
QUESTION: '?';
EQUAL: '==';
NOT_EQUAL: '!=';
LESS_OR_EQUAL: '<=';
GREATER_OR_EQUAL: '>=';
LESS: '<';
GREATER: '>';
ASSIGN: '=';
CONCATENATE: '++';
PLUS: '+';
MINUS: '-';
STAR: '*';
SLASH: '/';
PERCENT: '%';
ELLIPSIS: '...';
DOT: '.';
COMMA: ',';
COLON: ':';
LEFT_PAREN: '(';
RIGHT_PAREN: ')';
LEFT_BRACKET: '[';
RIGHT_BRACKET: ']';
// Braces nest through the mode stack, so that the lexer knows which one ends an interpolation.
LEFT_BRACE: '{' -> pushMode(DEFAULT_MODE);
RIGHT_BRACE: '}' -> popMode;

// What other languages write; the parser answers with the Okite spelling.
FOREIGN_OPERATOR: '&&' | '||' | '!' | '&' | '|' | '=~' | ':=' | '===' | '!==' | '=>' | ';';

DOC_COMMENT: '///' ~[\r\n]* -> channel(HIDDEN);
COMMENT: '//' ~[\r\n]* -> channel(HIDDEN);
WHITESPACE: [ \t\r\n\u{FEFF}]+ -> channel(HIDDEN);

UNEXPECTED: .;

fragment DIGIT: [0-9];

mode STRING;

STRING_CLOSE: '"' -> popMode;
INTERPOLATION_OPEN: '{' -> pushMode(DEFAULT_MODE);
ESCAPE: '\\' ('u{' [0-9a-fA-F]* '}' | ~[\r\n]);
TEXT: ~["\\{\r\n]+;
// A string ends with its line: the parser reports it, and the next line starts afresh.
STRING_CUT: ('\\'? [\r\n]) -> popMode;
