using static Portfolio.Infrastructure.Demo.DemoEvidence;

namespace Portfolio.Infrastructure.Demo;

/// <summary>The first-year class's outcomes this semester; all five formats occur, with a document, media or both.</summary>
internal static class DemoFirstYearWorks
{
    private const string Electricity = "基本電學實習";
    private const string Logic = "數位邏輯實習";
    private const string Programming = "程式設計";

    /// <summary>In the queue, one per student, oldest first.</summary>
    public static readonly IReadOnlyList<DemoWork> Sent =
    [
        new(Electricity, "串並聯電路量測報告", "以三用電表量測串聯與並聯電路，驗證歐姆定律與克希荷夫定律，並比較理論值與量測值的誤差。",
            ElectricityReport),
        new(Logic, "七段顯示器計數電路", "用 555 產生時脈，經 74LS90 計數、74LS47 解碼，讓七段顯示器循環顯示 0 到 9。", LogicReport),
        new(Programming, "十字路口紅綠燈控制程式", "以狀態機與 millis() 完成不阻塞的紅綠燈控制，行人按下按鈕可以縮短等待時間。",
            ProgrammingReport),
        new(Electricity, "雙控開關配線實作", "完成兩處控制一盞燈的配線，通電前做過導通與絕緣測試，照片是我負責的配線板。", WiringPhoto),
        new(Electricity, "從量測數據看克希荷夫定律", "把三個電阻的電壓加起來和電源電壓比較，發現只差不到百分之一，才真正看懂 KVL。",
            ElectricityReport),
        new(Programming, "紅綠燈狀態機的設計與測試", "先畫狀態圖再寫程式，並測試按鈕在各狀態按下的反應，附上實際動作的影片。",
            ProgrammingReport, TrafficLightVideo),
        new(Logic, "用示波器看計數器的時序", "觀察 74LS90 各輸出的波形並整理成時序圖，知道計數是在時脈的下緣發生。", LogicReport),
        new(Electricity, "歐姆定律量測圖表", "兩個電阻各量十點，畫出電壓與電流的關係，再由斜率求得實際電阻值。", MeasurementChart),
        new(Programming, "不用 delay() 的燈號計時", "原本用 delay() 會漏掉按鈕，改用 millis() 比較時間之後，計時和偵測可以同時進行。",
            ProgrammingReport),
        new(Logic, "BCD 解碼器與顯示電路", "整理 74LS47 的真值表與字形，計算限流電阻，並量測每一段的電流。", LogicReport),
        new(Electricity, "電流表接錯之後學到的事", "第一次把電流表並聯，限流燈立刻亮起。這份報告記錄原因，也整理通電前的檢查順序。",
            ElectricityReport),
        new(Programming, "紅綠燈模型與程式整合", "把程式燒錄到微控制板，裝進自己做的路口模型，照片是成品，影片是完整的一個循環。",
            ModelPhoto, TrafficLightVideo),
        new(Logic, "光控電路圖繪製", "用電腦重畫光敏電阻控制 LED 的電路，標出各元件數值與動作說明，作為感測輸入的練習。", CircuitDiagram),
        new(Electricity, "電阻並聯的分流實驗", "量測三個支路的電流，驗證電阻愈小分得的電流愈大，三者相加等於總電流。", ElectricityReport),
        new(Programming, "按鈕輸入與上拉電阻", "使用內部上拉讀取行人按鈕，說明為什麼按下是 LOW，並解決連按造成的誤判。", ProgrammingReport),
        new(Logic, "555 振盪電路的頻率計算與量測", "計算頻率為 0.99 Hz，實測 0.94 Hz，推測是電容的誤差，換一顆電容後再驗證。", LogicReport),
        new(Electricity, "直流馬達轉速觀察", "改變電壓記錄電流與轉速，影片中可以看到轉速大致和電壓成正比。", MotorVideo),
        new(Programming, "用程式演奏一段旋律", "把音符存進陣列，用迴圈控制蜂鳴器的頻率與拍長，錄下練習三週後的成果。", Song),
        new(Logic, "計數電路除錯紀錄", "數字會一次跳兩號，逐段檢查後在電源腳加上旁路電容解決，附口頭說明的錄音。", LogicReport, Speech),
        new(Electricity, "三用電表使用練習與誤差討論", "比較標示值與量測值，計算百分誤差，並說明接觸電阻和電表內阻的影響。",
            ElectricityReport),
        new(Programming, "智慧節能教室海報與發表", "小組用感測器自動關燈，一週省下三成用電。照片是海報，錄音是我發表的心得。", PosterPhoto,
            Speech),
        new(Electricity, "室內配線：一燈雙控", "依線色規定完成配線並畫出接線圖，記錄檢查結果與第一次接錯的地方。", WiringPhoto),
        new(Logic, "從真值表到實體電路", "照著真值表一段一段核對顯示結果，找出 a 段和 b 段碰線的錯誤並修正。", LogicReport),
        new(Programming, "陣列讓紅綠燈程式變短", "把腳位與秒數放進陣列，程式從八十行縮成三十行，之後要改時間只要改一個地方。",
            ProgrammingReport),
        new(Electricity, "電源供應器限流功能的觀察", "說明為什麼接線前要先設定限流，並用實際數據比較串聯與並聯電路的總電流。",
            ElectricityReport),
        new(Logic, "十進位計數器的級聯構想", "完成一位數計數之後，規劃如何串接成兩位數，並說明進位訊號要由哪一腳取得。", LogicReport),
        new(Electricity, "100 Ω 與 220 Ω 的 V–I 特性", "用圖表比較兩條直線的斜率，說明電阻愈大直線愈平，並討論偏離直線的點。",
            MeasurementChart),
        new(Programming, "路口紅綠燈動態展示", "影片示範四個狀態的切換與倒數，說明我如何調整秒數讓車流比較順。", TrafficLightVideo),
        new(Electricity, "克希荷夫電流定律驗證", "直接量得的總電流與三支路相加只差 0.2 mA，並說明端電壓略為下降的原因。",
            ElectricityReport),
        new(Programming, "紅綠燈程式的腳位規劃與接線", "整理六顆 LED 與按鈕的腳位表，計算限流電阻，並附上完整程式碼與註解。",
            ProgrammingReport),
        new(Logic, "七段顯示器的限流電阻怎麼選", "由順向壓降與希望的電流算出 333 Ω，選用 330 Ω，實測各段電流都接近 9 mA。", LogicReport),
        new(Programming, "寫程式前先畫流程圖", "這次先和組員討論狀態與時序圖再動手，少走很多冤枉路，報告後段是我的反思。",
            ProgrammingReport),
    ];

    /// <summary>Drafts, by seat.</summary>
    public static readonly IReadOnlyList<(int Seat, DemoWork Work)> Drafts =
    [
        (16, new(Electricity, "串聯電路量測（整理中）", "數據已經量完，還要補上誤差的討論。", ElectricityReport)),
        (29, new(Programming, "紅綠燈程式心得", string.Empty)),
    ];
}
