using Portfolio.Infrastructure.Evidence.Items;

namespace Portfolio.Infrastructure.Evidence.Uploads;

/// <summary>Where an upload goes, with what the rules look at.</summary>
/// <param name="Student">whose space it takes; tracked</param>
internal sealed record UploadTarget(IEvidenceCarrier Item, Student Student, SchoolPolicy Policy)
{
    /// <summary>The file that this upload has become before; none when it has not.</summary>
    public UploadReceipt? Already(Guid uploadId) =>
        Item.Files.FirstOrDefault(f => f.UploadId == uploadId) is { } file ? UploadReceipt.Of(file) : null;

    /// <summary>Why a file of this kind has no room; none when it has. It takes the room of the one that it replaces.</summary>
    public Error? RoomRefusal(EvidenceKind kind, long bytes) => Student.StoreRefusal(Added(kind, bytes), Policy);

    /// <summary>The item's rule first, then the student's space; nothing is changed when either stands against it.</summary>
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
