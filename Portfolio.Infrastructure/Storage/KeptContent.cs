namespace Portfolio.Infrastructure.Storage;

/// <summary>
/// What the portal knows of one content that it keeps for a school: since when, whether anything refers to it, when it was last re-hashed.
/// </summary>
public sealed class KeptContent
{
    public required SchoolId SchoolId { get; init; }

    /// <summary>64 lower-case hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Bytes.</summary>
    public required long Size { get; init; }

    public required DateTimeOffset FirstKeptAt { get; init; }

    /// <summary>The last upload of these bytes; written before they are, so that the sweeper leaves them to it.</summary>
    public required DateTimeOffset LastKeptAt { get; set; }

    /// <summary>Since when no file refers to it; none while one does.</summary>
    public DateTimeOffset? UnreferencedSince { get; set; }

    /// <summary>When every copy was last read whole and compared: at first, when it came.</summary>
    public required DateTimeOffset VerifiedAt { get; set; }

    public FileKey Key => new(SchoolId, Sha256);
}
