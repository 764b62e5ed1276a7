package org.madang.analytics.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.madang.analytics.jamfile.JamFile;
import org.madang.analytics.links.Link;
import org.madang.analytics.ranking.Factor;
import org.madang.analytics.ranking.JamEvidence;
import org.madang.analytics.ranking.RankedIdea;
import org.madang.analytics.ranking.Ranking;
import org.madang.analytics.ranking.Reason;
import org.madang.analytics.themes.Theme;
import org.madang.analytics.themes.Themes;

class ReportTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-01T12:00:00Z"), ZoneOffset.UTC);
  private static final String JAM =
      """
      {"type":"jam","title":"푸른 도시 <Green>","question":"어떻게 함께 살까요?","starts":"2026-01-01T00:00:00Z","ends":"2026-01-02T00:00:00Z"}
      {"type":"member","id":"m","name":"에이다","function":"연구","region":"서울"}
      {"type":"member","id":"n","name":"ben","function":"Sales","region":"Berlin"}
      {"type":"thread","id":"a","kind":"IDEA","author":"m","at":"2026-01-01T01:00:00Z","title":"자전거 도로를 더 만들자 & 넓히자","text":"도로를 넓힙니다.\\u0001"}
      {"type":"thread","id":"b","kind":"IDEA","author":"n","at":"2026-01-01T02:00:00Z","title":"=HYPERLINK(\\"http://x\\")","text":"quote \\" and, comma"}
      {"type":"support","thread":"a","member":"n","at":"2026-01-01T03:00:00Z"}
      """;

  @Test
  void thePdfSaysKoreanWithItsFontsInside() throws IOException {
    var pages = new ByteArrayOutputStream();

    Pdf.write(report(), Locale.KOREAN, pages);

    try (var pdf = Loader.loadPDF(pages.toByteArray())) {
      var text = new PDFTextStripper().getText(pdf);
      assertThat(text).contains("푸른 도시 <Green>", "자전거 도로를 더 만들자", "후보 목록", "교통과 도로");
      for (var page : pdf.getPages()) {
        for (var font : page.getResources().getFontNames()) {
          assertThat(page.getResources().getFont(font).isEmbedded()).isTrue();
        }
      }
    }
    keep("report-ko.pdf", pages.toByteArray());
  }

  @Test
  void thePdfHasTheLettersOfTheLanguagesPeopleWrite() throws IOException {
    var said =
        List.of(
            "让我们讨论电动交通的问题",
            "働く人の駅を込みにする",
            "Zażółć gęślą jaźń, ışığı öğren",
            "Πόλεις για όλους",
            "Їжак і ґанок",
            "สวัสดีชาวเมือง",
            "نريد مسارات آمنة للدراجات",
            "دوچرخه‌های بیشتر در شهر",
            "עוד שבילי אופניים בעיר",
            "Trams 🚲 👍 ❤ ☀ ★ at −5 °C ≥ → ✓");

    var text = words(saying(said), Locale.ENGLISH);

    // A letter that looks like another one (U+2F08 like U+4EBA, U+06CC like U+064A inside a word)
    // is read out of the file as that.
    assertThat(Normalizer.normalize(text, Normalizer.Form.NFKC).replace('ی', 'ي'))
        .contains(said.stream().map(one -> one.replace('ی', 'ي')).toList())
        .doesNotContain("#", "··", "no letters");
    keep("report-letters.pdf", pdf(saying(said), Locale.ENGLISH));
  }

  @Test
  void thePdfSaysOnceWhereItHasNoLetters() throws IOException {
    var report = saying(List.of("நகரம் வணக்கம்", "நகரம்"));

    assertThat(words(report, Locale.ENGLISH))
        .contains("1. ····· ·······")
        .doesNotContain("#")
        .containsOnlyOnce("Words in scripts that this document has no letters for stand as dots;");
    assertThat(words(report, Locale.KOREAN))
        .doesNotContain("#")
        .containsOnlyOnce("이 문서에 글꼴이 없는 문자는 점으로 표시됩니다.");
    assertThat(Page.of(report, Locale.ENGLISH)).doesNotContain("no letters");
  }

  /** Each of these as a note, in a heading and in a picture. */
  private static Report saying(List<String> words) throws IOException {
    var jam = new StringBuilder(JAM);
    var ranked = new ArrayList<RankedIdea>();
    for (var word : words) {
      var id = "w" + ranked.size();
      jam.append(
          "{\"type\":\"thread\",\"id\":\"%s\",\"kind\":\"IDEA\",\"title\":\"%s\"}\n"
              .formatted(id, word));
      ranked.add(ranked(id, ranked.size() + 1, word));
    }
    var places = new HashMap<String, Integer>();
    ranked.forEach(idea -> places.put(idea.id(), idea.rank()));
    return report(jam.toString(), ranked, places, words);
  }

  @Test
  void thePdfBreaksNoFactorsName() throws IOException {
    var pages = new ByteArrayOutputStream();

    var ranked = List.of(ranked("a", 1, "Because so it is, and so it was said. ".repeat(6)));
    Pdf.write(report(ranked, Map.of("a", 1)), Locale.ENGLISH, pages);

    try (var pdf = Loader.loadPDF(pages.toByteArray())) {
      var text = new PDFTextStripper().getText(pdf);
      for (var name : List.of("support", "breadth", "discussion", "novelty")) {
        assertThat(text).containsPattern(name + " 0\\.\\d\\d");
      }
    }
  }

  @Test
  void noLineOfTheKoreanPdfBreaksWithinAWord() throws IOException {
    var sentence = "평가하거나 지지한 사람들은 90%의 확률로 2위에서 15위 사이라고 자신있게 이야기했습니다. ".repeat(8);
    var endless = "가나다라".repeat(60);
    var report = report(List.of(ranked("a", 1, sentence)), Map.of("a", 1), List.of(endless));

    var text = words(report, Locale.KOREAN);

    assertThat(text.split("\\s+")).contains(sentence.split(" ")).doesNotContain("가", "다.", "위에서");
    assertThat(text.lines().map(String::strip))
        .filteredOn(line -> line.length() > 1 && endless.contains(line))
        .hasSizeGreaterThan(3)
        .allMatch(line -> line.length() < 90);
    assertThat(Page.of(report, Locale.KOREAN)).contains(":lang(ko) { word-break: keep-all; }");
  }

  private static String words(Report report, Locale locale) throws IOException {
    try (var pdf = Loader.loadPDF(pdf(report, locale))) {
      return new PDFTextStripper().getText(pdf);
    }
  }

  private static byte[] pdf(Report report, Locale locale) throws IOException {
    var pages = new ByteArrayOutputStream();
    Pdf.write(report, locale, pages);
    return pages.toByteArray();
  }

  @Test
  void thePdfSaysItsTitleAndLanguageAndWhatItsFiguresAre() throws IOException {
    for (var locale : List.of(Locale.ENGLISH, Locale.KOREAN)) {
      var pages = new ByteArrayOutputStream();

      Pdf.write(report(), locale, pages);

      try (var pdf = Loader.loadPDF(pages.toByteArray())) {
        var catalog = pdf.getDocumentCatalog();
        assertThat(catalog.getLanguage()).isEqualTo(locale.getLanguage());
        assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("푸른 도시 <Green>");
        assertThat(catalog.getMarkInfo().isMarked()).isTrue();
        assertThat(figures(catalog.getStructureTreeRoot()))
            .contains(locale == Locale.KOREAN ? "후보 목록" : "Shortlist");
      }
    }
  }

  private static List<String> figures(PDStructureNode node) {
    var found = new ArrayList<String>();
    for (var kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        if (element.getStructureType().equals("Figure")) {
          found.add(element.getAlternateDescription());
        }
        found.addAll(figures(element));
      }
    }
    return found;
  }

  @Test
  void thePageIsSafeAgainstMarkup() throws IOException {
    assertThat(Page.of(report(), Locale.ENGLISH))
        .contains("푸른 도시 &lt;Green&gt;")
        .doesNotContain("<Green>")
        .doesNotContain("\u0001");
  }

  @Test
  void oneSupportIsNotSeveral() throws IOException {
    var report = report(List.of(ranked("a", 1, "So it is.")), Map.of("a", 1));
    assertThat(Page.of(report, Locale.ENGLISH)).contains("1 support, no ratings, no replies");
    assertThat(Page.of(report, Locale.KOREAN)).contains("지지 1, 평가 0, 답글 0");
  }

  @Test
  void aDecisionIsSaidInTheReadersWords() throws IOException {
    var report = report();
    assertThat(Page.of(report, Locale.KOREAN)).contains("결정: 투자. 바로 시작합니다.");
    assertThat(Page.of(report, Locale.ENGLISH)).contains("Decision: fund. 바로 시작합니다.");
    var table = new StringBuilder();
    Csv.ideas(report, Locale.ENGLISH, table);
    assertThat(table.toString())
        .contains(",decision,decision reason,merged into,", ",FUND,바로 시작합니다.,,");
  }

  @Test
  void howMuchWasHeardIsNotCalledHowSureThePlaceIs() throws IOException {
    var report = report(List.of(ranked("a", 1, "So it is.")), Map.of("a", 1));
    var table = new StringBuilder();
    Csv.ideas(report, Locale.ENGLISH, table);

    assertThat(Page.of(report, Locale.ENGLISH)).contains("· enough heard");
    assertThat(Page.of(report, Locale.KOREAN)).contains("· 근거 충분");
    assertThat(table.toString()).contains(",high,enough heard,supports,");
  }

  @Test
  void anInterimReportSaysSoAndAsOfWhen() throws IOException {
    var report = report();
    var interim = report.interim(Instant.parse("2026-11-28T02:42:00Z"));

    assertThat(Page.of(interim, Locale.ENGLISH))
        .contains("Interim: as of 28 November 2026, 11:42; places still move.");
    assertThat(Page.of(interim, Locale.KOREAN)).contains("중간 보고: 2026년 11월 28일 11:42 기준");
    assertThat(Page.of(report, Locale.ENGLISH)).doesNotContain("Interim");
    assertThat(Page.of(report, Locale.KOREAN)).doesNotContain("중간 보고");
  }

  @Test
  void noCellOfATableIsAFormula() throws IOException {
    var table = new StringBuilder();

    Csv.ideas(report(), Locale.ENGLISH, table);

    assertThat(table.toString()).startsWith("\uFEFFrank,place,id,title");
    assertThat(table.toString()).contains("\"'=HYPERLINK(\"\"http://x\"\")\"");
    assertThat(table.toString().lines()).hasSize(3).noneMatch(line -> line.contains(",="));
  }

  @Test
  void anIdeaKeepsItsPlaceThoughOneBeforeItIsHidden() throws IOException {
    var lines = new ArrayList<String>();
    var ranked = new ArrayList<RankedIdea>();
    for (var id : List.of("hidden", "b", "a")) {
      ranked.add(ranked(id, ranked.size() + 1, "So it is."));
    }
    var report = report(ranked, Map.of("hidden", 1, "a", 2, "b", 30));
    var table = new StringBuilder();
    Csv.ideas(report, Locale.ENGLISH, table);
    table.toString().lines().skip(1).map(line -> line.substring(0, 6)).forEach(lines::add);

    assertThat(lines).containsExactly("2,30,b", "3,2,a,");
    assertThat(Page.of(report, Locale.ENGLISH).replaceAll("</?tspan[^>]*>", ""))
        .contains("<h3>2. 자전거", ">2  자전거", "<td class=\"n\">2</td><td>자전거")
        .contains("<td class=\"n\">30</td><td>=HYPERLINK")
        .doesNotContain("<h3>1. ", ">1  ");
  }

  @Test
  void theCourseOfTheJamEndsWithItsLastPost() throws IOException {
    var page = Page.of(answered(), Locale.ENGLISH);

    var phrases = new Phrases(Locale.ENGLISH);
    var end = Instant.parse("2026-01-02T00:00:00Z");
    assertThat(page).contains(" to " + phrases.minute(end, ZoneOffset.UTC) + ".</p>");
    assertThat(page).contains(">" + phrases.day(end, ZoneOffset.UTC) + "</text>");
  }

  @Test
  void whatOpensAThreadIsAPostLikeAnyOther() throws IOException {
    var page = Page.of(answered(), Locale.ENGLISH);

    assertThat(page).contains("<b>2</b><br/>ideas</td>", "<b>3</b><br/>posts</td>");
    assertThat(page).contains(">1 post, 1 member</text>", ">2 posts, 1 member</text>");
    assertThat(page).contains("<p>Posts from ");
    assertThat(Page.of(answered(), Locale.KOREAN).replaceAll("</?tspan[^>]*>", ""))
        .contains("<b>2</b><br/>참여자</td>", ">글 2, 참여자 1</text>")
        .doesNotContain("<br/>명<");
  }

  @Test
  void whatWasDecidedIsToldOfAllIdeasAndFirst() throws IOException {
    var ranked = new ArrayList<RankedIdea>();
    var places = new HashMap<String, Integer>();
    var jam = new StringBuilder(JAM);
    for (int i = 1; i <= 20; i++) {
      jam.append(
          "{\"type\":\"thread\",\"id\":\"i%d\",\"kind\":\"IDEA\",\"title\":\"Idea %d\"}\n"
              .formatted(i, i));
      ranked.add(ranked("i" + i, i, "So it is."));
      places.put("i" + i, i);
    }
    var decided =
        Map.of(
            "i20", new Report.Decision("PARK", "Next year.", null),
            "i3", new Report.Decision("MERGE", "They are one.", "Idea 1"));

    var report = report(jam.toString(), ranked, places, List.of(), decided);

    var page = Page.of(report, Locale.ENGLISH);
    assertThat(page.substring(0, page.indexOf("<h2>Shortlist</h2>")))
        .contains(
            "<h2>What was decided</h2>",
            "<td class=\"n\">3</td><td>Idea 3</td><td>merge into “Idea 1”</td>",
            "<td>They are one.</td>",
            "<td class=\"n\">20</td><td>Idea 20</td><td>park</td><td>Next year.</td>");
    assertThat(Page.of(report, Locale.KOREAN)).contains("<h2>결정</h2>", "<td>보류</td>");
    assertThat(Page.of(report(ranked.subList(0, 1), places), Locale.ENGLISH))
        .doesNotContain("What was decided");
  }

  @Test
  void noTitleReachesIntoThePlotBesideIt() throws IOException {
    var titles =
        List.of(
            "What programming languages are available for quantum computers?",
            "WWW MMM ".repeat(12),
            "Is it possible; ".repeat(8),
            "마을버스를 10분마다 ".repeat(8),
            "Short");
    var charts = new Charts(new Phrases(Locale.ENGLISH));

    var labels =
        Pattern.compile("<text x=\"0\\.0\".*?>(.*?)</text>")
            .matcher(charts.intervals(saying(titles).ideas()))
            .results()
            .map(found -> found.group(1).replaceAll("<.*?>", ""))
            .toList();

    assertThat(labels).hasSize(titles.size()).last().isEqualTo("5  Short");
    for (var label : labels) {
      assertThat(drawn(label)).as(label).isLessThan(300);
    }
    assertThat(labels).filteredOn(label -> drawn(label) > 230).hasSizeGreaterThan(3);
  }

  /** How long a text is in the letters of the PDF, at the size of the labels of a chart. */
  private static double drawn(String text) {
    double width = 0;
    for (var run : Typeface.runs(text)) {
      try (var font = new TTFParser().parse(new RandomAccessReadBuffer(run.face().regular()))) {
        var glyphs = font.getUnicodeCmapLookup();
        for (int letter : run.text().codePoints().toArray()) {
          width += 11.0 * font.getAdvanceWidth(glyphs.getGlyphId(letter)) / font.getUnitsPerEm();
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return width;
  }

  @Test
  void everyThemeOfTheMapShowsItsNumber() {
    var near = new Report.ThemeLine("Trams", List.of(), 9, 0.5, 0.5);
    var map = new Charts(new Phrases(Locale.ENGLISH)).map(List.of(near, near));

    assertThat(map.lastIndexOf("<circle")).isLessThan(map.indexOf("<text"));
  }

  @Test
  void theColumnsOfTheThemesHaveNames() throws IOException {
    assertThat(Page.of(report(), Locale.ENGLISH))
        .contains("<th>Theme</th><th>Ideas</th><th>What they speak of</th>");
    assertThat(Page.of(report(), Locale.KOREAN)).contains("<th>주제</th><th>아이디어</th><th>주요 표현</th>");
  }

  @Test
  void whatIdeasAreToEachOtherIsTold() throws IOException {
    var links =
        List.of(
            new Report.LinkLine(
                "More bike lanes",
                "자전거 도로",
                Link.Kind.SAME,
                true,
                "Both ask for <lanes>.",
                1,
                List.of(),
                List.of()),
            new Report.LinkLine(
                "A tram",
                "A ferry",
                Link.Kind.RELATED,
                false,
                null,
                0.614,
                List.of("harbour", "every hour"),
                List.of("water")));

    var page = Page.of(report().linked(links), Locale.ENGLISH);
    assertThat(page)
        .contains(
            "<h2>Linked ideas</h2>",
            "The first 2 of 2 pairs",
            "More bike lanes</p><p dir=\"auto\">자전거 도로")
        .contains("say the same<br/><span class=\"soft\">accepted</span>")
        .contains("Both ask for &lt;lanes&gt;.")
        .contains("build on each other<br/><span class=\"soft\">proposed</span>")
        .contains(
            "61% alike, found by the analysis. In common: harbour, every hour. Different: water.");
    assertThat(Page.of(report().linked(links.subList(0, 1)), Locale.ENGLISH)).contains("One pair");
    assertThat(Page.of(report().linked(links), Locale.KOREAN))
        .contains("연결된 아이디어", "같은 내용", "수락됨", "유사도 61%, 분석이 찾음. 공통점: harbour, every hour.");
    assertThat(Page.of(report(), Locale.ENGLISH)).doesNotContain("Linked ideas");
  }

  /** The jam with one reply, at midnight. */
  private static Report answered() throws IOException {
    var reply =
        "{\"type\":\"post\",\"id\":\"p\",\"thread\":\"a\",\"author\":\"n\",\"at\":\"2026-01-02T00:00:00Z\",\"text\":\"Yes\"}\n";
    return Analysis.report(
        JamFile.read(new StringReader(JAM + reply)),
        new Ranking(
            List.of(ranked("a", 1, "So it is."), ranked("b", 2, "So.")), Map.of(), List.of()),
        Map.of("a", 1, "b", 2),
        new Themes(List.of(), List.of(), List.of()),
        Map.of(),
        ZoneOffset.UTC,
        CLOCK);
  }

  private static Report report(List<RankedIdea> ranked, Map<String, Integer> places)
      throws IOException {
    return report(ranked, places, List.of());
  }

  private static Report report(
      List<RankedIdea> ranked, Map<String, Integer> places, List<String> notes) throws IOException {
    return report(JAM, ranked, places, notes);
  }

  private static Report report(
      String jam, List<RankedIdea> ranked, Map<String, Integer> places, List<String> notes)
      throws IOException {
    return report(jam, ranked, places, notes, Map.of());
  }

  private static Report report(
      String jam,
      List<RankedIdea> ranked,
      Map<String, Integer> places,
      List<String> notes,
      Map<String, Report.Decision> decisions)
      throws IOException {
    return Analysis.report(
        JamFile.read(new StringReader(jam)),
        new Ranking(ranked, Map.of(), notes.stream().map(Reason::said).toList()),
        places,
        new Themes(List.of(), List.of(), List.of()),
        decisions,
        ZoneId.of("UTC"),
        CLOCK);
  }

  private static RankedIdea ranked(String id, int rank, String because) {
    var factors =
        Stream.of("judgement", "support", "breadth", "discussion", "novelty")
            .map(name -> new Factor(name, 0.5, 0.2, 10, Reason.said(because)))
            .toList();
    var certainty = new RankedIdea.Certainty(1, 3, 3, 1);
    return new RankedIdea(
        id, rank, 50, 40, 60, certainty, true, Reason.said("So it is."), factors, List.of());
  }

  private static Report report() throws IOException {
    var jam = JamFile.read(new StringReader(JAM));
    var theme =
        new Theme(
            "t",
            "교통과 도로",
            false,
            false,
            List.of("도로", "자전거"),
            List.of(new Theme.Member("a", 1, false)),
            List.of(),
            List.of(),
            "ko",
            null,
            0.4,
            0.5);
    return Analysis.report(
        jam,
        new JamEvidence(jam).ideas(Map.of(), Map.of("a", "t")),
        new Themes(List.of(theme), List.of("b"), List.of()),
        Map.of("a", new Report.Decision("FUND", "바로 시작합니다.", null)),
        ZoneId.of("Asia/Seoul"),
        CLOCK);
  }

  /** Left where a person can look at it. */
  private static void keep(String name, byte[] bytes) throws IOException {
    Files.write(Path.of("target").resolve(name), bytes);
  }
}
