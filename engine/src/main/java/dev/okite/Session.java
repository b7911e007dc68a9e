package dev.okite;

import dev.okite.builtin.BuiltinLibrary;
import dev.okite.diagnostic.Diagnostic;
import dev.okite.diagnostic.DiagnosticCode;
import dev.okite.diagnostic.Diagnostics;
import dev.okite.document.Document;
import dev.okite.internal.check.CheckResult;
import dev.okite.internal.check.CheckedProgram;
import dev.okite.internal.check.Question;
import dev.okite.internal.session.Entered;
import dev.okite.internal.shape.ShapeCheck;
import dev.okite.schema.SchemaCatalog;
import dev.okite.session.Answer;
import dev.okite.session.Declared;
import dev.okite.source.Source;
import dev.okite.syntax.ConstantDecl;
import dev.okite.syntax.Expr;
import dev.okite.syntax.FunctionDecl;
import dev.okite.syntax.ImportDecl;
import dev.okite.syntax.PolicyDecl;
import dev.okite.syntax.PolicyFile;
import dev.okite.syntax.SchemaDecl;
import dev.okite.syntax.SyntaxNode;
import dev.okite.syntax.parse.ParseLimits;
import dev.okite.syntax.parse.PolicyParser;
import dev.okite.typing.FieldProposal;
import dev.okite.typing.Hover;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Policies to which declarations are added one by one, and in whose midst expressions are
 * evaluated: what an interactive tool needs of the engine. Immutable and safe to share between
 * threads: each change gives a new session.
 *
 * <p>What is declared in it is a file without a module. Its rules stand in a policy called {@code
 * session}. A {@code let} may look at {@code resource}; then it is one of that policy, which
 * expressions and rules see, and functions do not. A name that is declared again replaces the
 * earlier one.
 */
public final class Session {
  /** The full name of the policy that rules are in which were declared outside one. */
  public static final String POLICY = Entered.POLICY;

  private static final Set<DiagnosticCode> UNUSED =
      Set.of(DiagnosticCode.UNUSED_LET, DiagnosticCode.UNUSED_IMPORT);

  /** What to ask for where nobody asks for anything. */
  private static final Expr NOTHING =
      PolicyParser.parseEntry(Source.of("<session>", "null"), ParseLimits.DEFAULTS)
          .expression()
          .orElseThrow();

  private final Okite okite;
  private final List<PolicyFile> files;
  private final Entered entered;
  private final PolicySet policies;

  private Session(
      Okite okite,
      List<PolicyFile> files,
      Entered entered,
      CheckedProgram program,
      SchemaCatalog declared) {
    this.okite = okite;
    this.files = List.copyOf(files);
    this.entered = entered;
    this.policies = new PolicySet(program, declared);
  }

  /**
   * A session of {@code okite} without any policy. Where that has schemas, or the policies that are
   * loaded declare some, what is loaded, declared and asked is held against them.
   */
  public static Session of(Okite okite) {
    CheckedProgram nothing = okite.check(List.of(), null).program().orElseThrow();
    return new Session(okite, List.of(), Entered.NOTHING, nothing, SchemaCatalog.EMPTY);
  }

  /** The functions of the language and of the host. */
  public BuiltinLibrary functions() {
    return okite.functions();
  }

  /**
   * This session with other policies in place of those that it has.
   *
   * @param sources the policies
   * @param library policies to be imported; a module of it that {@code sources} declare as well is
   *     left out
   */
  public SessionChange load(Collection<PolicySource> sources, Collection<PolicySource> library) {
    Diagnostics diagnostics = new Diagnostics();
    List<PolicyFile> all = new ArrayList<>(okite.parse(sources, diagnostics));
    Set<String> own = all.stream().map(PolicyFile::moduleName).collect(Collectors.toSet());
    for (PolicyFile file : okite.parse(library, diagnostics)) {
      if (!own.contains(file.moduleName())) {
        all.add(file);
      }
    }
    DeclaredSchemas schemas = okite.declared(all);
    diagnostics.addAll(schemas.diagnostics());
    return change(
        all,
        schemas.catalog(),
        entered,
        List.of(),
        diagnostics,
        Okite.own(library).and(Okite.own(sources)));
  }

