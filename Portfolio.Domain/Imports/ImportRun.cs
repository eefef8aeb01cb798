namespace Portfolio.Domain.Imports;

public readonly record struct ImportRunId(Guid Value) : IEntityId<ImportRunId>
{
    public static ImportRunId From(Guid value) => new(value);
}

/// <summary>What an import does, or would do, to the school's rows.</summary>
/// <param name="Absent">rows of the file's years and semesters that are not in the file</param>
/// <param name="Removed">how many of those are removed</param>
public readonly record struct ImportCounts(int Added, int Changed, int Unchanged, int Absent, int Removed);

public enum ImportState
{
    Imported,
    Undone,
}

/// <summary>One completed import: who, when, which file, and what it changed.</summary>
public sealed class ImportRun : Entity
{
    private ImportRun()
    {
    }

    /// <param name="classes">homeroom classes whose members or seats changed</param>
    public ImportRun(
        ImportRunId id, ImportFile file, Actor by, ImportCounts counts, IReadOnlyList<HomeroomClassId> classes, DateTimeOffset at)
    {
        Id = id;
        SchoolId = by.School;
        Kind = file.Kind;
        FileName = file.Name;
        Sha256 = file.Sha256;
        By = by.AccountOrNone;
        At = at;
        (Added, Changed, Unchanged, Absent, Removed) = counts;
        Note(new RosterImported(id, by.School, By, at, Kind, counts, classes));
    }

    public ImportRunId Id { get; private init; }

    public ImportKind Kind { get; private init; }

    public string FileName { get; private init; } = string.Empty;

    /// <summary>SHA-256 of the file, 64 lower-case hexadecimal digits.</summary>
    public string Sha256 { get; private init; } = string.Empty;

    /// <summary>Null when it was run on the command line.</summary>
    public AccountId? By { get; private init; }

    public DateTimeOffset At { get; private init; }

    public int Added { get; private init; }

    public int Changed { get; private init; }

    public int Unchanged { get; private init; }

    public int Absent { get; private init; }

    public int Removed { get; private init; }

    public ImportState State { get; private set; }

    public DateTimeOffset? UndoneAt { get; private set; }

    /// <summary>Records that the import was undone.</summary>
    public void Undo(Actor by, IReadOnlyList<HomeroomClassId> classes, DateTimeOffset now)
    {
        State = ImportState.Undone;
        UndoneAt = now;
        Note(new ImportUndone(Id, SchoolId, by.AccountOrNone, now, Kind, classes));
    }
}

/// <summary>A roster file as it was received.</summary>
public sealed record ImportFile(ImportKind Kind, string Name, string Sha256);

public sealed record RosterImported(
    ImportRunId Run, SchoolId School, AccountId? By, DateTimeOffset At, ImportKind Kind, ImportCounts Counts,
    IReadOnlyList<HomeroomClassId> Classes)
    : DomainEvent(School, By, At)
{
    public override Guid Subject => Run.Value;
}

public sealed record ImportUndone(
    ImportRunId Run, SchoolId School, AccountId? By, DateTimeOffset At, ImportKind Kind, IReadOnlyList<HomeroomClassId> Classes)
    : DomainEvent(School, By, At)
{
    public override Guid Subject => Run.Value;
}
