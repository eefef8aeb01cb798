namespace Portfolio.Infrastructure.Synthetic;

/// <summary>Names of fictitious people and schools.</summary>
internal static class SyntheticNames
{
    /// <summary>Surnames roughly by their frequency in Taiwan: common ones are repeated.</summary>
    private const string Surnames =
        "陳陳陳陳林林林黃黃黃張張李李王王吳劉蔡楊許鄭謝郭洪曾邱廖"
        + "賴周葉蘇莊江呂何羅高蕭潘簡朱鍾彭游詹胡施沈余趙盧梁顏柯翁魏孫戴范方宋鄧杜傅侯曹";

    private const string First =
        "宥品柏冠昱彥睿宇承家奕子哲建皓翊泓政鈞亮峻士育佑祐定凱聖浩庭瑋振紹廷昕立恩晉語芷思詠佳郁沛羽欣若婉采雅宜昀芸心怡柔筱";

    private const string Second =
        "翔睿勳崴辰廷恩軒翰維安勛宇嘉毅諺凱均豪誠昇緯捷文雲碩博齊叡宏洋彤瑄蓁妍妤晴穎涵柔庭瑜潔筑臻熙婷君儀萱慈安霖瑩";

    private static readonly string[] Places =
    [
        "大安", "松山", "中山", "信義", "文山", "南港", "內湖", "士林", "北投", "萬華", "大同", "中正", "景美", "木柵", "復興", "和平",
        "仁愛", "成功", "建成", "永春",
    ];

    private static readonly string[] Kinds = ["高中", "高工", "高商", "家商", "實驗高中"];

    public static string Person(Random random) =>
        string.Concat([Surnames[random.Next(Surnames.Length)], First[random.Next(First.Length)], Second[random.Next(Second.Length)]]);

    /// <summary>A hundred different names; a larger city numbers them.</summary>
    public static string School(int school)
    {
        var name = "模擬" + Places[school % Places.Length] + Kinds[school / Places.Length % Kinds.Length];
        return school < Places.Length * Kinds.Length ? name : FormattableString.Invariant($"{name} {school + 1}");
    }
}