  /** This session without anything that was declared in it. */
  public Session reset() {
    SchemaCatalog declared = policies.declaredSchemas();
    return change(files, declared, Entered.NOTHING, List.of(), new Diagnostics(), source -> false)
        .session()
        .orElseThrow();
  }

  /**
   * Parses {@code text}. Any text will do.
   *
   * @param name what diagnostics call it
   */
  public SessionText read(String name, String text) {
    Source source = Source.of(name, text);
    return new SessionText(source, PolicyParser.parseEntry(source, ParseLimits.DEFAULTS));
  }

  /** This session with what {@code text} declares; no change if it is anything else. */
  public SessionChange declare(SessionText text) {
    Diagnostics diagnostics = new Diagnostics();
    diagnostics.addAll(text.diagnostics());
    List<SyntaxNode> nodes = text.declarations();
    for (SyntaxNode node : nodes) {
      if (node instanceof SchemaDecl schema) {
        diagnostics.add(
            DiagnosticCode.NO_SCHEMA_FILE,
            schema.file().span(),
            "the file of a schema lies beside that of the policy, and what is entered stands in none",
            "declare the schema in a file of policies, and load that");
      }
    }
    // What was loaded has been held against schemas then.
    SessionChange change =
        change(
            files,
            policies.declaredSchemas(),
            entered.with(nodes),
            nodes,
            diagnostics,
            source -> !isLoaded(source));
    return new SessionChange(
        change.session(),
        change.declared(),
        change.diagnostics().stream()
            .filter(d -> isAbout(d, text))
            .map(d -> advised(d, entered.documentLets()))
            .toList());
  }

  private boolean isLoaded(Source source) {
    return files.stream().anyMatch(file -> file.source() == source);
  }

  /** Only policies see a {@code let} that looks at the document. */
  private static Diagnostic advised(Diagnostic diagnostic, Set<String> documentLets) {
    String name = diagnostic.span().text();
    return diagnostic.code() == DiagnosticCode.UNKNOWN_NAME && documentLets.contains(name)
        ? diagnostic.withHint(
            "`" + name + "` looks at the document, which is passed to functions and constants")
        : diagnostic;
  }

  /**
   * What the checker knows of the value of an expression. Of a text that is none, what is wrong
   * with that.
   *
   * @param current what {@code resource} stands for; null if there is no document
   */
  public Answer type(SessionText text, @Nullable Document current) {
    return questions().ask(text, List.of(), current, null, false);
  }

  /**
   * What is known of the value of an expression by the schemas of the session; empty if the text is
   * none, or does not compile.
   *
   * @param current what {@code resource} stands for; null if there is no document
   */
  public Optional<Hover> hover(SessionText text, @Nullable Document current) {
    return questions().hover(text, current);
  }

  /**
   * The fields that may stand behind the last dot before a place, as {@link PolicyAssistant#fields}
   * gives them.
   *
   * @param text an expression with some name behind the dot
   * @param offset a place in it, in the name behind the dot
   * @param current what {@code resource} stands for; null if there is no document
   */
  public List<FieldProposal> fields(SessionText text, int offset, @Nullable Document current) {
    return questions().fields(text, offset, current);
  }

  private SessionQuestions questions() {
    return new SessionQuestions(okite, files, entered, okite.known(policies.declaredSchemas()));
  }

  /**
   * Evaluates an expression. Of a text that is none, says what is wrong with that. Never throws
   * because of what the text or a document holds. If the context has a deadline, interrupting the
   * thread ends the evaluation as well, with the same error code.
   *
   * @param documents what {@code inventory} stands for
   * @param current what {@code resource} stands for; null if there is no document, so that what
   *     looks at it is an error
   * @param context the clock, the request, the facts and the limits
   * @param traced whether to tell what the parts of the expression come to
   */
  public Answer evaluate(
      SessionText text,
      List<Document> documents,
      @Nullable Document current,
      EvaluationContext context,
      boolean traced) {
    return questions().ask(text, documents, current, context, traced);
  }

