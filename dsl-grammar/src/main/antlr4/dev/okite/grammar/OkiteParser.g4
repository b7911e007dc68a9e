// The Okite language. Section numbers refer to docs/language.md.
//
// Every decision is taken on one or two tokens, so that prediction never scans ahead: the words FIRST, ONE, COUNT,
// GROUP and REACH only arrive as such where they start their special form, POLICY, RULE, EXCEPTION and TEST only where
// they start a block, TYPE and SCHEMA only where they start a declaration, and as IDENTIFIER elsewhere.
parser grammar OkiteParser;

options { tokenVocab = OkiteLexer; }

// ---- files (2) ----

policyFile: module=moduleDecl? imports+=importDecl* declarations+=declaration* EOF;

expressionFile: value=expression EOF;

// What is entered in a session: a rule stands by itself there.
entryFile: imports+=importDecl* (declarations+=declaration | rules+=ruleDecl)* EOF;

moduleDecl: MODULE name=qualifiedName;

importDecl: IMPORT name=qualifiedName (AS alias=identifier)?;

declaration
    : POLICY name=identifier LEFT_BRACE members+=policyMember* RIGHT_BRACE # policyDeclaration
    | DEF name=identifier LEFT_PAREN (parameters+=parameter (COMMA parameters+=parameter)* COMMA?)? RIGHT_PAREN
      (ARROW result=typeRef)? ASSIGN value=body # functionDeclaration
    | LET name=identifier (COLON type=typeRef)? ASSIGN value=body # constantDeclaration
    | EXCEPTION name=identifier LEFT_BRACE members+=exceptionMember* RIGHT_BRACE # exceptionDeclaration
    | TEST name=string LEFT_BRACE members+=testMember* RIGHT_BRACE # testDeclaration
    | TYPE name=identifier ASSIGN type=typeRef # typeDeclaration
    | SCHEMA file=string LEFT_BRACE entries+=rootField (COMMA entries+=rootField)* COMMA? RIGHT_BRACE # schemaDeclaration
    ;

parameter: name=identifier (COLON type=typeRef)?;

rootField: (word=anyName | name=string) COLON text=string;

// ---- policies (7) ----

policyMember
    : PARAM name=identifier COLON type=typeRef (ASSIGN defaultValue=body)?
      (WHERE condition=body (BECAUSE because=body)?)? # paramMember
    | OVER INVENTORY # overInventoryMember
    | INCLUDE policy=qualifiedName (EXCEPT exceptions+=includeException (COMMA exceptions+=includeException)*)? # includeMember
    | step=matchStep # matchMember
    | step=letStep # letMember
    | block=ruleDecl # ruleMemberDeclaration
    | pair=metadata # metadataMember
    ;

ruleDecl: RULE name=identifier LEFT_BRACE members+=ruleMember* RIGHT_BRACE;

includeException: excluded=identifier (WHEN condition=expression)?;

metadata: key=IDENTIFIER value=metadataValue;

metadataValue
    : word=identifier # wordValue
    | text=string # textValue
    | constant=(INTEGER | DECIMAL | DATE | TRUE | FALSE | NULL) # constantValue
    | LEFT_BRACKET (values+=metadataValue (COMMA values+=metadataValue)* COMMA?)? RIGHT_BRACKET # listValue
    ;

ruleMember
    : step=matchStep # matchRuleMember
    | step=forClause # forRuleMember
    | step=whereClause # whereRuleMember
    | step=letStep # letRuleMember
    | step=assertion # assertionRuleMember
    | pair=metadata # metadataRuleMember
    ;

matchStep: MATCH condition=body;

letStep: LET name=identifier (COLON type=typeRef)? ASSIGN value=body;

forClause: FOR names=binding IN iterated=body;

whereClause: WHERE condition=body;

assertion: (kind=DENY WHEN | kind=REQUIRE) condition=body clauses+=assertionClause*;

assertionClause
    : AT place=body # atClause
    | SEE places+=body (COMMA places+=body)* # seeClause
    | BECAUSE message=body # becauseClause
    | FIX change=fix # fixClause
    ;

fix
    : REMOVE path=body # removeFix
    | SET path=body ASSIGN value=body # setFix
    | ADD value=body TO path=body # addFix
    ;

// ---- exceptions (11) ----

exceptionMember
    : COVERS covered+=qualifiedName (COMMA covered+=qualifiedName)* # coversMember
    | WHEN condition=body # whenMember
    | pair=metadata # metadataExceptionMember
    ;

// ---- tests (12) ----

testMember
    : GIVEN format=IDENTIFIER content=body # givenMember
    | PARAM name=qualifiedName ASSIGN value=body # paramSetting
    | NOW ASSIGN value=body # nowSetting
    | REQUEST ASSIGN value=body # requestSetting
    | FACTS ASSIGN value=body # factsSetting
    | EXPECT NO OTHER FINDINGS # expectNothingElse
    | EXPECT THAT condition=body # expectCondition
    | EXPECT FINDINGS FROM expected+=qualifiedName (COMMA expected+=qualifiedName)* IN file=body # expectFindings
    | EXPECT verdict=(IDENTIFIER | DENY) expected=qualifiedName (AT at=body)? (BECAUSE because=body)? # expectRule
    | step=letStep # letTestMember
    | step=forClause # forTestMember
    ;

