namespace Portfolio.Domain.Notices;

/// <summary>A value in a notice's text: a count or an instant.</summary>
public readonly record struct NoticeArgument(int? Count, DateTimeOffset? Instant)
{
    public static implicit operator NoticeArgument(int count) => new(count, null);

    public static implicit operator NoticeArgument(DateTimeOffset instant) => new(null, instant);
}
