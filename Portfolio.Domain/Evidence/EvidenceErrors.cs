namespace Portfolio.Domain.Evidence;

public static class EvidenceErrors
{
    /// <summary>Empty, or not readable as what it begins like.</summary>
    public static readonly Error Damaged = new("file-damaged", ErrorKind.Invalid);

    /// <summary>{0} = the kind that was asked for.</summary>
    public static Error WrongType(EvidenceKind kind) => new("file-type", ErrorKind.WrongType, kind);

    /// <summary>{0} = the most, in MB.</summary>
    public static Error TooLarge(long maxBytes) => new("file-too-large", ErrorKind.TooLarge, maxBytes / 1_048_576);

    /// <summary>{0} = the most, in MB.</summary>
    public static Error QuotaExceeded(long maxBytes) => new("quota-exceeded", ErrorKind.OverLimit, maxBytes / 1_048_576);
}
