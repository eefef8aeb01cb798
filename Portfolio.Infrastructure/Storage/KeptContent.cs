namespace Portfolio.Infrastructure.Storage;

/// <summary>
/// What the portal knows about one stored content of a school: when it was stored, whether anything refers to it, when it was last
/// re-hashed.
/// </summary>
public sealed class KeptContent
{
    public required SchoolId SchoolId { get; init; }

    /// <summary>64 lower-case hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Bytes.</summary>
    public required long Size { get; init; }

    public required DateTimeOffset FirstKeptAt { get; init; }

    /// <summary>The last upload of these bytes; written before the bytes are, so that the sweeper does not delete them.</summary>
    public required DateTimeOffset LastKeptAt { get; set; }

    /// <summary>Since when no file refers to it; null while one does.</summary>
    public DateTimeOffset? UnreferencedSince { get; set; }

    /// <summary>When every copy was last read completely and compared; initially, when it was stored.</summary>
    public required DateTimeOffset VerifiedAt { get; set; }

    public FileKey Key => new(SchoolId, Sha256);
}
