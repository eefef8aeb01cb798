namespace Portfolio.Domain.Evidence;

public readonly record struct EvidenceFileId(Guid Value) : IEntityId<EvidenceFileId>
{
    public static EvidenceFileId From(Guid value) => new(value);
}

/// <summary>One accepted file of one revision: the student's exact bytes, kept under their SHA-256.</summary>
public sealed class EvidenceFile
{
    public const int MaxFinding = 200;

    private EvidenceFile()
    {
    }

    public EvidenceFile(EvidenceFileId id, SchoolId school, EvidenceFormat format, string name, StoredContent content, UploadSpan upload, Guid uploadId, ScanState scan = ScanState.None)
    {
        Id = id;
        SchoolId = school;
        Kind = format.Kind();
        Format = format;
        Name = EvidenceName.Clean(name, format);
        Sha256 = content.Sha256;
        Size = content.Size;
        CountedBytes = content.Size;
        StartedAt = upload.StartedAt;
        AcceptedAt = upload.CompletedAt;
        UploadId = uploadId;
        Scan = scan;
    }

    public EvidenceFileId Id { get; private init; }

    public SchoolId SchoolId { get; private init; }

    public EvidenceKind Kind { get; private init; }

    public EvidenceFormat Format { get; private init; }

    /// <summary>The student's name for it, made safe to show; it never reaches a disk.</summary>
    public string Name { get; private init; } = string.Empty;

    /// <summary>64 lower-case hexadecimal digits.</summary>
    public string Sha256 { get; private init; } = string.Empty;

    /// <summary>Bytes.</summary>
    public long Size { get; private init; }

    /// <summary>Bytes counted against the student's limit: none for a file carried over from an earlier revision.</summary>
    public long CountedBytes { get; private init; }

    public DateTimeOffset StartedAt { get; private init; }

    public DateTimeOffset AcceptedAt { get; private init; }

    /// <summary>Chosen by the uploader; the same upload repeated finds its file instead of storing a second one.</summary>
    public Guid UploadId { get; private init; }

    /// <summary>What the virus scanner has said.</summary>
    public ScanState Scan { get; private set; }

    /// <summary>When it answered; none before.</summary>
    public DateTimeOffset? ScannedAt { get; private set; }

    /// <summary>The scanner's name for what it found; empty when nothing.</summary>
    public string Finding { get; private set; } = string.Empty;

    /// <summary>Others than its owner may open it.</summary>
    public bool IsOpenToOthers => Scan is ScanState.None or ScanState.Clean;

    /// <summary>When the deciding teacher was shown it; reading belongs to the revision.</summary>
    public DateTimeOffset? ReadAt { get; private set; }

    internal void MarkRead(DateTimeOffset now) => ReadAt ??= now;

    internal void ForgetRead() => ReadAt = null;

    /// <param name="finding">none when it is clean</param>
    internal void Scanned(string? finding, DateTimeOffset now)
    {
        var name = finding ?? string.Empty;
        (Scan, ScannedAt, Finding) = (finding is null ? ScanState.Clean : ScanState.Infected, now, name[..Math.Min(name.Length, MaxFinding)]);
    }

    internal EvidenceFile CarriedOver(EvidenceFileId id) => new()
    {
        Id = id,
        SchoolId = SchoolId,
        Kind = Kind,
        Format = Format,
        Name = Name,
        Sha256 = Sha256,
        Size = Size,
        CountedBytes = 0,
        StartedAt = StartedAt,
        AcceptedAt = AcceptedAt,
        UploadId = id.Value,
        Scan = Scan,
        ScannedAt = ScannedAt,
        Finding = Finding,
    };
}

/// <summary>What a store knows of bytes it has kept.</summary>
public readonly record struct StoredContent(string Sha256, long Size);
