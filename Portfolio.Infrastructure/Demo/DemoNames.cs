namespace Portfolio.Infrastructure.Demo;

/// <summary>Names of people who do not exist.</summary>
internal static class DemoNames
{
    private const string Surnames = "陳林黃張李王吳劉蔡楊許鄭謝郭洪曾邱廖賴周葉蘇莊江何";

    private static readonly string[] GivenNames =
    [
        "宥翔", "品睿", "柏勳", "冠崴", "昱辰", "彥廷", "睿恩", "宇軒", "承翰", "家維", "奕安", "子勛", "哲維", "建勳", "皓宇",
        "翊嘉", "泓毅", "政諺", "鈞凱", "亮均", "峻豪", "士恩", "育誠", "佑昇", "祐嘉", "柏諺", "定緯", "凱捷", "聖文", "浩雲",
        "庭碩", "瑋辰", "彥博", "振翔", "紹齊", "廷叡", "昕宏", "立洋", "恩碩", "晉維", "語彤", "芷瑄", "宥蓁", "品妍", "思妤",
        "詠晴", "佳穎", "郁涵", "沛穎", "羽柔", "子晴", "欣妤", "若庭", "婉瑜", "采潔", "雅筑", "宜蓁", "庭瑄", "昀臻", "芸熙",
    ];

    /// <summary>As many full names as there are given names; each given name is used once.</summary>
    public static Queue<string> Draw(Random random)
    {
        var given = GivenNames.ToArray();
        random.Shuffle(given);
        return new(given.Select(name => Surnames[random.Next(Surnames.Length)] + name));
    }
}
