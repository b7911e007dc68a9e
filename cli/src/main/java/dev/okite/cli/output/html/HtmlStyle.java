package dev.okite.cli.output.html;

/** What the page starts with. It may load nothing, and run nothing. */
final class HtmlStyle {
  static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="UTF-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>Policy report</title>
      <style>
      :root {
        color-scheme: light dark;
        --page: #f6f7f9; --card: #ffffff; --text: #1c2128; --quiet: #59636e; --edge: #d5dae0;
        --link: #0b57b8; --mark: #ffe2a8; --code: #f3f4f6;
        --critical: #a40e26; --high: #c9480f; --medium: #8a6100; --low: #1f5fa8; --info: #57606a;
        --error: #7b2fa8; --good: #1a7f37;
      }
      @media (prefers-color-scheme: dark) {
        :root {
          --page: #0f1216; --card: #181c22; --text: #e4e8ed; --quiet: #9aa4af; --edge: #30363e;
          --link: #6cb0ff; --mark: #6b4d00; --code: #11151a;
          --critical: #ff7b86; --high: #ff9d63; --medium: #e3b341; --low: #79b8ff; --info: #a3adb8;
          --error: #d2a0f5; --good: #5fd07c;
        }
      }
      * { box-sizing: border-box; }
      html { scroll-behavior: smooth; }
      body { margin: 0; background: var(--page); color: var(--text);
        font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
      header, main { max-width: 1180px; margin: 0 auto; padding: 0 20px; }
      header { padding-top: 28px; }
      h1 { font-size: 26px; margin: 0 0 6px; display: flex; flex-wrap: wrap; gap: 12px; align-items: center; }
      h1 .chip { font-size: 15px; padding: 2px 12px; }
      h2 { font-size: 19px; margin: 34px 0 10px; }
      h3 { font-size: 16px; margin: 0 0 2px; }
      p { margin: 0 0 8px; }
      a { color: var(--link); text-decoration: none; }
      a:hover { text-decoration: underline; }
      code, pre { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; font-size: 0.92em; }
      .quiet { color: var(--quiet); font-weight: normal; }
      h2 .quiet { font-size: 15px; }
      .critical { --tone: var(--critical); } .high { --tone: var(--high); } .medium { --tone: var(--medium); }
      .low { --tone: var(--low); } .info { --tone: var(--info); } .error { --tone: var(--error); }
      .good { --tone: var(--good); } .chip.quiet, .tiles .quiet { --tone: var(--quiet); }
      .chip { display: inline-block; padding: 0 8px; border: 1px solid var(--tone); border-radius: 10px;
        color: var(--tone); font-size: 12px; line-height: 18px; font-weight: 600; white-space: nowrap; }
      .tiles { list-style: none; display: flex; flex-wrap: wrap; gap: 10px; margin: 16px 0 0; padding: 0; }
      .tiles li { flex: 1 1 96px; background: var(--card); border: 1px solid var(--edge); border-top: 3px solid var(--tone);
        border-radius: 6px; padding: 8px 12px; color: var(--quiet); }
      .tiles b { display: block; font-size: 24px; line-height: 1.2; color: var(--tone); font-variant-numeric: tabular-nums; }
      .tiles a { color: inherit; display: block; }
      .tiles .none { border-top-color: var(--edge); } .tiles .none b { color: var(--quiet); }
      .overview { display: grid; grid-template-columns: minmax(0, 9fr) minmax(0, 11fr); gap: 0 24px; align-items: start; }
      .overview > div { min-width: 0; }
      table { width: 100%; border-collapse: collapse; background: var(--card); border: 1px solid var(--edge); border-radius: 6px; }
      th, td { padding: 6px 10px; text-align: left; vertical-align: top; border-top: 1px solid var(--edge); overflow-wrap: break-word; }
      td code { overflow-wrap: anywhere; }
      .group th { background: var(--code); font-size: 13px; padding: 3px 10px; }
      .controls-table { font-size: 14px; }
      .controls-table td { padding-top: 4px; padding-bottom: 4px; }
      .control { font-weight: 600; }
      .rules code { white-space: nowrap; }
      thead th { border-top: 0; color: var(--quiet); font-weight: 600; font-size: 13px; overflow-wrap: normal; }
      tbody th { font-weight: 600; }
      .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
      td.number.critical, td.number.high, td.number.medium, td.number.low, td.number.info { color: var(--tone); font-weight: 600; }
      .zero { color: var(--quiet); }
      article { background: var(--card); border: 1px solid var(--edge); border-left: 4px solid var(--tone);
        border-radius: 6px; padding: 14px 16px 8px; margin: 0 0 14px; }
      article > p { max-width: 80ch; }
      .controls span { display: inline-block; padding: 0 7px; margin: 0 2px 4px 0; border-radius: 4px; background: var(--code);
        color: var(--quiet); font-size: 12px; }
      details { border-top: 1px solid var(--edge); padding: 6px 0; }
      .row { border-top: 1px solid var(--edge); margin: 0; padding: 5px 0; max-width: none; overflow-wrap: anywhere; }
      summary { cursor: pointer; padding: 2px 0; overflow-wrap: anywhere; }
      .subject { font-weight: 600; }
      .place { color: var(--quiet); }
      pre { margin: 6px 0; padding: 8px 0; background: var(--code); border: 1px solid var(--edge); border-radius: 6px;
        overflow-x: auto; line-height: 1.5; }
      .line { display: block; padding: 0 12px 0 0; }
      .line i { display: inline-block; width: 5ch; margin-right: 1.5ch; text-align: right; color: var(--quiet); font-style: normal; user-select: none; }
      .marked { background: color-mix(in srgb, var(--tone) 9%, transparent); box-shadow: inset 3px 0 var(--tone); }
      mark { background: var(--mark); color: inherit; border-radius: 2px; box-shadow: 0 0 0 1px var(--mark); text-decoration: underline wavy var(--tone) 1px; text-underline-offset: 3px; }
      em { color: var(--tone); font-style: normal; }
      dl { margin: 0 0 4px; font-size: 13.5px; }
      dl div { display: flex; gap: 8px; }
      dt { flex: 0 0 48px; color: var(--quiet); }
      dd { margin: 0; overflow-wrap: anywhere; }
      main { padding-bottom: 60px; }
      @media (max-width: 760px) {
        .overview { display: block; }
        .tiles li { flex-basis: 28%; }
        .control { white-space: normal; overflow-wrap: anywhere; }
        table { display: block; overflow-x: auto; font-size: 13.5px; }
        .counts { font-size: 12.5px; }
        th, td { padding: 5px 6px; }
        .counts th, .counts td { padding: 5px 4px; }
        .stack thead { display: none; }
        .stack, .stack tbody, .stack tr, .stack td { display: block; border-width: 0; }
        .stack { background: none; border: 0; }
        .stack tr { background: var(--card); border: 1px solid var(--edge); border-radius: 6px; margin-bottom: 8px; padding: 4px; }
        .stack td { padding: 2px 6px; text-align: left; }
        .overview .rules { display: none; }
        .place { display: block; }
      }
      @media print { body { background: none; } article, table { break-inside: avoid; } }
      </style>
      </head>
      <body>
      """;

  private HtmlStyle() {}
}