  /** All policies, those that were declared in the session among them. */
  public PolicySet policies() {
    return policies;
  }

  /** What was declared in the session and still holds, in order. */
  public List<Declared> declared() {
    return describe(entered, entered.nodes());
  }

  /**
   * What can be named in a module that the session imports.
   *
   * @param name the name under which it is imported
   * @return the signatures of its functions and the names of its constants, by name; empty if there
   *     is no such import
   */
  public Map<String, String> membersOf(String name) {
    Map<String, String> members = new LinkedHashMap<>();
    for (SyntaxNode node : entered.nodes()) {
      if (node instanceof ImportDecl imported && imported.localName().name().equals(name)) {
        files.stream()
            .filter(file -> file.moduleName().equals(imported.name().text()))
            .forEach(file -> addMembers(file, members));
      }
    }
    return members;
  }

  /** The full names of the modules that can be imported, in the order of the sources. */
  public List<String> modules() {
    return files.stream()
        .map(PolicyFile::moduleName)
        .filter(name -> !name.isEmpty())
        .distinct()
        .toList();
  }

  private SessionChange change(
      List<PolicyFile> newFiles,
      SchemaCatalog declared,
      Entered newEntered,
      List<SyntaxNode> nodes,
      Diagnostics diagnostics,
      Predicate<Source> isNew) {
    boolean needsPolicy = newEntered.hasRules() || !newEntered.documentLets().isEmpty();
    PolicyDecl policy = newEntered.policy();
    List<PolicyFile> all =
        sources(newFiles, newEntered, needsPolicy ? Optional.of(policy) : Optional.empty());
    // The question lets the policy do without a rule.
    Question question =
        needsPolicy && !newEntered.hasRules() ? new Question(policy, NOTHING) : null;
    CheckResult checked = okite.check(all, question);
    diagnostics.addAll(checked.diagnostics());
    SchemaCatalog known = okite.known(declared);
    if (checked.program().isPresent()
        && !diagnostics.hasErrors()
        && ShapeCheck.isNeeded(checked.program().get(), known, isNew)) {
      diagnostics.addAll(ShapeCheck.check(checked.program().get(), known, isNew).diagnostics());
    }
    Optional<Session> session =
        diagnostics.hasErrors()
            ? Optional.empty()
            : checked.program().map(p -> new Session(okite, newFiles, newEntered, p, declared));
    return new SessionChange(session, describe(newEntered, nodes), diagnostics.sorted());
  }

  static List<PolicyFile> sources(
      List<PolicyFile> files, Entered entered, Optional<PolicyDecl> policy) {
    List<PolicyFile> all = new ArrayList<>(files);
    all.add(entered.file(policy));
    return all;
  }

  /**
   * Errors count wherever they are: a new declaration may break an earlier one. Warnings count
   * where they are new, apart from what is not used yet.
   */
  static boolean isAbout(Diagnostic diagnostic, SessionText text) {
    return diagnostic.isError()
        || (diagnostic.span().source() == text.source() && !UNUSED.contains(diagnostic.code()));
  }

  private static List<Declared> describe(Entered entered, List<SyntaxNode> nodes) {
    Set<String> documentLets = entered.documentLets();
    return nodes.stream().map(node -> DeclaredNode.describe(node, documentLets)).toList();
  }

  private static void addMembers(PolicyFile file, Map<String, String> members) {
    for (SyntaxNode node : file.declarations()) {
      if (node instanceof FunctionDecl function) {
        int end = function.body().span().start();
        String head =
            function.span().source().text().substring(function.name().span().start(), end);
        members.put(function.name().name(), head.replaceAll("\\s*=\\s*$", "").strip());
      } else if (node instanceof ConstantDecl constant) {
        members.put(constant.name().name(), constant.name().name());
      }
    }
  }
}
