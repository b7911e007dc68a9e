package dev.okite.benchmarks.report;

/** A Java program that does next to nothing, which shows what a start costs by itself. */
final class Hello {
  private Hello() {}

  public static void main(String... arguments) {
    System.out.println("hello");
  }
}
