// The Okite language. Section numbers refer to docs/language.md.
parser grammar OkiteParser;

options { tokenVocab = OkiteLexer; }

// ---- files (2) ----

policyFile: moduleDecl? imports+=importDecl* declarations+=declaration* EOF;

moduleDecl: MODULE name=qualifiedName;

importDecl: IMPORT name=qualifiedName (AS alias=identifier)?;

declaration
    : POLICY name=identifier LEFT_BRACE members+=policyMember* RIGHT_BRACE # policyDeclaration
    | DEF name=identifier LEFT_PAREN (parameters+=parameter (COMMA parameters+=parameter)* COMMA?)? RIGHT_PAREN
      (ARROW result=typeRef)? ASSIGN body=expression # functionDeclaration
    | LET name=identifier (COLON type=typeRef)? ASSIGN value=expression # constantDeclaration
    | EXCEPTION name=identifier LEFT_BRACE members+=exceptionMember* RIGHT_BRACE # exceptionDeclaration
    | TEST name=string LEFT_BRACE members+=testMember* RIGHT_BRACE # testDeclaration
    ;

parameter: name=identifier (COLON type=typeRef)?;

// ---- policies (7) ----

policyMember
    : PARAM name=identifier COLON type=typeRef (ASSIGN defaultValue=expression)? # paramMember
    | OVER INVENTORY # overInventoryMember
    | INCLUDE policy=qualifiedName (EXCEPT exceptions+=includeException (COMMA exceptions+=includeException)*)? # includeMember
    | matchStep # matchMember
    | letStep # letMember
    | RULE name=identifier LEFT_BRACE members+=ruleMember* RIGHT_BRACE # ruleMemberDeclaration
    | metadata # metadataMember
    ;

includeException: rule=identifier (WHEN condition=expression)?;

metadata: key=IDENTIFIER value=metadataValue;

metadataValue
    : word=identifier # wordValue
    | text=string # textValue
    | number=INTEGER # numberValue
    | date=DATE # dateValue
    | LEFT_BRACKET (values+=metadataValue (COMMA values+=metadataValue)* COMMA?)? RIGHT_BRACKET # listValue
    ;

ruleMember
    : matchStep # matchRuleMember
    | forClause # forRuleMember
    | whereClause # whereRuleMember
    | letStep # letRuleMember
    | assertion # assertionRuleMember
    | metadata # metadataRuleMember
    ;

matchStep: MATCH condition=expression;

letStep: LET name=identifier (COLON type=typeRef)? ASSIGN value=expression;

forClause: FOR binding IN iterated=expression;

whereClause: WHERE condition=expression;

assertion: (kind=DENY WHEN | kind=REQUIRE) condition=expression clauses+=assertionClause*;

assertionClause
    : AT place=expression # atClause
    | SEE places+=expression (COMMA places+=expression)* # seeClause
    | BECAUSE message=expression # becauseClause
    | FIX fix # fixClause
    ;

fix
    : REMOVE path=expression # removeFix
    | SET path=expression ASSIGN value=expression # setFix
    | ADD value=expression TO path=expression # addFix
    ;

// ---- exceptions (11) ----

exceptionMember
    : COVERS covered+=qualifiedName (COMMA covered+=qualifiedName)* # coversMember
    | WHEN condition=expression # whenMember
    | metadata # metadataExceptionMember
    ;

// ---- tests (12) ----

testMember
    : GIVEN format=IDENTIFIER content=expression # givenMember
    | PARAM name=qualifiedName ASSIGN value=expression # paramSetting
    | NOW ASSIGN value=expression # nowSetting
    | REQUEST ASSIGN value=expression # requestSetting
    | EXPECT NO OTHER FINDINGS # expectNothingElse
    | EXPECT THAT condition=expression # expectCondition
    | EXPECT verdict=(IDENTIFIER | DENY) rule=qualifiedName (AT at=expression)? (BECAUSE because=expression)? # expectRule
    | letStep # letTestMember
    | forClause # forTestMember
    ;

// ---- expressions (5), from what binds least to what binds most ----

expression: or;

or: operands+=and (OR operands+=and)*;

and: operands+=not (AND operands+=not)*;

