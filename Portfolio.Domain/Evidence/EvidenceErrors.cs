namespace Portfolio.Domain.Evidence;

public static class EvidenceErrors
{
    /// <summary>Empty, or not readable as the format that its first bytes announce.</summary>
    public static readonly Error Damaged = Flawed(EvidenceFlaw.Broken);

    /// <summary>The virus scanner found malware in it.</summary>
    public static readonly Error Infected = new("file-infected", ErrorKind.Conflict);

    /// <summary>The virus scanner has not answered yet; until then only its owner may open it.</summary>
    public static readonly Error ScanPending = new("scan-pending", ErrorKind.Conflict);

    /// <summary>The disk or the object store cannot take it now; nothing was stored.</summary>
    public static readonly Error StorageUnavailable = new("storage-unavailable", ErrorKind.Unavailable);

    /// <summary>Files cannot be inspected now; nothing was stored.</summary>
    public static readonly Error InspectionUnavailable = new("inspection-unavailable", ErrorKind.Unavailable);

    /// <summary>The chunk does not start where the upload ended so far.</summary>
    public static readonly Error WrongOffset = new("upload-offset", ErrorKind.Conflict);

    /// <summary>A chunk does not match the hash its sender gave; it was discarded.</summary>
    public static readonly Error WrongChecksum = new("upload-checksum", ErrorKind.Invalid);

    /// <summary>The person has more unfinished uploads than anybody needs.</summary>
    public static readonly Error TooManyRequests = new("too-many-requests", ErrorKind.TooMany);

    /// <summary>{0} = what is wrong with the file; its text says what to do.</summary>
    public static Error Flawed(EvidenceFlaw flaw) => new("file-damaged", ErrorKind.Invalid, flaw);

    /// <summary>{0} = the kind that was expected.</summary>
    public static Error WrongType(EvidenceKind kind) => new("file-type", ErrorKind.WrongType, kind);

    /// <summary>{0} = the maximum, in MB.</summary>
    public static Error TooLarge(long maxBytes) => new("file-too-large", ErrorKind.TooLarge, maxBytes / 1_048_576);

    /// <summary>{0} = the maximum, in MB.</summary>
    public static Error QuotaExceeded(long maxBytes) => new("quota-exceeded", ErrorKind.OverLimit, maxBytes / 1_048_576);
}
