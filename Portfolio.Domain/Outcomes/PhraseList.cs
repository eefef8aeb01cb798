namespace Portfolio.Domain.Outcomes;

public readonly record struct PhraseListId(Guid Value) : IEntityId<PhraseListId>
{
    public static PhraseListId From(Guid value) => new(value);

    /// <summary>The list of one teacher.</summary>
    public static PhraseListId Of(TeacherId teacher) => new(teacher.Value);

    /// <summary>The list that the school offers to all its teachers.</summary>
    public static PhraseListId Of(SchoolId school) => new(school.Value);
}

/// <summary>常用語: reusable feedback of a teacher or the whole school, in an order that the owner chooses.</summary>
public sealed class PhraseList : Entity
{
    public const int Most = 50;

    private List<string> _phrases = [];

    private PhraseList()
    {
    }

    public PhraseList(PhraseListId id, SchoolId school, IReadOnlyList<string> phrases)
    {
        Id = id;
        SchoolId = school;
        _phrases = [.. phrases];
    }

    public PhraseListId Id { get; private init; }

    public IReadOnlyList<string> Phrases => _phrases;

    /// <summary>Replaces the whole list: additions, edits, moves and deletions are saved as one change.</summary>
    /// <param name="seen">the version that was on screen</param>
    /// <returns>
    /// Done; or <c>not-yours</c>, <c>conflict</c>, <c>phrase-required</c>, <c>phrase-too-long</c>, <c>phrase-twice</c>,
    /// <c>too-many-phrases</c>, <c>nothing-changed</c>.
    /// </returns>
    public Result Set(Actor by, IReadOnlyList<string> phrases, long seen, DateTimeOffset now)
    {
        List<string> cleaned = [.. phrases.Select(p => PersonText.Clean(p))];
        var refused = !IsOf(by) ? CommonErrors.NotYours
            : seen != Version ? CommonErrors.Conflict
            : cleaned.Count > Most ? PhraseErrors.TooMany(Most)
            : cleaned.Exists(p => p.Length == 0) ? PhraseErrors.Required
            : cleaned.Select(LengthRefusal).FirstOrDefault(e => e is not null) is { } tooLong ? tooLong
            : cleaned.Distinct(StringComparer.Ordinal).Count() != cleaned.Count ? PhraseErrors.Twice
            : cleaned.SequenceEqual(_phrases, StringComparer.Ordinal) ? CommonErrors.NothingChanged
            : null;
        if (refused is not null)
        {
            return refused;
        }

        _phrases = cleaned;
        Note(new PhrasesChanged(Id, SchoolId, by.Account, now, cleaned.Count));
        return Result.Done;
    }

    private bool IsOf(Actor by) => by.School == SchoolId
        && ((by.Is(Roles.SubjectTeacher) && by.Teacher is { } own && Id == PhraseListId.Of(own))
            || (by.Is(Roles.Administrator) && Id == PhraseListId.Of(SchoolId)));

    private static Error? LengthRefusal(string phrase) =>
        PersonText.Length(phrase) is var length && (length > WrittenFeedback.MaxLength || phrase.Length > FeedbackDraft.MaxUnits)
            ? PhraseErrors.TooLong(WrittenFeedback.MaxLength, length)
            : null;
}

/// <summary>The phrases of a teacher's or the school's list changed.</summary>
public sealed record PhrasesChanged(PhraseListId List, SchoolId School, AccountId? By, DateTimeOffset At, int Count)
    : DomainEvent(School, By, At)
{
    public override Guid Subject => List.Value;
}

public static class PhraseErrors
{
    public static readonly Error Required = new("phrase-required", ErrorKind.Invalid);

    /// <summary>The list already contains the same text.</summary>
    public static readonly Error Twice = new("phrase-twice", ErrorKind.Invalid);

    public static Error TooLong(int max, int length) => new("phrase-too-long", ErrorKind.Invalid, max, length);

    public static Error TooMany(int max) => new("too-many-phrases", ErrorKind.OverLimit, max);
}
