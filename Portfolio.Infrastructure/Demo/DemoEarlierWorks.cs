using static Portfolio.Infrastructure.Demo.DemoEvidence;

namespace Portfolio.Infrastructure.Demo;

/// <summary>The third-year student's outcomes of earlier semesters; all passed, one of them at the second attempt.</summary>
internal static class DemoEarlierWorks
{
    /// <param name="grade">1, 2 or 3</param>
    /// <param name="term">1 or 2</param>
    public static IReadOnlyList<DemoCertifiedWork> Of(int grade, int term) => (grade, term) switch
    {
        (1, 1) => FirstAutumn,
        (1, 2) => FirstSpring,
        (2, 1) => SecondAutumn,
        (2, 2) => SecondSpring,
        (3, 1) => ThirdAutumn,
        _ => [],
    };

    private static DemoCertifiedWork[] FirstAutumn =>
    [
        new(
            new("國語文", "誰知盤中飧：班級午餐剩食的觀察與行動",
                "用兩週的秤重紀錄與問卷，找出班上午餐剩食的原因，並試行少量多次的打菜方式。", ChineseReport, Speech),
            "觀察確實，結論有數據支持，口頭說明也很清楚。"),
        new(
            new("基本電學實習", "以三用電表驗證歐姆定律", "完成串聯與並聯電路的量測，比較理論值與量測值，並說明誤差來源。",
                ElectricityReport),
            "數據完整，誤差討論寫得好。"),
        new(
            new("物理", "自由落體與重力加速度的量測", "用光電計時裝置量測落下時間，由 h 與 t² 的關係圖求得重力加速度。", PhysicsReport),
            "能由圖形發現殘磁的問題，很難得。"),
    ];

    private static DemoCertifiedWork[] FirstSpring =>
    [
        new(
            new("機械概論", "齒輪減速機構的傳動比與效率", "組裝二段減速齒輪箱並做吊重實驗，了解減速增扭的意義。", MechanicsReport),
            "實驗設計完整，記得標示量測的次數。"),
        new(
            new("程式設計", "十字路口紅綠燈控制程式", "用狀態機完成不阻塞的燈號控制，影片是實際動作。", ProgrammingReport,
                TrafficLightVideo),
            "程式結構清楚，影片與說明一致。"),
    ];

    private static DemoCertifiedWork[] SecondAutumn =>
    [
        new(
            new("數學", "用三角函數測量校園高度", "自製測角儀，以一次與二次仰角法量測三個目標，比較兩種方法的準確度。",
                MathematicsReport),
            "兩種方法的比較有憑有據，推理完整。"),
        new(
            new("電子學實習", "電晶體光控 LED 電路", "補上我對分壓與臨界電壓的說明錄音，以及把 R1 換成 47 kΩ 的理由。", Speech),
            "說明清楚，可以看出是自己完成並理解的。")
        {
            First = new(
                new("電子學實習", "電晶體光控 LED 電路", "用光敏電阻與電晶體完成自動點亮的夜燈電路。", CircuitDiagram),
                "只有電路圖，還看不出設計過程。請補充元件數值的理由與實測情形後再送出。"),
        },
        new(
            new("英語文", "My Hometown: Lukang", "以約五百字的英文介紹家鄉鹿港的歷史、老街與小吃，並整理新學的單字。", EnglishReport),
            "Well organized. 關係子句用得很自然。"),
    ];

    private static DemoCertifiedWork[] SecondSpring =>
    [
        new(
            new("可程式控制實習", "路口號誌模型", "把號誌程式移到實體模型，照片是完成的模型，影片是運轉情形。", ModelPhoto,
                TrafficLightVideo),
            "模型精緻，運轉正常。"),
        new(
            new("電工機械", "直流馬達轉速與電壓的關係", "改變電壓量測電流與轉速，並以影片記錄加速的過程。", MotorVideo),
            "觀察仔細，下次可以加上負載的比較。"),
    ];

    private static DemoCertifiedWork[] ThirdAutumn =>
    [
        new(
            new("專題實作", "智慧節能教室", "以人體感測器控制電燈與風扇，一週平均節省三成用電，海報為小組成果。", PosterPhoto),
            "題目貼近生活，分工也寫得清楚。"),
        new(
            new("室內配線實習", "雙控開關電路配線", "在時限內完成一燈雙控的配線，並通過導通與絕緣測試。", WiringPhoto),
            "配線整齊，線色正確。"),
    ];
}
