namespace Portfolio.Domain.Imports;

/// <summary>Why an import cannot even begin; what is wrong inside a file is an <see cref="ImportProblem"/>.</summary>
public static class ImportErrors
{
    /// <summary>Another import of this school is under way.</summary>
    public static readonly Error Busy = new("import-busy", ErrorKind.Conflict);

    /// <summary>The file has gone: it was imported, or is older than a day.</summary>
    public static readonly Error FileGone = new("import-file-gone", ErrorKind.NotFound);

    /// <summary>There is no import that could be undone.</summary>
    public static readonly Error NothingToUndo = new("import-nothing-to-undo", ErrorKind.NotFound);

    public static Error KindUnknown(string name) => new("import-kind-unknown", ErrorKind.NotFound, name);

    public static Error KindLater(string name) => new("import-kind-later", ErrorKind.NotFound, name);

    public static Error TooLarge(long maxBytes) => new("import-too-large", ErrorKind.TooLarge, maxBytes / 1_048_576);

    public static Error SchoolUnknown(string code) => new("school-unknown", ErrorKind.NotFound, code);

    /// <summary>{0} = how many rows depend on it.</summary>
    public static Error Depended(string what, int count) => new($"import-depended-{what}", ErrorKind.Conflict, count);
}
