namespace Portfolio.Domain.Imports;

/// <summary>What kind of data a roster file contains.</summary>
public enum ImportKind
{
    Students,
    Teachers,
    Courses,
    Memberships,
    Records,
    Cadre,
    Rewards,
}

/// <summary>The kinds by the names used in URLs and on the command line: <c>students</c>, <c>teachers</c> …</summary>
public static class ImportKinds
{
    /// <summary>Named in the contract, but not implemented yet.</summary>
    private static readonly string[] Later = ["departments", "receipts"];

    /// <summary>In the order in which an empty school needs them.</summary>
    public static IReadOnlyList<ImportKind> All { get; } = Enum.GetValues<ImportKind>();

    /// <returns>The kind; or <c>import-kind-later</c>, <c>import-kind-unknown</c>.</returns>
    public static Result<ImportKind> Find(string? name)
    {
        foreach (var kind in All)
        {
            if (kind.ToName().Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return kind;
            }
        }

        return Array.Exists(Later, l => l.Equals(name, StringComparison.OrdinalIgnoreCase))
            ? ImportErrors.KindLater(name!)
            : ImportErrors.KindUnknown(name ?? string.Empty);
    }

    public static string ToName(this ImportKind kind) => kind switch
    {
        ImportKind.Students => "students",
        ImportKind.Teachers => "teachers",
        ImportKind.Courses => "courses",
        ImportKind.Memberships => "memberships",
        ImportKind.Records => "records",
        ImportKind.Cadre => "cadre",
        ImportKind.Rewards => "rewards",
    };
}
