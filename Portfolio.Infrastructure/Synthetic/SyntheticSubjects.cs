namespace Portfolio.Infrastructure.Synthetic;

/// <summary>Subjects, and what students write about them.</summary>
internal static class SyntheticSubjects
{
    public static readonly IReadOnlyList<(string Name, int Credits)> All =
    [
        ("資訊科技", 2), ("國語文", 4), ("英語文", 4), ("數學", 4), ("物理", 2), ("生物", 2), ("歷史", 2), ("地理", 2), ("美術", 1),
    ];

    private static readonly string[] Titles =
    [
        "專題報告", "實作紀錄", "閱讀心得", "小組探究", "主題海報", "田野筆記", "實驗設計", "期末作品", "資料分析", "議題討論", "模型製作",
        "口頭發表",
    ];

    private static readonly string[] Descriptions =
    [
        "說明研究動機、方法與結果，並反思還可以改進的地方。", "記錄從發想到完成的過程，以及同學給我的建議。",
        "以圖表整理蒐集的資料，提出自己的看法。",
        "和組員分工完成，我負責資料整理與簡報製作。", "把課堂所學應用在生活中，並比較兩種作法。",
        "閱讀三份資料後寫成摘要，並提出一個問題。",
    ];

    private static readonly string[] Praise =
        ["內容完整，圖表清楚。", "反思寫得具體。", "方法說明仔細，可再補充參考資料。", string.Empty, string.Empty];

    private static readonly string[] Reasons =
        ["請補上測試紀錄。", "檔案不是這門課的作品，請更換。", "簡述與內容不符，請修正。", "缺少自己的分工說明。"];

    public static string Title(string subject, Random random) => subject + Pick(Titles, random);

    public static string Description(Random random) => Pick(Descriptions, random);

    public static string Feedback(Verdict verdict, Random random) => Pick(verdict == Verdict.Pass ? Praise : Reasons, random);

    private static string Pick(string[] from, Random random) => from[random.Next(from.Length)];
}
