namespace Portfolio.Infrastructure.Evidence.Uploads;

/// <summary>A chunked upload: its owner, target and start time, stored on disk from its first request on.</summary>
/// <param name="Length">announced length of the whole file in bytes</param>
/// <param name="Sha256">hash of the whole file as the client computed it; null when it could not</param>
/// <param name="StartedAt">the instant that counts against the closing, whatever happens to the connection or the portal
/// afterwards</param>
public sealed record BegunUpload(
    Guid Id, SchoolId School, AccountId By, ItemId Item, EvidenceKind Kind, string? FileName, long Length, string? Sha256,
    DateTimeOffset StartedAt)
{
    /// <summary>How long an unfinished upload is kept.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    public DateTimeOffset ExpiresAt => StartedAt + Lifetime;

    internal bool IsOf(Actor actor) => By == actor.Account && School == actor.School;
}
