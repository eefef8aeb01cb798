namespace Portfolio.Infrastructure.Evidence.Uploads;

/// <summary>An upload that arrives in pieces: whose, where to, and when it began, kept on disk from its first request on.</summary>
/// <param name="Length">bytes of the whole file, as announced</param>
/// <param name="Sha256">of the whole file, as its sender has computed it; none when it could not</param>
/// <param name="StartedAt">the instant that counts against the closing, whatever happens to the line or to the portal afterwards</param>
public sealed record BegunUpload(
    Guid Id, SchoolId School, AccountId By, ItemId Item, EvidenceKind Kind, string? FileName, long Length, string? Sha256,
    DateTimeOffset StartedAt)
{
    /// <summary>How long an unfinished upload waits for its sender.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    public DateTimeOffset ExpiresAt => StartedAt + Lifetime;

    internal bool IsOf(Actor actor) => By == actor.Account && School == actor.School;
}
