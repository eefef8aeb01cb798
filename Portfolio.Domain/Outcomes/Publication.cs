namespace Portfolio.Domain.Outcomes;

public readonly record struct PublicationId(Guid Value) : IEntityId<PublicationId>
{
    public static PublicationId From(Guid value) => new(value);
}

/// <summary>A batch of decisions published together, and the instant from which students see them.</summary>
public readonly record struct Publication(PublicationId Id, DateTimeOffset EffectiveAt)
{
    /// <summary>
    /// The longest undo time that anybody can choose: publications no further away than this show a countdown in seconds.
    /// </summary>
    public static readonly TimeSpan LongestUndo = TimeSpan.FromSeconds(PolicyRules.UndoChoices[^1]);

    /// <summary>Whether it is scheduled for later and shown with its time; otherwise it is in its undo time.</summary>
    public static bool IsPlanned(DateTimeOffset effectiveAt, DateTimeOffset now) => effectiveAt - now > LongestUndo;
}

public static class PublishingErrors
{
    /// <summary>Nothing was selected to be published or decided.</summary>
    public static readonly Error NothingChosen = new("nothing-chosen", ErrorKind.Invalid);

    /// <summary>Nothing of it is pending any more: it was withdrawn already.</summary>
    public static readonly Error Undone = new("publishing-undone", ErrorKind.Conflict);

    /// <summary>{0} = when it will be published: the publication must be withdrawn first.</summary>
    public static Error Pending(DateTimeOffset effectiveAt) => new("publish-pending", ErrorKind.Conflict, effectiveAt);

    /// <summary>{0} = when it was published: too late to withdraw it.</summary>
    public static Error AlreadyPublished(DateTimeOffset at) => new("already-published", ErrorKind.Conflict, at);

    /// <summary>The instant is in the past.</summary>
    public static readonly Error InPast = new("publish-in-past", ErrorKind.Invalid);

    /// <summary>{0} = the closing, at which all decisions are published.</summary>
    public static Error AfterClosing(DateTimeOffset closesAt) => new("publish-after-closing", ErrorKind.Invalid, closesAt);
}
