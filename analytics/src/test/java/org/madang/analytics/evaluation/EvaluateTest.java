package org.madang.analytics.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... args) {
    return Evaluate.run(List.of(args), stream(out), stream(err));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  @Test
  void anUnknownTaskIsRefused() {
    assertThat(run("dreams", "file.tsv")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("no task \"dreams\"")
        .contains("themes");
    assertThat(out.size()).isZero();
  }

  @Test
  void aMissingFileIsRefusedByName() {
    assertThat(run("themes", "nowhere.tsv")).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("nowhere.tsv", "no such file");
  }

  @Test
  void aBadRowIsRefusedWithItsLine(@TempDir Path dir) throws IOException {
    Path file = Files.writeString(dir.resolve("bad.tsv"), "label\ttext\na\tone\nb\n");
    assertThat(run("themes", file.toString())).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("line 3", "has 1 columns, expected 2");
  }

  @Test
  void whatCannotBeMeasuredIsNone(@TempDir Path dir) throws IOException {
    var german = "Das Wetter ist heute sehr schön und wir gehen an den Fluss.";
    Path file = Files.writeString(dir.resolve("de.tsv"), "valence\ttext\n1\t" + german + "\n");
    assertThat(run("sentiment", file.toString())).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("measured=0", "correlation=none", "accuracy=none");
  }

  @Test
  void aMissingColumnIsRefused(@TempDir Path dir) throws IOException {
    Path file = Files.writeString(dir.resolve("bad.tsv"), "topic\ttext\na\tone\n");
    assertThat(run("themes", file.toString())).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("no column \"label\"");
  }

  @Test
  void linksAcrossLanguagesAreHeldAgainstTheOtherSides(@TempDir Path dir) throws IOException {
    Path file =
        Files.writeString(
            dir.resolve("pairs.tsv"),
            """
            kor	eng
            학교 앞 도로에 나무를 더 심자	Plant more trees along the road by the school
            버스 정류장에 의자와 지붕을 놓자	Put chairs and a roof at the bus stop
            도서관은 밤에도 문을 열어야 한다	The library should open at night as well
            공원에 아이들을 위한 놀이터가 필요하다	The park needs a playground for children
            병원에서 의사를 기다리는 시간이 너무 길다	Patients wait too long for a doctor at the hospital
            강에 버려진 쓰레기를 함께 줍자	Let us collect the garbage thrown into the river together
            자전거 도로를 강까지 이어 주세요	Please extend the bicycle road to the river
            시장에서 플라스틱 봉투를 쓰지 말자	No plastic bags at the market
            음악 수업을 학생들에게 무료로 하자	Make music lessons free for students
            지하철역에 엘리베이터를 설치하자	Install elevators in the subway station
            """);
    assertThat(run("across", file.toString())).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("texts=14", "pairs=4", "right=1.000")
        .doesNotContain("links=0");
  }
}
