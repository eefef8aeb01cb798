namespace Portfolio.Domain.Windows;

public readonly record struct YearWindowId(Guid Value) : IEntityId<YearWindowId>
{
    public static YearWindowId From(Guid value) => new(value);
}

/// <summary>The dates of a window of a whole school year, as the school has set them: performances for all, selection for each grade.</summary>
public sealed class YearWindow : Entity
{
    private YearWindow()
    {
    }

    public YearWindow(YearWindowId id, SchoolId school, SchoolYear year, WindowKind kind, int grade, DateOnly firstDay, DateOnly lastDay)
    {
        Id = id;
        SchoolId = school;
        Year = year;
        Kind = kind;
        Grade = grade;
        FirstDay = firstDay;
        LastDay = lastDay;
    }

    public YearWindowId Id { get; private init; }

    public SchoolYear Year { get; private init; }

    /// <summary><see cref="WindowKind.Performances"/> or <see cref="WindowKind.Selection"/>.</summary>
    public WindowKind Kind { get; private init; }

    /// <summary>1 to 3; 0 for every grade.</summary>
    public int Grade { get; private init; }

    public DateOnly FirstDay { get; private set; }

    public DateOnly LastDay { get; private set; }
}
