package dev.okite.internal.shape;

import dev.okite.internal.check.CheckedFunction;
import dev.okite.internal.check.Resolutions;
import dev.okite.internal.check.Symbol;
import dev.okite.syntax.Call;
import dev.okite.syntax.Expr;
import dev.okite.syntax.Member;
import dev.okite.syntax.SyntaxNode;
import dev.okite.syntax.SyntaxWalker;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/**
 * The fields that a function reads of one of its parameters. Where an argument has none of them, it
 * is the argument that is wrong.
 */
final class ParameterReads {
  private final Symbol.FunctionParameter parameter;
  private final List<Member> reads = new ArrayList<>();

  private ParameterReads(Symbol.FunctionParameter parameter) {
    this.parameter = parameter;
  }

  static ParameterReads of(
      Resolutions resolutions, CheckedFunction function, Symbol.FunctionParameter parameter) {
    ParameterReads all = new ParameterReads(parameter);
    new SyntaxWalker() {
      @Override
      public Done visitMember(Member member) {
        if (resolutions.symbol(member.target()) == parameter) {
          all.reads.add(member);
        }
        return super.visitMember(member);
      }
    }.walk(function.body());
    return all;
  }

  /**
   * Notes whether {@code argument} of {@code call} has what is read of it.
   *
   * @param seen what was seen of the steps of paths during this call
   */
  void note(
      Observations observations,
      IdentityHashMap<SyntaxNode, Access> seen,
      Call call,
      Expr argument,
      Shape shape) {
    Optional<Access> missing = Optional.empty();
    for (Member read : reads) {
      Access access = seen.get(read);
      if (access == null) {
        continue;
      }
      boolean isOfDocument =
          access.isMissing()
              && access.lacking().stream().anyMatch(Access.Lacking.Typed.class::isInstance);
      if (!isOfDocument) {
        observations.fits(argument, Aspect.READ);
        return;
      }
      missing = missing.isPresent() ? missing : Optional.of(access);
    }
    missing.ifPresent(
        access ->
            observations.misfits(
                argument,
                Aspect.READ,
                argument.span(),
                () ->
                    "`"
                        + call.function()
                        + "` reads `"
                        + parameter.name()
                        + "."
                        + access.name()
                        + "`, and `"
                        + Texts.of(argument)
                        + "` is "
                        + Texts.what(shape)
                        + ", which has no such field",
                Optional::empty));
  }
}
