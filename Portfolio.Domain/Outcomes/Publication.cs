namespace Portfolio.Domain.Outcomes;

public readonly record struct PublicationId(Guid Value) : IEntityId<PublicationId>
{
    public static PublicationId From(Guid value) => new(value);
}

/// <summary>Decisions published in one go, and from when on their students see them.</summary>
public readonly record struct Publication(PublicationId Id, DateTimeOffset EffectiveAt)
{
    /// <summary>The longest time for undoing that anybody can choose: what is as near as that is counted in seconds.</summary>
    public static readonly TimeSpan LongestUndo = TimeSpan.FromSeconds(PolicyRules.UndoChoices[^1]);

    /// <summary>Planned for later, and named by its instant; else it is on its way already.</summary>
    public static bool IsPlanned(DateTimeOffset effectiveAt, DateTimeOffset now) => effectiveAt - now > LongestUndo;
}

public static class PublishingErrors
{
    /// <summary>Nothing was chosen to be published or decided.</summary>
    public static readonly Error NothingChosen = new("nothing-chosen", ErrorKind.Invalid);

    /// <summary>Nothing of it is on its way any more: it was undone already.</summary>
    public static readonly Error Undone = new("publishing-undone", ErrorKind.Conflict);

    /// <summary>{0} = when it will be published: until then the publishing must be undone first.</summary>
    public static Error Pending(DateTimeOffset effectiveAt) => new("publish-pending", ErrorKind.Conflict, effectiveAt);

    /// <summary>{0} = when it was published: too late to undo it.</summary>
    public static Error AlreadyPublished(DateTimeOffset at) => new("already-published", ErrorKind.Conflict, at);

    /// <summary>An instant that is over already.</summary>
    public static readonly Error InPast = new("publish-in-past", ErrorKind.Invalid);

    /// <summary>{0} = the closing, at which everything that is decided is published.</summary>
    public static Error AfterClosing(DateTimeOffset closesAt) => new("publish-after-closing", ErrorKind.Invalid, closesAt);
}
