namespace Portfolio.Domain.Schools;

/// <summary>學年 in ROC years: 115 runs from August 2026 to July 2027.</summary>
public readonly record struct SchoolYear(int Roc) : IComparable<SchoolYear>
{
    public int FirstWesternYear => Roc + 1911;

    public DateOnly FirstDay => new(FirstWesternYear, 8, 1);

    public SchoolYear Next => new(Roc + 1);

    public SchoolYear Previous => new(Roc - 1);

    /// <summary>Performances of the year may be registered until this day.</summary>
    public DateOnly LastDay => new(FirstWesternYear + 1, 7, 31);

    public static SchoolYear Of(DateOnly day) => new(day.Month >= 8 ? day.Year - 1911 : day.Year - 1912);

    public static bool operator <(SchoolYear left, SchoolYear right) => left.Roc < right.Roc;

    public static bool operator >(SchoolYear left, SchoolYear right) => left.Roc > right.Roc;

    public static bool operator <=(SchoolYear left, SchoolYear right) => left.Roc <= right.Roc;

    public static bool operator >=(SchoolYear left, SchoolYear right) => left.Roc >= right.Roc;

    public int CompareTo(SchoolYear other) => Roc.CompareTo(other.Roc);

    /// <summary>
    /// Prints only the number: the generated method would print every property, and one of them is the next year, without end.
    /// </summary>
    public override string ToString() => Roc.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
