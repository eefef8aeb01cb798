namespace Portfolio.Infrastructure.Storage;

/// <summary>Section <c>Scrub</c>: how often every stored file is read again and compared with its hash.</summary>
public sealed class ScrubOptions
{
    /// <summary>The period within which every file is re-hashed.</summary>
    public TimeSpan Period { get; set; } = TimeSpan.FromDays(30);

    /// <summary>The maximum reading speed; no limit when zero.</summary>
    public long BytesPerSecond { get; set; } = 20 * 1_048_576;
}
