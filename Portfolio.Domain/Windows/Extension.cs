namespace Portfolio.Domain.Windows;

public readonly record struct ExtensionId(Guid Value) : IEntityId<ExtensionId>
{
    public static ExtensionId From(Guid value) => new(value);
}

/// <summary>The group of students an extension is for.</summary>
public enum ExtensionScope
{
    Everyone,
    Grade,
    HomeroomClass,
    Course,
    Student,
}

/// <summary>A later closing for some students, always with a reason.</summary>
public sealed class Extension : Entity
{
    /// <summary>A limit, so that a mistyped date cannot give anybody an endless window.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(366);

    private Extension()
    {
    }

    public Extension(
        ExtensionId id, SchoolId school, SchoolYear year, SemesterId? semester, WindowKind kind, ExtensionScope scope, Guid? subject,
        int? grade, DateTimeOffset closesAt, string reason)
    {
        Id = id;
        SchoolId = school;
        Year = year;
        SemesterId = semester;
        Kind = kind;
        Scope = scope;
        SubjectId = subject;
        Grade = grade;
        ClosesAt = closesAt;
        Reason = reason;
    }

    public ExtensionId Id { get; private init; }

    public SchoolYear Year { get; private init; }

    /// <summary>Null for a window of the whole school year.</summary>
    public SemesterId? SemesterId { get; private init; }

    public WindowKind Kind { get; private init; }

    public ExtensionScope Scope { get; private init; }

    /// <summary>The class, course or student it is for.</summary>
    public Guid? SubjectId { get; private init; }

    /// <summary>The grade it is for.</summary>
    public int? Grade { get; private init; }

    public DateTimeOffset ClosesAt { get; private init; }

    public string Reason { get; private init; } = string.Empty;

    /// <summary>When it was withdrawn; a withdrawn extension no longer applies, and its row is kept as history.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    public AccountId? GrantedBy { get; private init; }

    public DateTimeOffset? GrantedAt { get; private init; }

    public AccountId? WithdrawnBy { get; private set; }

    public string WithdrawReason { get; private set; } = string.Empty;

    /// <summary>Grants an extension.</summary>
    /// <param name="regularClosing">the latest closing, without any extension, of those it is for</param>
    /// <returns>
    /// The extension; or <c>not-yours</c>, <c>extension-too-early</c> when it would extend nothing, <c>extension-too-late</c>,
    /// <c>reason-required</c>, <c>reason-too-long</c>.
    /// </returns>
    public static Result<Extension> Grant(
        Actor by, ExtensionId id, ExtensionTerms terms, DateTimeOffset regularClosing, string? reason, DateTimeOffset now)
    {
        var why = Domain.Common.Reason.Of(reason);
        var refused = !by.Is(Roles.Administrator) ? CommonErrors.NotYours
            : terms.ClosesAt <= regularClosing || terms.ClosesAt <= now
                ? ExtensionErrors.TooEarly(regularClosing > now ? regularClosing : now)
            : terms.ClosesAt > regularClosing + Longest ? ExtensionErrors.TooLate(regularClosing + Longest)
            : why.Error;
        if (refused is not null)
        {
            return refused;
        }

        var (year, semester, kind, scope, subject, grade, closesAt) = terms;
        var extension = new Extension(id, by.School, year, semester, kind, scope, subject, grade, closesAt, why.Value)
        {
            GrantedBy = by.AccountOrNone,
            GrantedAt = now,
        };
        extension.Note(new ExtensionGranted(id, by.School, by.Account, now, kind, scope, subject, grade, closesAt));
        return extension;
    }

    /// <summary>Withdraws the extension; what was sent while it applied stays.</summary>
    /// <returns>Done; or <c>not-yours</c>, <c>already-withdrawn</c>, <c>reason-required</c>, <c>reason-too-long</c>.</returns>
    public Result Withdraw(Actor by, string? reason, DateTimeOffset now)
    {
        var why = Domain.Common.Reason.Of(reason);
        var refused = !by.Is(Roles.Administrator) || by.School != SchoolId ? CommonErrors.NotYours
            : WithdrawnAt is not null ? ExtensionErrors.AlreadyWithdrawn
            : why.Error;
        if (refused is not null)
        {
            return refused;
        }

        (WithdrawnAt, WithdrawnBy, WithdrawReason) = (now, by.AccountOrNone, why.Value);
        Note(new ExtensionWithdrawn(Id, SchoolId, by.Account, now));
        return Result.Done;
    }

    public bool AppliesTo(WindowSubject subject) => WithdrawnAt is null && Scope switch
    {
        ExtensionScope.Everyone => true,
        ExtensionScope.Grade => Grade == subject.Grade,
        ExtensionScope.HomeroomClass => SubjectId == subject.Class.Value,
        ExtensionScope.Course => subject.Course is { } course && SubjectId == course.Value,
        ExtensionScope.Student => SubjectId == subject.Student.Value,
    };

    /// <summary>Whether it applies to every student of the grade.</summary>
    public bool AppliesToAllOf(int grade) =>
        WithdrawnAt is null && (Scope == ExtensionScope.Everyone || (Scope == ExtensionScope.Grade && Grade == grade));
}

/// <summary>The student whose window is asked for: grade and class, and possibly one course.</summary>
public sealed record WindowSubject(int Grade, HomeroomClassId Class, StudentId Student, CourseId? Course = null);

/// <summary>The terms of an extension: which window, for whom, until when.</summary>
/// <param name="Semester">null for a window of the whole school year</param>
/// <param name="Subject">the class, course or student</param>
public sealed record ExtensionTerms(
    SchoolYear Year, SemesterId? Semester, WindowKind Kind, ExtensionScope Scope, Guid? Subject, int? Grade, DateTimeOffset ClosesAt);

public static class ExtensionErrors
{
    public static readonly Error AlreadyWithdrawn = new("already-withdrawn", ErrorKind.Conflict);

    /// <summary>The window has no dates yet: there is nothing to extend.</summary>
    public static readonly Error WindowNotSet = new("window-not-set", ErrorKind.Invalid);

    /// <summary>{0} = the instant after which the extension must end.</summary>
    public static Error TooEarly(DateTimeOffset after) => new("extension-too-early", ErrorKind.Invalid, after);

    public static Error TooLate(DateTimeOffset latest) => new("extension-too-late", ErrorKind.Invalid, latest);
}

public sealed record ExtensionGranted(
    ExtensionId Extension, SchoolId School, AccountId? By, DateTimeOffset At,
    WindowKind Kind, ExtensionScope Scope, Guid? SubjectId, int? Grade, DateTimeOffset ClosesAt)
    : DomainEvent(School, By, At)
{
    public override Guid Subject => Extension.Value;
}

public sealed record ExtensionWithdrawn(ExtensionId Extension, SchoolId School, AccountId? By, DateTimeOffset At)
    : DomainEvent(School, By, At)
{
    public override Guid Subject => Extension.Value;
}
