using System.Text;

namespace Portfolio.Domain.Courses;

/// <summary>Sorts classes as schools do: 甲, 乙, 丙 (an ordinal comparison puts 乙 first); 忠, 孝, 仁; 一, 二, 三; 2 before 10.</summary>
public sealed class ClassOrder : IComparer<string?>
{
    private const string Series = "一二三四五六七八九十甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥忠孝仁愛信義和平";

    private const int Digits = 8;

    public static readonly ClassOrder Instance = new();

    public int Compare(string? x, string? y) => string.CompareOrdinal(Key(x), Key(y));

    private static string Key(string? name)
    {
        var key = new StringBuilder();
        var number = new StringBuilder();
        foreach (var letter in name ?? string.Empty)
        {
            if (char.IsAsciiDigit(letter))
            {
                number.Append(letter);
                continue;
            }

            End(key, number);
            var place = Series.IndexOf(letter, StringComparison.Ordinal);

            // Sorts between digits and Chinese characters, in a range that no class name uses.
            key.Append(place < 0 ? letter : (char)('\u2800' + place));
        }

        End(key, number);
        return key.ToString();
    }

    private static void End(StringBuilder key, StringBuilder number)
    {
        if (number.Length > 0)
        {
            key.Append(number.ToString().PadLeft(Digits, '0'));
            number.Clear();
        }
    }
}