// ---- expressions (5); of the alternatives of a rule, the first binds most ----

// An expression that is not part of a larger one. What is wrong in it ends with it.
body: value=expression;

expression
    : NOT right=expression # negation
    | left=expression AND right=expression # conjunction
    | left=expression OR right=expression # disjunction
    | IF condition=expression THEN whenTrue=expression ELSE whenFalse=expression # conditional
    | quantifier=(ANY | ALL | NONE) names=binding IN iterated=expression COLON condition=expression # quantified
    | REACH variable=identifier FROM source=expression VIA next=expression # reach
    | value=comparison # plain
    ;

// More than one test is reported by the builder: comparisons do not chain. A test of the type comes last, so that `<`
// behind it can only open the arguments of the type.
comparison: left=operand tests+=comparisonTest* last=typeTest?;

comparisonTest
    : operator=(EQUAL | NOT_EQUAL | LESS | LESS_OR_EQUAL | GREATER | GREATER_OR_EQUAL) right=operand # relationTest
    | negated=NOT? operator=(IN | LIKE | MATCHES) right=operand # wordTest
    ;

typeTest: IS negated=NOT? type=typeRef;

operand
    : value=primary # primaryOperand
    | target=operand DOT name=anyName values=arguments? # memberOperand
    | target=operand LEFT_BRACKET STAR end=RIGHT_BRACKET # everyOperand
    | target=operand LEFT_BRACKET index=expression end=RIGHT_BRACKET # indexOperand
    | MINUS right=operand # minus
    | left=operand operator=(STAR | SLASH | PERCENT) right=operand # product
    | left=operand operator=(PLUS | MINUS | CONCATENATE) right=operand # sum
    | <assoc=right> left=operand operator=COALESCE right=operand # coalesce
    ;

arguments: LEFT_PAREN (values+=expression (COMMA values+=expression)* COMMA?)? end=RIGHT_PAREN;

primary
    : selector=(FIRST | ONE | COUNT) LEFT_PAREN names=binding IN iterated=expression (WHERE condition=expression)? RIGHT_PAREN # select
    | GROUP LEFT_PAREN element=expression BY key=expression clauses=comprehension RIGHT_PAREN # group
    | name=identifier values=arguments? # reference
    | value=(NULL | TRUE | FALSE | INTEGER | DECIMAL | DATE) # constant
    | value=string # stringPrimary
    | LEFT_PAREN inner=expression (WHERE condition=expression)? RIGHT_PAREN # parenthesized
    | LEFT_BRACKET (elements+=expression (clauses=comprehension | (COMMA elements+=expression)* COMMA?))? RIGHT_BRACKET # list
    | LEFT_BRACE (entries+=mapEntry (clauses=comprehension | (COMMA entries+=mapEntry)* COMMA?))? RIGHT_BRACE # map
    ;

comprehension: first=comprehensionFor others+=comprehensionClause*;

comprehensionFor: FOR names=binding IN iterated=expression;

comprehensionClause
    : iteration=comprehensionFor # forComprehension
    | WHERE condition=expression # whereComprehension
    ;

mapEntry
    : word=reservedWord COLON value=expression # wordEntry
    | key=expression COLON value=expression # expressionEntry
    ;

string
    : STRING_OPEN parts+=stringPart* STRING_CLOSE # quoted
    | value=(RAW_STRING | BLOCK_STRING) # raw
    ;

stringPart
    : value=TEXT # textPart
    | value=ESCAPE # escapePart
    | INTERPOLATION_OPEN value=expression INTERPOLATION_CLOSE # interpolationPart
    ;

// ---- names and types ----

binding: first=identifier (COMMA second=identifier)?;

qualifiedName: first=identifier (DOT others+=anyName)*;

typeRef
    : name=typeName (LESS inner+=typeRef (COMMA inner+=typeRef)* GREATER)? nullable=QUESTION? # namedType
    | LEFT_BRACE fields+=recordField (COMMA fields+=recordField)* (COMMA open=ELLIPSIS?)? RIGHT_BRACE nullable=QUESTION? # recordType
    ;

recordField: (word=anyName | name=string) COLON type=typeRef;

typeName: first=identifier (DOT others+=anyName)* | NULL | ANY;

identifier
    : IDENTIFIER | ADD | AS | BY | COVERS | EXCEPT | EXPECT | FACTS | FINDINGS | FROM | GIVEN | IMPORT | INVENTORY | MODULE
    | NO | NOW | OTHER | OVER | PARAM | REMOVE | REQUEST | SET | THAT | TO | VIA
    ;

reservedWord
    : ALL | AND | ANY | AT | BECAUSE | DEF | DENY | ELSE | FALSE | FIX | FOR | IF | IN | INCLUDE | IS | LET | LIKE
    | MATCH | MATCHES | NONE | NOT | NULL | OR | REQUIRE | SEE | THEN | TRUE | WHEN | WHERE
    ;

anyName: identifier | reservedWord;
