namespace Portfolio.Domain.Evidence;

public readonly record struct EvidenceFileId(Guid Value) : IEntityId<EvidenceFileId>
{
    public static EvidenceFileId From(Guid value) => new(value);
}

/// <summary>One accepted file of one revision of an item: the student's exact bytes, stored under their SHA-256.</summary>
public sealed class EvidenceFile
{
    public const int MaxFinding = 200;

    private EvidenceFile()
    {
    }

    /// <summary>A file that has just arrived; <see cref="BelongTo"/> assigns it to an item.</summary>
    public EvidenceFile(
        EvidenceFileId id, SchoolId school, EvidenceFormat format, string name, StoredContent content, UploadSpan upload, Guid uploadId,
        ScanState scan = ScanState.None)
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

    public ItemKind ItemKind { get; private set; }

    public ItemId ItemId { get; private set; }

    /// <summary>The item's revision; 1 for the first.</summary>
    public int Revision { get; private set; }

    /// <summary>The student who owns the item.</summary>
    public StudentId StudentId { get; private set; }

    public EvidenceItem Item => new(ItemKind, ItemId, Revision);

    public EvidenceKind Kind { get; private init; }

    public EvidenceFormat Format { get; private init; }

    /// <summary>The student's file name, made safe to display; never used as a name on disk.</summary>
    public string Name { get; private init; } = string.Empty;

    /// <summary>64 lower-case hexadecimal digits.</summary>
    public string Sha256 { get; private init; } = string.Empty;

    /// <summary>Bytes.</summary>
    public long Size { get; private init; }

    /// <summary>Bytes counted against the student's quota: 0 for a file carried over from an earlier revision.</summary>
    public long CountedBytes { get; private init; }

    public DateTimeOffset StartedAt { get; private init; }

    public DateTimeOffset AcceptedAt { get; private init; }

    public UploadSpan Upload => new(StartedAt, AcceptedAt);

    /// <summary>Chosen by the uploader: a repeated upload with the same id finds its file instead of storing a second one.</summary>
    public Guid UploadId { get; private init; }

    /// <summary>The virus scanner's result.</summary>
    public ScanState Scan { get; private set; }

    /// <summary>When the scanner answered; null before that.</summary>
    public DateTimeOffset? ScannedAt { get; private set; }

    /// <summary>The scanner's name for what it found; empty when it found nothing.</summary>
    public string Finding { get; private set; } = string.Empty;

    /// <summary>Whether people other than the owner may open it.</summary>
    public bool IsOpenToOthers => Scan is ScanState.None or ScanState.Clean;

    /// <summary>When the deciding teacher was shown it; reset when the outcome is reassigned.</summary>
    public DateTimeOffset? ReadAt { get; private set; }

    internal void MarkRead(DateTimeOffset now) => ReadAt ??= now;

    internal void ForgetRead() => ReadAt = null;

    /// <summary>Assigns the file to an item revision; called by the item that takes it.</summary>
    public void BelongTo(EvidenceItem item, StudentId student) =>
        (ItemKind, ItemId, Revision, StudentId) = (item.Kind, item.Id, item.Revision, student);

    /// <summary>Stores the virus scanner's result; an infected file stays on record, but nobody can open it.</summary>
    /// <param name="finding">the scanner's name for what it found; null when the file is clean</param>
    /// <returns>Whether a result was still pending: only the first one counts.</returns>
    public bool Scanned(string? finding, DateTimeOffset now)
    {
        if (Scan != ScanState.Pending)
        {
            return false;
        }

        var name = finding ?? string.Empty;
        (Scan, ScannedAt, Finding) =
            (finding is null ? ScanState.Clean : ScanState.Infected, now, name[..Math.Min(name.Length, MaxFinding)]);
        return true;
    }

    /// <summary>The same file in a later revision of its item.</summary>
    internal EvidenceFile CarriedOver(EvidenceFileId id, int revision) => new()
    {
        Id = id,
        SchoolId = SchoolId,
        ItemKind = ItemKind,
        ItemId = ItemId,
        Revision = revision,
        StudentId = StudentId,
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

/// <summary>What a store knows about content it has stored.</summary>
public readonly record struct StoredContent(string Sha256, long Size);
