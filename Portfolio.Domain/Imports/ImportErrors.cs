namespace Portfolio.Domain.Imports;

/// <summary>Why an import cannot start; what is wrong inside a file is an <see cref="ImportProblem"/>.</summary>
public static class ImportErrors
{
    /// <summary>Another import of this school is running.</summary>
    public static readonly Error Busy = new("import-busy", ErrorKind.Conflict);

    /// <summary>The uploaded file no longer exists: it was imported, or is more than a day old.</summary>
    public static readonly Error FileGone = new("import-file-gone", ErrorKind.NotFound);

    /// <summary>There is no import that could be undone.</summary>
    public static readonly Error NothingToUndo = new("import-nothing-to-undo", ErrorKind.NotFound);

    /// <summary>
    /// A correction for a cell that the file does not have: the header, an unknown column, or a row that is not a data row.
    /// </summary>
    public static readonly Error CellUnknown = new("import-cell-unknown", ErrorKind.Invalid);

    public static readonly Error TooManyCorrections = new("import-corrections-too-many", ErrorKind.Invalid, CellCorrection.Most);

    public static readonly Error CorrectionTooLong = new("import-correction-too-long", ErrorKind.Invalid, ImportLimits.CellLength);

    public static Error KindUnknown(string name) => new("import-kind-unknown", ErrorKind.NotFound, name);

    public static Error KindLater(string name) => new("import-kind-later", ErrorKind.NotFound, name);

    public static Error TooLarge(long maxBytes) => new("import-too-large", ErrorKind.TooLarge, maxBytes / 1_048_576);

    public static Error SchoolUnknown(string code) => new("school-unknown", ErrorKind.NotFound, code);

    /// <summary>{0} = how many rows depend on it.</summary>
    public static Error Depended(string what, int count) => new($"import-depended-{what}", ErrorKind.Conflict, count);
}
