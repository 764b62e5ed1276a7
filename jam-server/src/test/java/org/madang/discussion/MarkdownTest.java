package org.madang.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
  @Test
  void whatMembersWriteIsShown() {
    assertThat(Markdown.html("**bold** ~~gone~~\n\n- 하나\n- 둘\n\n1 < 2 & `x`"))
        .contains(
            "<strong>bold</strong>",
            "<del>gone</del>",
            "<li>하나</li>",
            "1 &lt; 2 &amp; <code>x</code>");
    assertThat(Markdown.html("|a|b|\n|-|-|\n|1|2|")).contains("<table>", "<td>1</td>");
    assertThat(Markdown.html("one\ntwo")).contains("one<br />");
  }

  @Test
  void linksTellNobodyAndEndorseNothing() {
    assertThat(Markdown.html("see https://a.example/x"))
        .contains("href=\"https://a.example/x\"")
        .containsPattern("rel=\"[^\"]*nofollow")
        .containsPattern("rel=\"[^\"]*ugc")
        .containsPattern("rel=\"[^\"]*noopener");
  }

  @Test
  void anAddressThatStandsForItselfIsSaidOnce() {
    assertThat(Markdown.plain("See https://a.example/x and ben@a.example."))
        .isEqualTo("See https://a.example/x and ben@a.example.");
    assertThat(Markdown.plain("See [the plan](https://a.example/x)."))
        .contains("the plan", "https://a.example/x");
  }

  @Test
  void picturesBecomeTheirDescription() {
    assertThat(Markdown.html("![a *nice* lane](https://spy.example/p.gif)"))
        .contains("nice", "lane")
        .doesNotContain("<img", "spy.example");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<svg/onload=alert(1)>",
        "<iframe src=\"javascript:alert(1)\"></iframe>",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](java\tscript:alert(1))",
        "[x](&#106;avascript:alert(1))",
        "[x](data:text/html;base64,PHNjcmlwdD4=)",
        "[x](vbscript:msgbox(1))",
        "<javascript:alert(1)>",
        "[x](https://a.example \"\\\" onmouseover=alert(1) \\\"\")",
        "```\n</code></pre><script>alert(1)</script>\n```",
        "<a href=\"https://a.example\" style=\"position:fixed\" onclick=\"alert(1)\">x</a>",
        "<style>*{display:none}</style>",
        "<math><mtext></p><script>alert(1)</script>",
        "<form action=https://a.example><input name=password></form>",
      })
  void whatAttacksIsText(String attack) {
    var html = Markdown.html(attack);

    assertThat(html)
        .doesNotContainPattern("(?i)<(script|img|svg|iframe|style|math|form|input)")
        .doesNotContainPattern("(?i)<[^>]*\\son\\w+\\s*=")
        .doesNotContainPattern("(?i)(href|src)=\"?\\s*(javascript|data|vbscript):");
  }

  @Test
  void textsMadeToBeSlowAreNot() {
    for (var slow :
        new String[] {
          ">".repeat(10_000),
          "[".repeat(10_000),
          "*a ".repeat(3_300),
          "- ".repeat(5_000),
          "`".repeat(9_999)
        }) {
      assertTimeoutPreemptively(Duration.ofSeconds(3), () -> Markdown.html(slow));
    }
  }
}
