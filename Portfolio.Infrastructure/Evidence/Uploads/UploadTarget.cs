using Portfolio.Infrastructure.Evidence.Items;

namespace Portfolio.Infrastructure.Evidence.Uploads;

/// <summary>The target of an upload, with everything that the rules check.</summary>
/// <param name="Student">the student whose quota it counts against; tracked</param>
internal sealed record UploadTarget(IEvidenceCarrier Item, Student Student, SchoolPolicy Policy)
{
    /// <summary>The file that this upload has already become; null when it has not.</summary>
    public UploadReceipt? Already(Guid uploadId) =>
        Item.Files.FirstOrDefault(f => f.UploadId == uploadId) is { } file ? UploadReceipt.Of(file) : null;

    /// <summary>Why a file of this kind does not fit the quota; null when it does. The size of the file it replaces is deducted.</summary>
    public Error? RoomRefusal(EvidenceKind kind, long bytes) => Student.StoreRefusal(Added(kind, bytes), Policy);

    /// <summary>Checks the item's rule, then the student's quota; nothing changes when either refuses.</summary>
    public Result Attach(Actor by, EvidenceFile file)
    {
        if ((Item.AttachRefusal(by, file.Upload) ?? RoomRefusal(file.Kind, file.CountedBytes)) is { } refused)
        {
            return refused;
        }

        var stored = Student.Store(Added(file.Kind, file.CountedBytes), Policy);
        return stored.IsRefused ? stored : Item.Attach(by, file);
    }

    private long Added(EvidenceKind kind, long bytes) => bytes - (Item.Files.FirstOrDefault(f => f.Kind == kind)?.CountedBytes ?? 0);
}
