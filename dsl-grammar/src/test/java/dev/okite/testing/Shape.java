package dev.okite.testing;

import dev.okite.syntax.SyntaxNode;

/** The structure of a tree as text, without the places of its nodes. */
public final class Shape {
  private Shape() {}

  /** Two trees have the same shape if and only if they differ in nothing but spans. */
  public static String of(SyntaxNode node) {
    return node.toString().replaceAll("(span|operatorSpan)=#:\\d+:\\d+(, )?", "");
  }
}
