using Portfolio.Domain.Imports;

namespace Portfolio.Infrastructure.Imports;

/// <summary>The state of one import: the school, the options, and what has been found so far.</summary>
internal sealed class ImportSession(
    PortfolioDbContext db, School school, Actor actor, ImportOptions options, DateTimeOffset now, string folder)
{
    private Dictionary<(SchoolYear Year, int Term), SemesterId> _semesters = [];

    public PortfolioDbContext Db => db;

    public School School => school;

    public Actor Actor => actor;

    public ImportOptions Options => options;

    public DateTimeOffset Now => now;

    /// <summary>For temporary files while the file is read.</summary>
    public string Folder => folder;

    public ProblemList Problems { get; } = new();

    /// <summary>Warnings: values read differently from how they are written. They do not block the import.</summary>
    public ProblemList Remarks { get; } = new();

    public LeftOutList LeftOut { get; } = new();

    /// <summary>Added and changed rows for a person to review; null when nobody will.</summary>
    public RowLists? Rows { get; init; }

    public int Added { get; set; }

    public int Changed { get; set; }

    public int Unchanged { get; set; }

    public int Absent { get; set; }

    public int Removed { get; set; }

    /// <summary>Whether there are so many removals that they are more likely a mistake.</summary>
    public bool MustConfirm { get; set; }

    /// <summary>Homeroom classes whose boards must reload.</summary>
    public HashSet<HomeroomClassId> Classes { get; } = [];

    public ImportCounts Counts => new(Added, Changed, Unchanged, Absent, Removed);

    public async Task OpenAsync(CancellationToken ct) =>
        _semesters = await db.Semesters.AsNoTracking().ToDictionaryAsync(s => (s.Year, s.Term), s => s.Id, ct);

    /// <returns>The semester; null, with a problem recorded, when the school has not set it up.</returns>
    public SemesterId? Semester(ImportRow row, SchoolYear year, int term)
    {
        if (_semesters.TryGetValue((year, term), out var semester))
        {
            return semester;
        }

        Wrong(row, ImportColumns.Term, $"{year.Roc}-{term}", ImportProblems.UnknownSemester);
        return null;
    }

    public SemesterId? FindSemester(SchoolYear year, int term) => _semesters.TryGetValue((year, term), out var semester) ? semester : null;

    public IReadOnlyList<SemesterId> SemestersOf(SchoolYear year) => [.. _semesters.Where(s => s.Key.Year == year).Select(s => s.Value)];

    /// <summary>The header as the file spells it; set by the reader.</summary>
    public Func<ImportColumn, string> NameOf { get; set; } = column => column.Chinese;

    public void Wrong(ImportRow row, ImportColumn column, string value, string code, params IReadOnlyList<object> arguments) =>
        Problems.Add(new(row.Row, NameOf(column), value, code, arguments));

    public Guid NewId() => Guid.CreateVersion7(now);
}
