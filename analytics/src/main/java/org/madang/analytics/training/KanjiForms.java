package org.madang.analytics.training;

import java.util.HashMap;
import java.util.Map;

/** The simpler forms in which Japan writes characters that Korea knows in the older form. */
final class KanjiForms {
  private static final String NEW_AND_OLD =
      "国國会會学學経經済濟気氣体體対對発發実實応應医醫区區団團図圖声聲売賣変變宝寶広廣当當数數断斷旧舊桜櫻楽樂権權"
          + "歩步残殘沢澤浅淺満滿点點独獨県縣真眞研硏礼禮絵繪続續総總聴聽芸藝観觀証證読讀豊豐軽輕転轉辺邊遅遲郷鄕鉄鐵関關陥陷"
          + "険險雑雜霊靈静靜顔顏駅驛験驗鶏鷄麦麥黄黃黒黑歯齒労勞営營両兩争爭亜亞伝傳価價党黨円圓剤劑効效勅敕単單厳嚴参參"
          + "号號圧壓堕墮増增壊壞壮壯奥奧奨奬寛寬専專将將届屆岳嶽峡峽巣巢帯帶帰歸庁廳廃廢弥彌径徑従從徳德恵惠悩惱懐懷戦戰"
          + "戯戲払拂抜拔択擇担擔拠據拡擴挙擧挿揷捜搜掲揭摂攝斉齊昼晝暁曉条條来來枢樞栄榮桟棧検檢様樣横橫欧歐歓歡歳歲殴毆"
          + "毎每渉涉渋澁渓溪湾灣湿濕温溫滝瀧滞滯潜潛灯燈炉爐焼燒犠犧状狀猟獵獣獸瓶甁画畫畳疊痴癡盗盜砕碎禅禪稲稻穂穗穏穩"
          + "窃竊竜龍粋粹糸絲粛肅縁緣縄繩縦縱繊纖翻飜胆膽脳腦臓臟荘莊茎莖蔵藏薬藥蛍螢蛮蠻覚覺覧覽触觸訳譯誉譽謡謠賛贊践踐"
          + "辞辭逓遞遥遙酔醉醸釀釈釋銭錢錬鍊鋳鑄鎮鎭録錄隠隱随隨隷隸頼賴駆驅騒騷髄髓髪髮齢齡仏佛仮假児兒処處写寫塩鹽寿壽"
          + "属屬嬢孃尽盡恒恆悪惡慎愼拝拜収收叙敍台臺嘱囑圏圈虫蟲乱亂為爲与與万萬";

  private static final Map<Integer, Integer> SIMPLER = new HashMap<>();

  static {
    int[] forms = NEW_AND_OLD.codePoints().toArray();
    for (int i = 0; i < forms.length; i += 2) {
      SIMPLER.put(forms[i + 1], forms[i]);
    }
  }

  private KanjiForms() {}

  static String japanese(String word) {
    var result = new StringBuilder();
    word.codePoints().forEach(c -> result.appendCodePoint(SIMPLER.getOrDefault(c, c)));
    return result.toString();
  }
}