not
    : NOT operand=not # negation
    | IF condition=expression THEN whenTrue=expression ELSE whenFalse=expression # conditional
    | quantifier=(ANY | ALL | NONE) binding IN iterated=expression COLON condition=expression # quantified
    | REACH variable=identifier FROM start=expression VIA next=expression # reach
    | comparison # plain
    ;

// More than one test is reported by the builder: comparisons do not chain.
comparison: left=coalesce tests+=comparisonTest*;

comparisonTest
    : operator=(EQUAL | NOT_EQUAL | LESS | LESS_OR_EQUAL | GREATER | GREATER_OR_EQUAL) right=coalesce # relationTest
    | NOT? operator=(IN | LIKE | MATCHES) right=coalesce # wordTest
    | IS NOT? type=typeRef # isTest
    ;

coalesce: operands+=sum (COALESCE operands+=sum)*;

sum: operands+=product (operators+=(PLUS | MINUS | CONCATENATE) operands+=product)*;

product: operands+=sign (operators+=(STAR | SLASH | PERCENT) operands+=sign)*;

sign
    : MINUS operand=sign # minus
    | postfix # unsigned
    ;

postfix: primary suffixes+=suffix*;

suffix
    : DOT name=anyName arguments? # memberSuffix
    | LEFT_BRACKET STAR RIGHT_BRACKET # everySuffix
    | LEFT_BRACKET index=expression RIGHT_BRACKET # indexSuffix
    ;

arguments: LEFT_PAREN (values+=expression (COMMA values+=expression)* COMMA?)? RIGHT_PAREN;

primary
    : selector=(FIRST | ONE | COUNT) LEFT_PAREN binding IN iterated=expression (WHERE condition=expression)? RIGHT_PAREN # select
    | GROUP LEFT_PAREN element=expression BY key=expression clauses+=comprehensionClause+ RIGHT_PAREN # group
    | name=identifier arguments # call
    | name=identifier # name
    | literal # literalPrimary
    | string # stringPrimary
    | LEFT_PAREN inner=expression (WHERE condition=expression)? RIGHT_PAREN # parenthesized
    | LEFT_BRACKET (elements+=expression (clauses+=comprehensionClause+ | (COMMA elements+=expression)* COMMA?))? RIGHT_BRACKET # list
    | LEFT_BRACE (entries+=mapEntry (clauses+=comprehensionClause+ | (COMMA entries+=mapEntry)* COMMA?))? RIGHT_BRACE # map
    ;

comprehensionClause
    : forClause # forComprehension
    | whereClause # whereComprehension
    ;

mapEntry: (key=expression | word=reservedWord) COLON value=expression;

literal: value=(NULL | TRUE | FALSE | INTEGER | DECIMAL | DATE);

string
    : STRING_OPEN parts+=stringPart* STRING_CLOSE # quoted
    | value=(RAW_STRING | BLOCK_STRING) # raw
    ;

stringPart
    : value=TEXT # textPart
    | value=ESCAPE # escapePart
    | INTERPOLATION_OPEN value=expression RIGHT_BRACE # interpolationPart
    ;

// ---- names and types ----

binding: first=identifier (COMMA second=identifier)?;

qualifiedName: first=identifier (DOT rest+=anyName)*;

typeRef: name=typeName (LESS arguments_+=typeRef (COMMA arguments_+=typeRef)* GREATER)? nullable=QUESTION?;

typeName: identifier | NULL | ANY;

identifier
    : IDENTIFIER | ADD | AS | BY | COUNT | COVERS | EXCEPT | EXCEPTION | EXPECT | FINDINGS | FIRST | FROM | GIVEN
    | GROUP | IMPORT | INVENTORY | MODULE | NO | NOW | ONE | OTHER | OVER | PARAM | POLICY | REACH | REMOVE | REQUEST
    | RULE | SET | TEST | THAT | TO | VIA
    ;

reservedWord
    : ALL | AND | ANY | AT | BECAUSE | DEF | DENY | ELSE | FALSE | FIX | FOR | IF | IN | INCLUDE | IS | LET | LIKE
    | MATCH | MATCHES | NONE | NOT | NULL | OR | REQUIRE | SEE | THEN | TRUE | WHEN | WHERE
    ;

anyName: identifier | reservedWord;
