namespace Portfolio.Domain.People;

public readonly record struct NoticeId(Guid Value) : IEntityId<NoticeId>
{
    public static NoticeId From(Guid value) => new(value);
}

/// <summary>What a person is told of what happened without them.</summary>
public enum NoticeKind
{
    /// <summary>To a student: the window closed on drafts that were never sent. {0} = how many.</summary>
    DraftsLeftUnsent,

    /// <summary>To a teacher: decided outcomes were published at the closing. {0} = how many.</summary>
    DecisionsPublishedAtClosing,

    /// <summary>To a teacher and to the school: undecided outcomes expired. {0} = how many.</summary>
    OutcomesExpired,

    /// <summary>To a student: the registrar has put right what the student reported.</summary>
    MistakeCorrected,

    /// <summary>To a student: the registrar has answered why a record stays as it is.</summary>
    MistakeNotCorrected,

    /// <summary>To administrators: stored files were found damaged or missing and could not be made whole. {0} = how many copies.</summary>
    EvidenceDamaged,

    /// <summary>To administrators: stored files were found damaged or missing and are whole again. {0} = how many copies.</summary>
    EvidenceHealed,

    /// <summary>To administrators: a scheduled backup failed.</summary>
    BackupFailed,

    /// <summary>To a student and to the school: the virus scanner found something in uploaded files. {0} = how many.</summary>
    FilesInfected,

    /// <summary>To a student: a published result was corrected.</summary>
    ResultCorrected,

    /// <summary>To a teacher or deputy: certification closes within three days. {0} = how many are undecided or unpublished.</summary>
    CertificationClosesInThreeDays,

    /// <summary>To a teacher or deputy: certification closes within a day. {0} = how many are undecided or unpublished.</summary>
    CertificationClosesInOneDay,

    /// <summary>To a teacher or deputy: certification closes in more than three days. {0} = how many are undecided or unpublished.</summary>
    CertificationClosesSoon,
}

/// <summary>One line in a person's inbox.</summary>
public sealed class Notice : Entity
{
    private Notice()
    {
    }

    public Notice(NoticeId id, SchoolId school, AccountId recipient, NoticeKind kind, int count, DateTimeOffset at)
    {
        Id = id;
        SchoolId = school;
        RecipientId = recipient;
        Kind = kind;
        Count = count;
        At = at;
        Note(new NoticePosted(id, school, null, at, recipient));
    }

    public NoticeId Id { get; private init; }

    public AccountId RecipientId { get; private init; }

    public NoticeKind Kind { get; private init; }

    public int Count { get; private init; }

    public DateTimeOffset At { get; private init; }
}

public sealed record NoticePosted(NoticeId Notice, SchoolId School, AccountId? By, DateTimeOffset At, AccountId Recipient)
    : DomainEvent(School, By, At)
{
    public override Guid Subject => Notice.Value;
}
