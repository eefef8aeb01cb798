namespace Portfolio.Domain.Notices;

public readonly record struct NoticeId(Guid Value) : IEntityId<NoticeId>
{
    public static NoticeId From(Guid value) => new(value);
}

/// <summary>One line in a person's inbox.</summary>
public sealed class Notice : Entity
{
    private Notice()
    {
    }

    public Notice(NoticeId id, SchoolId school, AccountId recipient, NoticeContent content, DateTimeOffset at)
    {
        Id = id;
        SchoolId = school;
        RecipientId = recipient;
        Kind = content.Kind;
        Subject = content.Subject;
        Arguments = content.Arguments;
        At = at;
        Note(new NoticePosted(id, school, null, at, recipient));
    }

    public NoticeId Id { get; private init; }

    public AccountId RecipientId { get; private init; }

    public NoticeKind Kind { get; private init; }

    public NoticeSubject Subject { get; private init; }

    /// <summary>In the order in which the kind's text numbers them.</summary>
    public IReadOnlyList<NoticeArgument> Arguments { get; private init; } = [];

    public DateTimeOffset At { get; private init; }

    /// <summary>When its recipient has read it.</summary>
    public DateTimeOffset? ReadAt { get; private set; }

    /// <summary>How many items the notice is about.</summary>
    public int Count => Arguments.Count > 0 ? Arguments[0].Count ?? 1 : 1;

    /// <summary>Marks the notice as read; later calls change nothing.</summary>
    /// <returns>Done; or <c>not-yours</c>.</returns>
    public Result MarkRead(Actor by, DateTimeOffset now)
    {
        if (by.Account != RecipientId)
        {
            return CommonErrors.NotYours;
        }

        if (ReadAt is null)
        {
            ReadAt = now;
            Touch();
        }

        return Result.Done;
    }
}

public sealed record NoticePosted(NoticeId Notice, SchoolId School, AccountId? By, DateTimeOffset At, AccountId Recipient)
    : DomainEvent(School, By, At)
{
    public override Guid Subject => Notice.Value;
}
